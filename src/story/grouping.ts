import type { Article, ArticleDraft } from '../article/article.ts'
import type { StoredTerms } from '../article/article-store.ts'
import type { GroupingBatch } from './story-store.ts'

/** Port: stems and groups articles, off the main thread where there is a worker. */
export interface Grouping {
  /** Search words of each draft, in order (see NewArticle.words). */
  stem(drafts: readonly ArticleDraft[]): Promise<readonly string[]>
  /** Gives stored articles, in order of arrival, their stories; `words` are theirs as `stem` gave them. */
  place(articles: readonly Article[], words: readonly string[]): Promise<GroupingBatch>
  /**
   * A page told a teaser's article in full: segments beyond those in `storyIds` are placed, and
   * stories that the full text shows to be one are merged.
   */
  complete(article: Article, storyIds: readonly number[]): Promise<GroupingBatch>
  /**
   * Takes in what was stored before, oldest first; what has no story yet is placed. Originators are
   * taken from `placed`; those not there are found anew, which takes longer.
   */
  restore(stored: readonly StoredTerms[], placed: GroupingBatch['placed']): Promise<GroupingBatch>
}
