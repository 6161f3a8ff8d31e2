/** What each property of a sentence adds to its worth. Unit: points; only the proportions matter. */
export interface StatementWeights {
  /** Falls with the place in the report: 1, 1/2, 1/3 … */
  readonly early: number
  /** Falls evenly from the first sentence (1) to the last (0). */
  readonly place: number
  /** Share of the title's words it repeats. */
  readonly title: number
  /** How frequent its words are in the story, on average. */
  readonly central: number
  /** How many of the other reports use its words, on average. */
  readonly support: number
  /** Natural logarithm of its number of words. */
  readonly length: number
  /** Fewer words than a full sentence has. */
  readonly short: number
  /** Words beyond what is easily read. */
  readonly long: number
  /** Part of the story's frequent words that it adds to what is chosen. */
  readonly coverage: number
  /** Share of its words already chosen. */
  readonly redundancy: number
  /** It begins with a quotation. */
  readonly quote: number
  /** It has a figure in it. */
  readonly figures: number
  /** Share of its words that no report three hours older has. */
  readonly news: number
  /** Said by somebody who is named (added), by somebody who is not (taken off). */
  readonly named: number
  /** A forecast or an opinion. */
  readonly forecast: number
}

/**
 * Fitted on half of four public summarisation sets in English and French (single articles and
 * stories of several outlets), checked on the other half: see docs/decisions/0008. `news`, `named` and `forecast` are
 * set by hand: those sets have no dates, and their order is an editorial rule.
 */
export const STATEMENT_WEIGHTS: StatementWeights = {
  early: 2.9,
  place: 0.6,
  title: 3.1,
  central: 6.4,
  support: 5.7,
  length: -0.1,
  short: -2.3,
  long: -1.4,
  coverage: 1.3,
  redundancy: 1,
  quote: -0.2,
  figures: 0.2,
  news: 8,
  named: 0.15,
  forecast: -0.5,
}
