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
    if (run === null || !run.every(usable) || speakersDiffer(run)) continue
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

/** One line names one speaker: quotes of two people whose names stand elsewhere cannot share it. */
function speakersDiffer(run: readonly Candidate[]): boolean {
  const absent = run.flatMap(({ statement: { attribution } }) =>
    attribution === null || attribution.inSentence ? [] : [attribution.speaker],
  )
  return new Set(absent).size > 1
}
