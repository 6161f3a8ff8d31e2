/** What the trained model looks at in a pair of a document and a story. */
export type LearntFeature =
  | 'cosineRoot'
  | 'meanCosineRoot'
  | 'titleKnown'
  | 'titleKnownLeast'
  | 'leadShared'
  | 'namesApart'
  | 'numbersApart'
  | 'lengthRatio'
  | 'shortness'
  | 'rival'

/** Log odds a feature adds. From `evaluate/train-grouping.ts`; see docs/decisions/0007. */
export const LEARNT_WEIGHTS: Readonly<Record<LearntFeature | 'constant', number>> = {
  constant: -11.62,
  cosineRoot: 1.62,
  meanCosineRoot: 18.23,
  titleKnown: 1.36,
  titleKnownLeast: 0.55,
  leadShared: 1.52,
  namesApart: -0.92,
  numbersApart: -0.6,
  lengthRatio: 3.03,
  shortness: 3.28,
  rival: -14.88,
}
