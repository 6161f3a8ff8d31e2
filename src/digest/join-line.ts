import type { Statement } from '../article/statement.ts'

/**
 * The text of adjacent sentences as one line. Only the first may have lost its opening words (a
 * connective, a dateline); inside the line every word stands as printed. A caveat comes along.
 */
export function joinLine(statements: readonly Statement[]): string {
  return statements
    .flatMap(({ text, printed, caveat }, i) => [
      i === 0 ? text : printed,
      ...(caveat !== null && i === statements.length - 1 ? [caveat] : []),
    ])
    .join(' ')
}
