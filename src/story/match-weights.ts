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
  constant: -11.87,
  cosineRoot: 1.23,
  meanCosineRoot: 19.22,
  titleKnown: 1.3,
  titleKnownLeast: 0.48,
  leadShared: 1.7,
  namesApart: -0.91,
  numbersApart: -0.53,
  pairsShared: -0.78,
  lengthRatio: 2.96,
  shortness: 3.55,
  rival: -14.92,
}
