/** The text up to its last word that fits, with "…"; whole where it fits. Counts UTF-16 units. */
export function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text
  const room = text.slice(0, Math.max(0, most - 1))
  const blank = room.search(/\s\S*$/u)
  const kept = blank > room.length / 2 ? room.slice(0, blank) : room
  // No half of a character.
  return `${kept.replace(/[\ud800-\udbff]$/u, '')}…`
}
