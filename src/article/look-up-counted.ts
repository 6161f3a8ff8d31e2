import { countedThings, scopeWords, units } from './counted-words.ts'
import type { Token } from './read-numbers.ts'

/** What a number counts, by word. */
export const whatByWord = indexOf(countedThings)
/** Who is counted, by word. */
export const scopeByWord = indexOf(scopeWords)
/** Units that make a number a share or a sum. */
export const unitByWord = indexOf(units)

function indexOf(lists: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(lists).flatMap(([name, words]) =>
      words.map((word) => [word.replace(/\*$/u, ''), name] as const),
    ),
  )
}

/** Looks a word up as printed and without a plural "s". */
export function lookUp(map: ReadonlyMap<string, string>, token: Token | undefined): string | null {
  if (token === undefined) return null
  const word = token.text.toLowerCase()
  return (
    map.get(word) ??
    map.get(word.replace(/s$/u, '')) ??
    map.get(word.replace(/^(?:ה|ال|و|ב|ל)/u, '')) ??
    null
  )
}

/** A token's word in lower case, '' past the end. */
export function lowerOf(token: Token | undefined): string {
  return token?.text.toLowerCase() ?? ''
}
