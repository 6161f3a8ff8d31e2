import { type Direction, directionOf } from '../../../delivery/find-direction.ts'

/**
 * Telegram's clients lay out each paragraph by its first strong character; a paragraph that has none stands as Latin
 * text does. Isolates are not skipped: what stands first inside one counts.
 */
export function findDirection(paragraph: string): Direction {
  const first = /[\p{L}\u200e\u200f\u061c]/u.exec(paragraph)?.[0] ?? ''
  if (first === '\u200f' || first === '\u061c') return 'rtl'
  return directionOf(first) ?? 'ltr'
}
