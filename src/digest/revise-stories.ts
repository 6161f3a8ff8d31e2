import type { Article } from '../article/article.ts'
import type { ArticleStore } from '../article/article-store.ts'
import type { FeedStore } from '../feed/feed-store.ts'
import type { StoryStore, TouchedStory } from '../story/story-store.ts'
import type { StoryBrief } from './digest.ts'
import { gatherStory } from './gather-story.ts'
import { keepArticles } from './read-readership.ts'
import type { Writing, WrittenStory } from './writing.ts'

/** What revising needs from outside. */
export interface ReviseMeans {
  readonly feeds: FeedStore
  readonly articles: ArticleStore
  readonly stories: StoryStore
  readonly writing: Writing
  readonly now: () => number
  /** Stops before the next story. */
  readonly signal?: AbortSignal
  /**
   * Told of each story before its revision is stored: a crash in between tells of it again, so that
   * nothing is lost and the same must do no harm twice.
   */
  readonly onRevised?: (written: WrittenStory) => Promise<void>
  /** Told of it again once its revision is stored: what was sent meanwhile showed the one before. */
  readonly onStored?: (written: WrittenStory) => Promise<void>
}

/**
 * Writes stories out anew and stores their revisions. Returns the briefs, in order. Everybody reads them, so
 * they are written from the operator's feeds alone: a chat's own sources are that chat's (read-briefs.ts).
 */
export async function reviseStories(
  touched: readonly TouchedStory[],
  means: ReviseMeans,
): Promise<readonly StoryBrief[]> {
  // A feed nobody has any more may have been a chat's own: it is not read for everybody.
  const keepReadable = (articles: readonly Article[]) => keepArticles(articles, null, means.feeds)
  const briefs: StoryBrief[] = []
  for (const each of touched) {
    if (means.signal?.aborted === true) break
    // Before reading: what comes in meanwhile belongs to the next revision.
    const at = means.now()
    const material = await gatherStory(each, { at, keepReadable }, means)
    const { brief, changes } = await means.writing.write(material)
    await means.onRevised?.({ brief, changes })
    await means.stories.saveRevision(each.story.id, {
      revision: brief.revision,
      at,
      changes,
      brief: JSON.stringify(brief),
    })
    await means.onStored?.({ brief, changes })
    briefs.push(brief)
  }
  return briefs
}
