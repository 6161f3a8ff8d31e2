import type { Article } from '../article/article.ts'
import type { ArticleStore, ArticleVersion } from '../article/article-store.ts'
import type { StoryStore, TouchedStory } from '../story/story-store.ts'
import type { StoryBrief } from './digest.ts'
import type { Writing } from './writing.ts'

/** What revising needs from outside. */
export interface ReviseMeans {
  readonly articles: ArticleStore
  readonly stories: StoryStore
  readonly writing: Writing
  readonly now: () => number
  /** Stops before the next story. */
  readonly signal?: AbortSignal
}

/** A story is written from its newest reports; more say nothing new. */
const maxArticles = 60

/** Writes stories out anew and stores their revisions. Returns the briefs, in order. */
export async function reviseStories(
  touched: readonly TouchedStory[],
  means: ReviseMeans,
): Promise<readonly StoryBrief[]> {
  const briefs: StoryBrief[] = []
  for (const each of touched) {
    if (means.signal?.aborted === true) break
    // Before reading: what comes in meanwhile belongs to the next revision.
    const at = means.now()
    const { brief, changes } = await means.writing.write(await gather(each, at, means))
    await means.stories.saveRevision(each.story.id, {
      revision: brief.revision,
      at,
      changes,
      brief: JSON.stringify(brief),
    })
    briefs.push(brief)
  }
  return briefs
}

async function gather({ story, revisedAt }: TouchedStory, at: number, means: ReviseMeans) {
  const placed = await means.stories.segmentsOf([story.id])
  const ids = [...new Set(placed.map(({ articleId }) => articleId))].toSorted((a, b) => b - a)
  const articles = await means.articles.getArticles(ids.slice(0, maxArticles))
  const versions = new Map<number, readonly ArticleVersion[]>()
  for (const article of articles)
    if (changedSince(article, revisedAt))
      versions.set(article.id, await means.articles.versionsOf(article.id))
  return { story, revisedAt, articles, versions, segments: placed, at }
}

function changedSince({ lastChange }: Article, revisedAt: number | null): boolean {
  return lastChange !== null && revisedAt !== null && lastChange.at > revisedAt
}
