import { countSlips } from './count-slips.ts'

/** Whether a word is another one mistyped: one slip, from seven letters on two. */
export function isSlip(typed: string, meant: string): boolean {
  if (typed.length < 4 || meant.length < 5) return false
  return countSlips(typed, meant) <= (typed.length >= 7 ? 2 : 1)
}
