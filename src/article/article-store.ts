import type { Article, ArticleChange, ArticleDraft } from './article.ts'

/** Port: remembers articles and finds them by words. */
export interface ArticleStore {
  /**
   * Stored articles these drafts are later versions of: the same guid within the feed or, of the
   * same publisher, the same canonical URL or the same title within three days (another
   * publisher's copy never counts, so that no feed can rewrite what it does not publish).
   * One entry a draft, null when it is new.
   */
  findKnown(drafts: readonly ArticleDraft[]): Promise<readonly (Article | null)[]>
  /** One transaction; at most 100. Returns them in order, with their ids. */
  addArticles(articles: readonly NewArticle[]): Promise<readonly Article[]>
  /** A later version of itself: replaces the text, keeps the version before as history. */
  saveVersion(
    articleId: number,
    draft: ArticleDraft,
    change: ArticleChange,
    words: string,
  ): Promise<Article>
  /** The page's full text in place of what the feed teased: the same version of itself. */
  completeArticle(articleId: number, draft: ArticleDraft, words: string): Promise<Article>
  /** What the article said before each change, oldest first. */
  versionsOf(articleId: number): Promise<readonly ArticleVersion[]>
  /** In the order of `ids`; those not there are left out. */
  getArticles(ids: readonly number[]): Promise<readonly Article[]>
  /** Best first among the newest few thousand matches: the newest, and what has the words in its title. */
  searchArticles(query: ArticleQuery): Promise<readonly Article[]>
  /** The same articles, their ids alone: thousands are counted at once. */
  searchIds(query: ArticleQuery): Promise<readonly number[]>
  /** Articles first seen since `since`, oldest first, a page at a time: grouping's memory after a restart. */
  readSince(since: number, afterId: number, limit: number): Promise<readonly StoredTerms[]>
  countArticles(): Promise<number>
  /** Drops up to `limit` articles first seen before `before`, unless a kept story holds them. Returns how many. */
  deleteBefore(before: number, limit: number): Promise<number>
}

/** An article to be stored, with the words it is found by. */
export interface NewArticle {
  readonly draft: ArticleDraft
  /** Search stems with spaces between: those of the title, a line feed, those of the text. */
  readonly words: string
}

/** An article as it stood before a change. */
export interface ArticleVersion {
  readonly version: number
  readonly title: string
  readonly paragraphs: readonly string[]
  /** The change that ended this version. */
  readonly change: ArticleChange
}

/** An article with the stories its segments were placed in, for grouping to remember after a start. */
export interface StoredTerms {
  readonly articleId: number
  /** By segment. */
  readonly storyIds: readonly number[]
  readonly article: Article
}

/** What articles are searched by; `since` is epoch ms. */
export interface ArticleQuery {
  /** All must match; an entry with several (a word's stems by language) matches by any of them. */
  readonly stems: readonly (string | readonly string[])[]
  /** Primary tags; empty: every language. */
  readonly languages: readonly string[]
  /** Only those first seen since. */
  readonly since?: number
  readonly limit: number
  /** With the articles of its own sources; absent: only those of the operator's. */
  readonly chatId?: string
}
