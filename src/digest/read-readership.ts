import type { Article } from '../article/article.ts'
import type { FeedStore } from '../feed/feed-store.ts'
import type { DigestRequest } from './news.ts'

/** Whose reports a chat reads: the operator's feeds and its own, of the publishers it wants. */
export interface Readership {
  /** Feeds only this chat (and perhaps others, never the operator) has. */
  readonly ownFeeds: ReadonlySet<number>
  readonly wants: (publisherId: string) => boolean
  /** Those of the articles that it reads. */
  readonly keepReadable: (articles: readonly Article[]) => Promise<readonly Article[]>
}

/** A chat's readership as it is now. */
export async function readReadership(
  request: Pick<DigestRequest, 'chatId' | 'publishers' | 'blockedPublishers'>,
  feeds: FeedStore,
): Promise<Readership> {
  const { chatId, publishers = [], blockedPublishers = [] } = request
  const only = new Set(publishers)
  const blocked = new Set(blockedPublishers)
  const wants = (id: string): boolean => !blocked.has(id) && (only.size === 0 || only.has(id))
  return {
    ownFeeds: new Set(await feeds.listOwn(chatId)),
    wants,
    async keepReadable(articles) {
      const wanted = articles.filter(({ publisher }) => wants(publisher.id))
      return keepArticles(wanted, chatId, feeds)
    },
  }
}

/** Those of the articles whose feed the operator or this chat (null: none) has, whoever else has it. */
export async function keepArticles(
  articles: readonly Article[],
  chatId: string | null,
  feeds: FeedStore,
): Promise<readonly Article[]> {
  const feedIds = [...new Set(articles.map(({ feedId }) => feedId))]
  const readable = await feeds.findReadable(feedIds, chatId)
  return articles.filter(({ feedId }) => readable.has(feedId))
}
