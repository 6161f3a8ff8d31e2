import type { Article } from '../article/article.ts'
import type { FeedStore } from '../feed/feed-store.ts'
import type { DigestRequest } from './news.ts'

/** Whose reports a chat reads: the operator's feeds and its own, of the publishers it wants. */
export interface Readership {
  /** Feeds only this chat (and perhaps others, never the operator) has. */
  readonly ownFeeds: ReadonlySet<number>
  readonly wants: (publisherId: string) => boolean
  readonly mayRead: (article: Article) => boolean
}

/** A chat's readership as it is now. */
export async function readReadership(
  request: Pick<DigestRequest, 'chatId' | 'publishers' | 'blockedPublishers'>,
  feeds: FeedStore,
): Promise<Readership> {
  const { chatId, publishers = [], blockedPublishers = [] } = request
  const listed = await feeds.listOwners(chatId)
  const readable = new Set(listed.map(({ id }) => id))
  const only = new Set(publishers)
  const blocked = new Set(blockedPublishers)
  const wants = (id: string): boolean => !blocked.has(id) && (only.size === 0 || only.has(id))
  return {
    ownFeeds: new Set(listed.flatMap(({ id, addedBy }) => (addedBy === null ? [] : [id]))),
    wants,
    mayRead: ({ feedId, publisher }) => readable.has(feedId) && wants(publisher.id),
  }
}
