import { distance } from 'fastest-levenshtein'

/** How many slips of the fingers lie between two words: letters more, less or other; two neighbours swapped are one. */
export function countSlips(typed: string, meant: string): number {
  const edits = distance(typed, meant)
  if (edits !== 2 || typed.length !== meant.length) return edits
  return sorted(typed) === sorted(meant) ? 1 : edits
}

function sorted(word: string): string {
  return word.split('').sort().join('')
}
