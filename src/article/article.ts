import type { Publisher } from '../feed/feed.ts'

/** EDITORIAL rule 1: only reports and corrections give statements, counts, conflicts and alerts. */
export type ArticleKind =
  | 'report'
  | 'live'
  | 'opinion'
  | 'analysis'
  | 'interview'
  | 'explainer'
  | 'sponsored'
  | 'press-release'
  | 'satire'
  | 'video'
  | 'correction'

/** What a publisher did between two versions of an article. */
export type ArticleChangeKind = 'update' | 'correction' | 'rewrite' | 'minor' | 'withdrawal'

/** An article's lead image; without a credit it is never shown. */
export interface ArticleImage {
  readonly url: string
  readonly credit: string | null
}

/** One item of one publisher, clean. Times are epoch milliseconds. */
export interface Article {
  readonly id: number
  readonly feedId: number
  readonly publisher: Publisher
  readonly kind: ArticleKind
  readonly title: string
  /** Clean text, a paragraph an entry; page furniture never enters it. */
  readonly paragraphs: readonly string[]
  /** The canonical link, tracking parameters gone. */
  readonly url: string
  readonly author: string | null
  /** Null is "date unknown": never guessed. Clamped to `firstSeen`. */
  readonly published: number | null
  readonly firstSeen: number
  /** BCP 47 primary tag; 'und' when nothing tells. */
  readonly language: string
  /** Whose text it is when not the publisher's own: an agency ("AP", "Delta Wire"); never a photo's. */
  readonly credit: string | null
  readonly image: ArticleImage | null
  readonly paywalled: boolean
  /** Whether `paragraphs` is the whole text, or only what the feed teased. */
  readonly complete: boolean
  readonly desks: readonly string[]
  /** Place in its feed when first seen; 0 is the top. */
  readonly position: number
  /** Grows with each later version; the first is 1. */
  readonly version: number
  readonly lastChange: ArticleChange | null
}

/** What its publisher did to an article after it was first seen; `at` is epoch ms. */
export interface ArticleChange {
  readonly kind: ArticleChangeKind
  readonly at: number
  /** The publisher's own words ("Correction: an earlier version …"), or null. */
  readonly notice: string | null
}

/** An article before storage gives it an id. */
export interface ArticleDraft extends Omit<Article, 'id' | 'version' | 'lastChange'> {
  /** The feed's own id for the entry, if any: one of the ways a later version is recognised. */
  readonly guid: string | null
}

/** Kinds whose text may be quoted, counted and compared. */
export function isReport(article: Pick<Article, 'kind'>): boolean {
  return article.kind === 'report' || article.kind === 'correction'
}
