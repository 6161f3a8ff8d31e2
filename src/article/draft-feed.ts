import type { Feed, ParsedFeed } from '../feed/feed.ts'
import type { ArticleDraft } from './article.ts'
import { draftArticle } from './draft-article.ts'

/** What turning entries into articles needs from outside. */
export interface DraftMeans {
  /** Epoch ms. */
  readonly now: number
  /** The desks an article's own categories and words name. */
  readonly deskOf: (categories: readonly string[], text: string) => readonly string[]
}

/** A feed document as articles, with what the next poll is planned by. */
export interface DraftedFeed {
  readonly ttlMs: number | null
  readonly items: readonly ArticleDraft[]
}

/** A feed's entries as articles; entries that are never shown or cannot be linked are left out. */
export function draftFeed(
  { ttlMs, language, items }: ParsedFeed,
  feed: Feed,
  { now, deskOf }: DraftMeans,
): DraftedFeed {
  const drafts = items.flatMap((item) => {
    const findDesks = (categories: readonly string[]) => deskOf(categories, item.title)
    return draftArticle(item, feed, now, language, findDesks) ?? []
  })
  return { ttlMs, items: drafts }
}
