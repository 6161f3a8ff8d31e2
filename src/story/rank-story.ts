/** What a story's rank is made of. */
export interface RankedFacts {
  /** Publishers with at least one report. */
  readonly outlets: number
  /** Distinct origins of the text. */
  readonly originators: number
  /** Epoch milliseconds. */
  readonly lastReportAt: number
  /** The best place any of its articles had in its feed; 0 is the top. */
  readonly bestPosition: number
}

/** A story must weigh twice as much to hold its place this much longer, ms. */
const DOUBLING = 6 * 3_600_000
/** A further outlet with the same text says that editors chose it, not that more is known. */
const OUTLET_WEIGHT = 0.5
/** What only opinion pieces and the like tell is no news. */
const NO_REPORT_WEIGHT = 0.25

/**
 * How hot a story is: log2 of its weight plus its last report in units of `DOUBLING`. Time only adds,
 * so that stored ranks order stories at any later moment, without a clock. The idea is that of
 * Reddit's "hot" (log10 of votes + seconds / 45000, reddit/r2/lib/db/_sorts.pyx, 2008).
 */
export function rankStory(facts: RankedFacts): number {
  return Math.log2(weigh(facts)) + facts.lastReportAt / DOUBLING
}

function weigh({ outlets, originators, bestPosition }: RankedFacts): number {
  const reported = originators + OUTLET_WEIGHT * Math.max(0, outlets - originators)
  const prominence = 1 + 1 / (1 + Math.max(0, bestPosition))
  return Math.max(NO_REPORT_WEIGHT, reported) * prominence
}
