const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * At most `most` UTF-16 units, as messages count them: cut at a word where one ends in the last quarter, never inside a
 * character as it is read, with "…" for what is gone.
 */
export function shortenText(text: string, most: number): string {
  if (text.length <= most) return text
  const room = most - 1
  const begun = text.slice(0, most)
  const last = clusters.segment(begun).containing(room)?.index ?? room
  // A last character that goes on beyond what was looked at is left out with the rest.
  const whole = begun.slice(0, last)
  const word = /^.*\S(?=\s)/su.exec(begun.slice(0, last + 1))?.[0] ?? ''
  const kept = word.length >= room * 0.75 ? word : whole
  return `${kept.replace(/[\s\p{P}]+$/u, '')}…`
}
