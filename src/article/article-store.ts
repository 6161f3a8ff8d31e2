import type { Article, ArticleChange, ArticleDraft } from './article.ts'

/** Port: remembers articles and finds them by words. */
export interface ArticleStore {
  /**
   * Stored articles these drafts are later versions of, found by guid within the feed, canonical
   * URL, or same publisher and same title within three days. One entry a draft, null when it is new.
   */
  findKnown(drafts: readonly ArticleDraft[]): Promise<readonly (Article | null)[]>
  /** One transaction; at most 100. `words` are search stems, `terms` what grouping needs on restart. */
  addArticles(articles: readonly NewArticle[]): Promise<readonly Article[]>
  /** A later version of itself: replaces the text, keeps the version before as history. */
  saveVersion(
    articleId: number,
    draft: ArticleDraft,
    change: ArticleChange,
    words: string,
  ): Promise<Article>
  getArticles(ids: readonly number[]): Promise<readonly Article[]>
  /** Newest first among the newest few thousand matches; `stems` all must match. */
  searchArticles(query: ArticleQuery): Promise<readonly Article[]>
  /** Articles first seen since `since`, oldest first, a page at a time: grouping's memory after a restart. */
  readSince(since: number, afterId: number, limit: number): Promise<readonly StoredTerms[]>
  countArticles(): Promise<number>
  /** Drops articles first seen before `before` unless a kept story holds them. Returns how many. */
  deleteBefore(before: number, limit: number): Promise<number>
}

export interface NewArticle {
  readonly draft: ArticleDraft
  readonly words: string
}

export interface StoredTerms {
  readonly articleId: number
  readonly storyIds: readonly number[]
  readonly article: Article
}

export interface ArticleQuery {
  readonly stems: readonly string[]
  readonly languages: readonly string[]
  readonly since?: number
  readonly limit: number
}
