import type { Quantity } from './statement.ts'

/** Numbers a sentence gives, with what they count. Dates, times, ages, scores and years are none. */
export function findQuantities(_sentence: string, _language: string): readonly Quantity[] {
  return []
}
