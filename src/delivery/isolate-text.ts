import { type Direction, holdsLetters } from './find-direction.ts'

/** What stands between two runs, and belongs to the line: "· ". */
const between = /^[\s·,:;—–-]*/u

/**
 * Text with letters of the other direction than its line's is set apart (FSI … PDI), so that it reorders nothing beside
 * it; a sign before it stays outside.
 */
export function isolateText(text: string, line: Direction | null): string {
  if (line === null || !holdsLetters(text, line === 'rtl' ? 'ltr' : 'rtl')) return text
  const before = between.exec(text)?.[0] ?? ''
  return `${before}\u2068${text.slice(before.length)}\u2069`
}
