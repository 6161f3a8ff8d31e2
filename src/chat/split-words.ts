/** A word as typed; quoted words keep their spaces and are never read as grammar. */
export interface Word {
  readonly text: string
  readonly quoted: boolean
  /** `minutes:5`: what stands before the colon, else null. */
  readonly key: string | null
  /** Exactly as typed, with its key and quotes. */
  readonly raw: string
}

const closers: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '„': '“',
  '«': '»',
  '״': '״',
}

/**
 * Splits a line at white space. A quote opens only at a word's start or after `key:`, so that the
 * mark inside a Hebrew acronym stays a letter; a quote that never closes is text.
 */
export function splitWords(line: string): readonly Word[] {
  const words: Word[] = []
  let rest = line.trim()
  while (rest !== '') {
    const key = /^([\p{L}_]+)[:=](?!\/\/)(?=\S)/u.exec(rest)
    const before = key?.[0].length ?? 0
    const { text, quoted, length } = takeWord(rest.slice(before))
    words.push({ text, quoted, key: key?.[1] ?? null, raw: rest.slice(0, before + length) })
    rest = rest.slice(before + length).trimStart()
  }
  return words
}

/** The closing quote that ends a word; one inside a word is a letter. */
function endOfQuote(text: string, closer: string): number {
  const [before] = text.slice(1).split(new RegExp(`${closer}(?=\\s|$)`, 'u'), 1)
  return before === undefined || before.length === text.length - 1 ? -1 : before.length + 1
}

function takeWord(text: string): { text: string; quoted: boolean; length: number } {
  const closer = closers[text.charAt(0)]
  const end = closer === undefined ? -1 : endOfQuote(text, closer)
  if (end > 0) return { text: text.slice(1, end), quoted: true, length: end + 1 }
  const word = /^\S+/u.exec(text)?.[0] ?? ''
  return { text: word, quoted: false, length: word.length }
}
