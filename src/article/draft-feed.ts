import type { PollOutcome } from '../feed/poll-feed.ts'
import type { ArticleDraft } from './article.ts'
import { draftArticle } from './draft-article.ts'

/** What turning entries into articles needs from outside. */
export interface DraftMeans {
  readonly now: () => number
  /** The desks an article's own categories and words name. */
  readonly deskOf: (categories: readonly string[], text: string) => readonly string[]
}

/** A poll's entries as articles; entries that are never shown or cannot be linked are left out. */
export function draftFeed(
  { feed, parsed }: PollOutcome,
  means: DraftMeans,
): readonly ArticleDraft[] {
  if (parsed === null) return []
  const now = means.now()
  return parsed.items.flatMap((item) => draftArticle(item, feed, now, parsed.language) ?? [])
}
