import { LEARNT_WEIGHTS, type LearntFeature } from './match-weights.ts'
import type { PairFeatures } from './measure-match.ts'

/** What speaks for and against a document belonging to a story. */
export interface MatchFeatures extends PairFeatures {
  /** Mean cosine with the compared documents of the story. */
  readonly meanCosine: number
  /** The best mean cosine with any other story: what similarity is worth among these words. */
  readonly rival: number
  /** Milliseconds between the document and the story's nearest; null when a time is unknown. */
  readonly gap: number | null
  readonly samePublisher: boolean
  /** The text is nearly that of a document in the story. */
  readonly copied: boolean
}

/** Says how likely a document tells a story's event, as log odds: above 0, it does. */
export type Judge = (features: MatchFeatures, storyId: number) => number

const DAY = 86_400_000
/** Below this, a rival only says that few documents have come yet. */
const LEAST_RIVAL = 0.1

// What the undated, unsigned training corpus cannot teach is set by hand, in log odds.
/** Found by training to make precision and recall equal out of fold. */
const LENIENCE = 0.1
const COPIED = 6
/** The same words about other people or places: another match, another court case. */
const SUBJECTS_APART = -12
const MOSTLY_APART = 0.8
const DATES_APART = -2
/** More than any likeness can outweigh. */
const DATELINES_APART = -50
/** A publisher seldom reports one event twice within hours, except as an update. */
const SAME_PUBLISHER = -0.5
const PER_DAY = -0.5
const FIRST_DAY = 0.5

/** A logistic model over the features, with what training cannot teach set by hand. */
export function judgeMatch(features: MatchFeatures): number {
  const learnt = learntFeatures(features)
  let odds = LEARNT_WEIGHTS.constant + LENIENCE
  for (const name of LEARNT_FEATURES) odds += LEARNT_WEIGHTS[name] * learnt[name]
  if (features.copied) odds += COPIED
  if (features.datesApart > 0) odds += DATES_APART
  if (features.subjectsApart > MOSTLY_APART) odds += SUBJECTS_APART
  if (features.datelinesApart) odds += DATELINES_APART
  if (features.samePublisher && !features.copied) odds += SAME_PUBLISHER
  if (features.gap !== null) odds += FIRST_DAY + PER_DAY * Math.max(0, features.gap / DAY - 1)
  return odds
}

/** The features the model is trained on: roots, because log odds grow ever slower with likeness. */
export function learntFeatures(features: MatchFeatures): Record<LearntFeature, number> {
  return {
    cosineRoot: Math.sqrt(features.cosine),
    meanCosineRoot: Math.sqrt(features.meanCosine),
    titleKnown: features.titleKnown,
    titleKnownLeast: features.titleKnownLeast,
    leadShared: features.leadShared,
    namesApart: features.namesApart,
    numbersApart: features.numbersApart,
    lengthRatio: features.lengthRatio,
    shortness: features.shortness,
    rival: Math.max(LEAST_RIVAL, features.rival),
  }
}

const LEARNT_FEATURES: readonly LearntFeature[] = [
  'cosineRoot',
  'meanCosineRoot',
  'titleKnown',
  'titleKnownLeast',
  'leadShared',
  'namesApart',
  'numbersApart',
  'lengthRatio',
  'shortness',
  'rival',
]
