import type { Article } from '../article/article.ts'
import type { Statement } from '../article/statement.ts'

/** The articles that tell of the same event. The id never changes; a merge leaves a redirect. */
export interface Story {
  readonly id: number
  /** Within one language. */
  readonly language: string
  /** Grows when something material changes. Starts at 1. */
  readonly revision: number
  readonly firstSeen: number
  readonly lastReportAt: number
  readonly mergedInto: number | null
  readonly desks: readonly string[]
  /** Publishers with at least one report. */
  readonly outlets: number
  /** Distinct origins of the text (agency copy run by five outlets is one). */
  readonly originators: number
  /**
   * Time-independent rank: log2(weight) + lastReportAt / half-life, so that order by it needs no
   * clock (the idea of Reddit's "hot" formula).
   */
  readonly hot: number
}

/** A segment of an article: the part that tells one event ("Also Thursday …" begins another). */
export interface SegmentRef {
  readonly articleId: number
  readonly segment: number
}

/** An article as part of a story, with what is said in that part. */
export interface Report {
  readonly article: Article
  readonly segment: number
  /** Statements of that segment only. Empty for kinds that are not reports and for paywalled text. */
  readonly statements: readonly Statement[]
  /** Who the text came from: an agency, a shared source, or the publisher's id. */
  readonly originator: string
}

/** Why a revision was made (DESIGN §4, story life). */
export type StoryChangeKind =
  | 'fact'
  | 'number'
  | 'denial'
  | 'conflict'
  | 'correction'
  | 'withdrawal'

/** Something material that a revision brought; `at` is epoch ms. */
export interface StoryChange {
  readonly revision: number
  readonly at: number
  readonly kind: StoryChangeKind
  readonly articleId: number
  /** What is counted or disputed ("injured"), else ''. */
  readonly about: string
  /** The former and the present value or words, verbatim; '' when there is none. */
  readonly before: string
  readonly after: string
  /** Who says so, as printed; null: the publisher itself. */
  readonly speaker: string | null
}

/** Accounts of the same thing that do not agree. */
export interface Conflict {
  readonly kind: 'denial' | 'number' | 'state'
  /** What is disputed: a counted thing ("injured") or the claim's subject words. */
  readonly about: string
  /** The claim first, then the others in time order. At least two. */
  readonly accounts: readonly Account[]
}

/** What one report says of a disputed thing; `at` is epoch ms. */
export interface Account {
  readonly text: string
  readonly articleId: number
  readonly speaker: string | null
  readonly vantage: string | null
  readonly at: number | null
  /** For numbers: the value as printed ("at least 3"). */
  readonly value: string | null
}

/** A number that merely grew or shrank with time: "earlier 3, now 5, says …". */
export interface Development {
  readonly about: string
  readonly before: Account
  readonly after: Account
}
