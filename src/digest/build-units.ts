import type { Report } from '../story/story.ts'
import type { Candidate } from './list-candidates.ts'

/**
 * What can be chosen in one step: a sentence, the sentences it leans on before it, and the answer
 * that an accusation in it must carry.
 */
export interface Unit {
  /** Adjacent sentences in the order printed. */
  readonly run: readonly Candidate[]
  readonly answer: Candidate | null
}

/** Finds the accused's answer to what a candidate says, where any report has one. */
export type FindAnswer = (candidate: Candidate) => Candidate | null

/** A sentence that leans on more than two before it is not worth its room. */
const LONGEST_RUN = 3

/** The units of all candidates that may be shown at all. */
export function buildUnits(
  candidates: readonly Candidate[],
  usable: (candidate: Candidate) => boolean,
  findAnswer: FindAnswer,
): Unit[] {
  const byPlace = new Map<Report, Map<number, Candidate>>()
  for (const candidate of candidates) {
    const places = byPlace.get(candidate.report) ?? new Map<number, Candidate>()
    byPlace.set(candidate.report, places.set(candidate.place, candidate))
  }
  const units: Unit[] = []
  for (const candidate of candidates) {
    const run = runTo(candidate, byPlace.get(candidate.report) ?? new Map())
    if (run === null || !run.every(usable) || !isOneVoice(run)) continue
    const accused = run.find(({ statement }) => statement.accusation !== null)
    const answer = accused === undefined ? null : findAnswer(accused)
    // A bare allegation without the accused's word is one side only; what a court or the police
    // have done is a fact that stands by itself.
    const bare = accused?.statement.accusation?.status === 'alleged'
    if (bare && answer === null) continue
    units.push({ run, answer: answer !== null && run.includes(answer) ? null : answer })
  }
  return units
}

/** The sentence and those before it that it leans on; null when what it leans on is not there. */
function runTo(last: Candidate, places: ReadonlyMap<number, Candidate>): Candidate[] | null {
  const run = [last]
  for (let head = last; head.statement.dangling; ) {
    const before = places.get(head.place - 1)
    if (before === undefined || run.length === LONGEST_RUN) return null
    if (before.statement.sentence !== head.statement.sentence - 1) return null
    run.unshift(before)
    head = before
  }
  return run
}

/**
 * The name set after a line is read as the speaker of all of it: every sentence must be theirs, and
 * no caveat of the paper's own may come along. A new paragraph goes on only with the same voice.
 */
function isOneVoice(run: readonly Candidate[]): boolean {
  const statements = run.map(({ statement }) => statement)
  const voices = new Set(statements.map(({ attribution }) => attribution?.speaker ?? null))
  const named = statements.some(({ attribution }) => attribution?.inSentence === false)
  if (named) return voices.size === 1 && statements.every(({ caveat }) => caveat === null)
  return voices.size === 1 || new Set(statements.map(({ paragraph }) => paragraph)).size === 1
}
