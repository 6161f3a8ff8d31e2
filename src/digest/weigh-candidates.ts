import { isStopWord } from '../article/is-stop-word.ts'
import type { Attribution } from '../article/statement.ts'
import { stemWords } from '../article/stem-words.ts'
import type { Report } from '../story/story.ts'
import type { Candidate } from './list-candidates.ts'
import type { StatementWeights } from './statement-weights.ts'

export interface StoryWords {
  /** In how many candidates each stem stands. */
  readonly frequency: ReadonlyMap<string, number>
  /** In how many reports each stem stands. */
  readonly reports: ReadonlyMap<string, number>
  /** Sum of squared frequencies: the most that coverage can reach. */
  readonly total: number
  readonly title: ReadonlySet<string>
}

/** Counts the story's words once, so that judging a sentence is linear in its length. */
export function countStoryWords(
  candidates: readonly Candidate[],
  reports: readonly Report[],
): StoryWords {
  const frequency = new Map<string, number>()
  const seenIn = new Map<string, Set<Report>>()
  for (const { stems, report } of candidates)
    for (const stem of stems) {
      frequency.set(stem, (frequency.get(stem) ?? 0) + 1)
      const seen = seenIn.get(stem)
      if (seen === undefined) seenIn.set(stem, new Set([report]))
      else seen.add(report)
    }
  let total = 0
  for (const count of frequency.values()) total += count
  const title = new Set<string>()
  for (const { article } of reports)
    for (const stem of stemWords(article.title, article.language))
      if (!isStopWord(stem, article.language)) title.add(stem)
  return {
    frequency,
    reports: new Map([...seenIn].map(([stem, seen]) => [stem, seen.size])),
    total: Math.max(1, total),
    title,
  }
}

/** A full sentence has at least this many words. */
const SHORT_WORDS = 8

/** What a candidate is worth whatever else is chosen. */
export function weighCandidate(
  candidate: Candidate,
  story: StoryWords,
  reports: number,
  weights: StatementWeights,
): number {
  const { place, places, stems, words, statement } = candidate
  let repeated = 0
  let frequent = 0
  let supported = 0
  for (const stem of stems) {
    if (story.title.has(stem)) repeated += 1
    frequent += (story.frequency.get(stem) ?? 1) - 1
    supported += (story.reports.get(stem) ?? 1) - 1
  }
  const size = Math.max(1, stems.size)
  const rest = Math.max(1, story.total ** 0.5)
  return (
    (place === 0 ? weights.first : 0) +
    weights.early / (1 + place) +
    weights.place * (1 - place / Math.max(1, places)) +
    weights.title * (repeated / Math.max(3, Math.min(story.title.size, 12))) +
    (weights.central * frequent) / (size * rest) +
    (weights.support * supported) / (size * Math.max(1, reports - 1)) +
    weights.length * Math.log(1 + words) +
    (words < SHORT_WORDS ? weights.short : 0) +
    (OPENING_QUOTE.test(statement.text) ? weights.quote : 0) +
    (/\p{N}/u.test(statement.text) ? weights.figures : 0) +
    weighSpeaker(statement.attribution, weights)
  )
}

function weighSpeaker(attribution: Attribution | null, weights: StatementWeights): number {
  if (attribution === null) return 0
  const { stance, named } = attribution
  if (stance === 'forecast' || stance === 'opinion') return weights.forecast
  return named || stance === 'firsthand' ? weights.named : -weights.named
}

const OPENING_QUOTE = /^["“”„«»‘`']/u

/** What a candidate adds to, and repeats of, the stems already chosen: points. */
export function weighAddition(
  candidate: Candidate,
  chosen: ReadonlySet<string>,
  story: StoryWords,
  weights: StatementWeights,
): number {
  let added = 0
  let repeated = 0
  for (const stem of candidate.stems) {
    if (chosen.has(stem)) repeated += 1
    else added += story.frequency.get(stem) ?? 0
  }
  const redundancy = repeated / Math.max(1, candidate.stems.size)
  return (weights.coverage * added) / story.total - weights.redundancy * redundancy
}
