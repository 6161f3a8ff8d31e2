import { publisherOf } from '../article/publisher-of.ts'
import type { Feed, Publisher } from '../feed/feed.ts'
import type { FeedStore } from '../feed/feed-store.ts'
import { type OpmlFeed, parseOpml } from '../feed/parse-opml.ts'
import { writeOpml } from '../feed/write-opml.ts'
import { type CheckMeans, checkSource } from './check-source.ts'
import type { Sources } from './services.ts'

/** What keeping sources needs from outside. */
export interface SourcesMeans extends CheckMeans {
  readonly feeds: FeedStore
}

/** Feeds of its own a chat may have (EDITORIAL rule 6: capped). */
const maxOwn = 100

/** Keeps the operator's and the chats' lists of feeds. */
export function createSources(means: SourcesMeans): Sources {
  const { feeds } = means
  const ownFeeds = async (chatId: string): Promise<readonly Feed[]> =>
    (await feeds.listFeeds(chatId)).filter(({ addedBy }) => addedBy === chatId)

  return {
    check: async (urls) =>
      Promise.all(urls.map(async (url) => (await checkSource(url, means)).check)),

    async add(url, chatId) {
      const { check } = await checkSource(url, means)
      if (!check.ok) return { outcome: 'failed', check }
      const listed = await feeds.listFeeds(chatId)
      const known = listed.find((feed) => feed.url === check.feedUrl)
      if (known !== undefined) return { outcome: 'known', feedId: known.id, check }
      const own = listed.filter(({ addedBy }) => addedBy === chatId)
      if (own.length >= maxOwn) return { outcome: 'full', limit: maxOwn }
      const { feedUrl, title, language } = check
      const entry = { url: feedUrl, title, htmlUrl: null, language, desks: [] }
      const [added] = await feeds.addFeeds([newFeedOf(entry, chatId)])
      return added === undefined
        ? { outcome: 'full', limit: maxOwn }
        : { outcome: 'added', feedId: added.id, check }
    },

    async importOpml(opml, chatId) {
      const { feeds: listed, problems } = parseOpml(opml)
      const known = new Set((await feeds.listFeeds(chatId)).map(({ url }) => url))
      const fresh = listed.filter(({ url }) => !known.has(url))
      const room = Math.max(0, maxOwn - (await ownFeeds(chatId)).length)
      const added = fresh.slice(0, room)
      await feeds.addFeeds(added.map((entry) => newFeedOf(entry, chatId)))
      return {
        added: added.length,
        known: listed.length - fresh.length,
        skipped: fresh.length - added.length + problems.length,
      }
    },

    exportOpml: async (chatId) =>
      writeOpml(
        (await feeds.listFeeds(chatId)).map((feed) => ({ ...feed, htmlUrl: null })),
        'Dateline sources',
      ),
  }
}

/** A list's entry as a feed of this owner (null: the operator). */
export function newFeedOf(entry: OpmlFeed, addedBy: string | null): Omit<Feed, 'id'> {
  const publisher: Publisher = publisherOf(entry)
  const { url, title, language, desks } = entry
  return { url, title, language, desks, publisher, addedBy }
}
