import { isStopWord } from '../article/is-stop-word.ts'
import type { Attribution } from '../article/statement.ts'
import { stemWords } from '../article/stem-words.ts'
import type { Report } from '../story/story.ts'
import type { Candidate } from './list-candidates.ts'
import type { StatementWeights } from './statement-weights.ts'

/** How common the words of a story are among its candidates and reports. */
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

/** What is measured of a sentence whatever else is chosen: one number a weight. */
export type StatementProperties = Readonly<
  Record<Exclude<keyof StatementWeights, 'coverage' | 'redundancy' | 'news'>, number>
>

/** A full sentence has at least this many words; beyond the other number it is a mouthful. */
const SHORT_WORDS = 8
const LONG_WORDS = 30
/** Beyond this share of the other reports a sentence is mere agency copy, not better supported. */
const MOST_SUPPORT = 0.25

/** Measures a candidate's place, words and speaker. */
export function describeCandidate(
  candidate: Candidate,
  story: StoryWords,
  reports: number,
): StatementProperties {
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
  return {
    early: 1 / (1 + place),
    place: 1 - place / Math.max(1, places),
    title: repeated / Math.max(3, Math.min(story.title.size, 12)),
    central: frequent / (size * Math.sqrt(story.total)),
    support: Math.min(MOST_SUPPORT, supported / (size * Math.max(1, reports - 1))),
    length: Math.log(1 + words),
    short: words < SHORT_WORDS ? 1 : 0,
    long: Math.max(0, words - LONG_WORDS) / LONG_WORDS,
    quote: OPENING_QUOTE.test(statement.text) ? 1 : 0,
    figures: /\p{N}/u.test(statement.text) ? 1 : 0,
    ...describeSpeaker(statement.attribution),
  }
}

const OPENING_QUOTE = /^["“”„«»‘`']/u

function describeSpeaker(attribution: Attribution | null): { named: number; forecast: number } {
  if (attribution === null) return { named: 0, forecast: 0 }
  const { stance, named } = attribution
  return {
    named: named || stance === 'firsthand' ? 1 : -1,
    forecast: stance === 'forecast' || stance === 'opinion' ? 1 : 0,
  }
}

/** Points of a candidate by itself. */
export function weighProperties(
  properties: StatementProperties,
  weights: StatementWeights,
): number {
  let points = 0
  for (const name of PROPERTIES) points += weights[name] * properties[name]
  return points
}

const PROPERTIES: readonly (keyof StatementProperties)[] = [
  'early',
  'place',
  'title',
  'central',
  'support',
  'length',
  'short',
  'long',
  'quote',
  'figures',
  'named',
  'forecast',
]

/** Points for what a candidate adds to, and repeats of, the stems already chosen. */
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
