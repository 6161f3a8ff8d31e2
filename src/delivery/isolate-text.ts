import { type Direction, directionOf, holdsLetters } from './find-direction.ts'

/** What stands between two runs, and belongs to the line: "· ". */
const between = /^[\s·,:;—–-]*/u

/**
 * Text with letters of the other direction than its line's is set apart (FSI … PDI), so that it reorders nothing beside
 * it; a sign before it stays outside. A sentence in the line's own direction that begins with a foreign name keeps that
 * direction (LRI, RLI).
 */
export function isolateText(text: string, line: Direction | null): string {
  if (line === null || !holdsLetters(text, line === 'rtl' ? 'ltr' : 'rtl')) return text
  const before = between.exec(text)?.[0] ?? ''
  return `${before}${openingOf(text, line)}${text.slice(before.length)}\u2069`
}

const openings = { ltr: '\u2066', rtl: '\u2067' } as const
const byFirstLetter = '\u2068'

function openingOf(text: string, line: Direction): string {
  const letters = text.match(/\p{L}/gu) ?? []
  const own = letters.filter((letter) => directionOf(letter) === line).length
  const isOwn = own * 2 > letters.length && directionOf(text) !== line
  return isOwn ? openings[line] : byFirstLetter
}
