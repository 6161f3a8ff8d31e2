import type { Article } from '../article/article.ts'
import type { GroupingBatch, StoryStore } from './story-store.ts'

/** Articles that just got their stories, or a later text of theirs. */
export interface PlacedArticles {
  readonly articles: readonly Article[]
  /** Search words of each, in order (NewArticle.words). */
  readonly words: readonly string[]
  readonly placed: readonly Pick<GroupingBatch['placed'][number], 'articleId' | 'storyId'>[]
}

/** Who is told of them. */
export interface PlacedMeans {
  /** Called once they are stored; topics are matched here. */
  readonly onPlaced?: (placed: PlacedArticles) => Promise<void>
  /** Told when `onPlaced` failed: `event` names what did not happen. */
  readonly warn?: (event: string, error: unknown) => void
}

/** Told of articles with the stories they just got. */
export async function tellPlaced(means: PlacedMeans, placed: PlacedArticles): Promise<void> {
  await tell(means, async () => placed)
}

/** Told of a later text of articles that have their stories. */
export async function tellChanged(
  means: PlacedMeans & { readonly stories: Pick<StoryStore, 'storiesOfArticles'> },
  changed: Omit<PlacedArticles, 'placed'>,
): Promise<void> {
  if (changed.articles.length === 0) return
  await tell(means, async () => {
    const found = await means.stories.storiesOfArticles(changed.articles.map(({ id }) => id))
    const placed = [...found].flatMap(([articleId, storyIds]) =>
      storyIds.map((storyId) => ({ articleId, storyId })),
    )
    return { ...changed, placed }
  })
}

/** A failure to match topics must not cost articles: it is noted, and what is stored stays stored. */
async function tell(
  { onPlaced, warn }: PlacedMeans,
  read: () => Promise<PlacedArticles>,
): Promise<void> {
  if (onPlaced === undefined) return
  try {
    await onPlaced(await read())
  } catch (error) {
    warn?.('topics-not-matched', error)
  }
}
