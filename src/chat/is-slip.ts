import { distance } from 'fastest-levenshtein'

/** Whether a word is another one mistyped: one slip, from seven letters on two; two neighbours swapped are one. */
export function isSlip(typed: string, meant: string): boolean {
  if (typed.length < 4 || meant.length < 5) return false
  const edits = distance(typed, meant)
  const swapped = typed.length === meant.length && sorted(typed) === sorted(meant)
  return (edits === 2 && swapped ? 1 : edits) <= (typed.length >= 7 ? 2 : 1)
}

function sorted(word: string): string {
  return word.split('').sort().join('')
}
