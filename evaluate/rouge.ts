import { stemWords } from '../src/article/stem-words.ts'

/** F1 values from 0 to 1. */
export interface Rouge {
  readonly one: number
  readonly two: number
  readonly longest: number
}

/**
 * ROUGE-1, ROUGE-2 and sentence-flat ROUGE-L (Lin 2004) as F1: no stop words removed, words
 * stemmed. Zero when either side has no words.
 */
export function measureRouge(candidate: string, reference: string, language: string): Rouge {
  const ours = stemWords(candidate, language)
  const theirs = stemWords(reference, language)
  return {
    one: overlapF1(ours, theirs),
    two: overlapF1(pairs(ours), pairs(theirs)),
    longest: toF1(commonSubsequence(ours, theirs), ours.length, theirs.length),
  }
}

function pairs(words: readonly string[]): string[] {
  return words.slice(1).map((word, i) => `${words[i] ?? ''} ${word}`)
}

function overlapF1(ours: readonly string[], theirs: readonly string[]): number {
  const left = new Map<string, number>()
  for (const word of theirs) left.set(word, (left.get(word) ?? 0) + 1)
  let hits = 0
  for (const word of ours) {
    const count = left.get(word) ?? 0
    if (count === 0) continue
    left.set(word, count - 1)
    hits += 1
  }
  return toF1(hits, ours.length, theirs.length)
}

function toF1(hits: number, ours: number, theirs: number): number {
  return hits === 0 ? 0 : (2 * hits) / (ours + theirs)
}

/** Length of the longest common subsequence, one row at a time. */
function commonSubsequence(a: readonly string[], b: readonly string[]): number {
  let row = new Uint16Array(b.length + 1)
  for (const word of a) {
    const next = new Uint16Array(b.length + 1)
    for (let j = 1; j <= b.length; j += 1) {
      const here = row[j] ?? 0
      const before = next[j - 1] ?? 0
      next[j] = word === b[j - 1] ? (row[j - 1] ?? 0) + 1 : Math.max(here, before)
    }
    row = next
  }
  return row[b.length] ?? 0
}
