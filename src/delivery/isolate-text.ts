import { type Direction, directionOf, holdsLetters } from './find-direction.ts'

/** What stands between two runs, and belongs to the line: "· ". */
const between = /^[\s·,:;—–-]*/u

/**
 * Text with letters of the other direction than its line's is set apart (FSI … PDI), so that it reorders nothing beside
 * it; a sign before it stays outside. A sentence of Hebrew that begins with a Latin name is
 * Hebrew still (RLI).
 */
export function isolateText(text: string, line: Direction | null): string {
  if (line === null || !holdsLetters(text, line === 'rtl' ? 'ltr' : 'rtl')) return text
  const before = between.exec(text)?.[0] ?? ''
  return `${before}${openingOf(text, line)}${text.slice(before.length)}\u2069`
}

const byFirstLetter = '\u2068'
const fromTheRight = '\u2067'

function openingOf(text: string, line: Direction): string {
  if (line === 'ltr' || directionOf(text) === 'rtl') return byFirstLetter
  const letters = text.match(/\p{L}/gu) ?? []
  const own = letters.filter((letter) => directionOf(letter) === 'rtl').length
  return own * 2 > letters.length ? fromTheRight : byFirstLetter
}
