import type { Article } from '../article/article.ts'
import type { ArticleStore, ArticleVersion } from '../article/article-store.ts'
import type { StoryStore, TouchedStory } from '../story/story-store.ts'
import type { StoryMaterial } from './writing.ts'

/** Where a story's articles are. */
export interface GatherMeans {
  readonly articles: ArticleStore
  readonly stories: StoryStore
}

/** A story is written from its newest reports; more say nothing new. */
export const maxArticles = 60

/** When a story is written, and for whom. */
interface Setting {
  readonly at: number
  /** Those of the articles that they may read. */
  readonly keepReadable: (articles: readonly Article[]) => Promise<readonly Article[]>
}

/** A story with those of its articles that whoever it is written for may read. */
export async function gatherStory(
  { story, revisedAt }: TouchedStory,
  { at, keepReadable }: Setting,
  means: GatherMeans,
): Promise<StoryMaterial> {
  const placed = await means.stories.segmentsOf([story.id])
  const ids = [...new Set(placed.map(({ articleId }) => articleId))].toSorted((a, b) => b - a)
  const articles = await keepReadable(await means.articles.getArticles(ids.slice(0, maxArticles)))
  const versions = new Map<number, readonly ArticleVersion[]>()
  for (const article of articles)
    if (changedSince(article, revisedAt))
      versions.set(article.id, await means.articles.versionsOf(article.id))
  return { story, revisedAt, articles, versions, segments: placed, at }
}

function changedSince({ lastChange }: Article, revisedAt: number | null): boolean {
  return lastChange !== null && revisedAt !== null && lastChange.at > revisedAt
}
