const rightToLeft =
  /(?=\p{L})[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u
const leftToRight =
  /(?=\p{L})[^\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

export type Direction = 'ltr' | 'rtl'

/** The direction a client gives a line: that of its first letter (Unicode bidirectional algorithm, P2). */
export function directionOf(text: string): Direction | null {
  const letter = /\p{L}/u.exec(text)?.[0]
  if (letter === undefined) return null
  return rightToLeft.test(letter) ? 'rtl' : 'ltr'
}

/** The writing direction of a language. */
export function directionOfLanguage(language: string): Direction {
  return /^(?:he|ar|fa|ur|yi|ps|sd|ug|ckb|dv)\b/u.test(language) ? 'rtl' : 'ltr'
}

/** What stands between two runs, and belongs to the line: "· ". */
const between = /^[\s·,:;—–-]*/u

/**
 * Text with letters of the other direction than its line's is set apart (FSI … PDI), so that it reorders nothing beside
 * it; a sign before it stays outside.
 */
export function isolateText(text: string, line: Direction | null): string {
  const foreign = line === 'rtl' ? leftToRight : rightToLeft
  if (line === null || !foreign.test(text)) return text
  const before = between.exec(text)?.[0] ?? ''
  return `${before}\u2068${text.slice(before.length)}\u2069`
}
