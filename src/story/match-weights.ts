export type LearntFeature =
  | 'cosineRoot'
  | 'meanCosineRoot'
  | 'titleKnown'
  | 'titleKnownLeast'
  | 'leadShared'
  | 'namesApart'
  | 'numbersApart'
  | 'pairsShared'
  | 'lengthRatio'
  | 'shortness'
  | 'rival'

/** Log odds a feature adds. Written by `npm run evaluate -- train-grouping`; see decision 0007. */
export const LEARNT_WEIGHTS: Readonly<Record<LearntFeature | 'constant', number>> = {
  constant: -11.86,
  cosineRoot: 1.46,
  meanCosineRoot: 19.14,
  titleKnown: 1.27,
  titleKnownLeast: 0.45,
  leadShared: 1.57,
  namesApart: -0.96,
  numbersApart: -0.55,
  pairsShared: -0.94,
  lengthRatio: 2.94,
  shortness: 3.71,
  rival: -14.92,
}
