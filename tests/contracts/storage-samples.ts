import type { Database } from '../../src/adapters/database/open-database.ts'
import type { Article, ArticleDraft } from '../../src/article/article.ts'
import type { Feed, FeedState } from '../../src/feed/feed.ts'
import type { Story, StoryChange } from '../../src/story/story.ts'

// Fictional rows with everything filled in, so that a test names only what it is about.

/** Opens an empty store. */
export type OpenStore = () => Promise<Database>

export const HOUR = 3_600_000
export const DAY = 24 * HOUR
export const NOW = Date.UTC(2026, 10, 26, 7, 30)

let made = 0

export function sampleDraft(changes: Partial<ArticleDraft> = {}): ArticleDraft {
  made++
  return {
    feedId: 1,
    publisher: { id: 'velmcourier.example', name: 'Velm Courier' },
    kind: 'report',
    title: `Velm bridge report number ${made}`,
    paragraphs: [
      'The first lorries crossed at dawn.',
      'Nobody was “hurt”, the port authority said.',
    ],
    url: `https://velmcourier.example/news/${made}`,
    guid: `velm-${made}`,
    author: 'Ada Renn',
    published: NOW - HOUR,
    firstSeen: NOW,
    language: 'en',
    credit: 'Delta Wire',
    image: { url: 'https://velmcourier.example/bridge.jpg', credit: 'O. Tamm' },
    paywalled: false,
    complete: true,
    desks: ['world', 'business'],
    position: 3,
    ...changes,
  }
}

/** Stores one article; `words` as ArticleStore has them. */
export async function addArticle(
  { articles }: Database,
  changes: Partial<ArticleDraft> = {},
  words = 'velm bridg\nlorri cross dawn',
): Promise<Article> {
  const [article] = await articles.addArticles([{ draft: sampleDraft(changes), words }])
  if (article === undefined) throw new Error('nothing was stored')
  return article
}

export function sampleStory(id: number, changes: Partial<Story> = {}): Story {
  return {
    id,
    language: 'en',
    revision: 1,
    firstSeen: NOW,
    lastReportAt: NOW,
    mergedInto: null,
    desks: ['world'],
    outlets: 2,
    originators: 1,
    hot: 100.5 + id,
    ...changes,
  }
}

export function sampleChange(changes: Partial<StoryChange> = {}): StoryChange {
  return {
    revision: 2,
    at: NOW,
    kind: 'number',
    articleId: 1,
    about: 'injured',
    before: '3',
    after: '5',
    speaker: 'the dockers’ union',
    ...changes,
  }
}

export function sampleFeed(changes: Partial<Feed> = {}): Omit<Feed, 'id'> {
  const { id: _, ...feed } = {
    id: 0,
    url: 'https://velmcourier.example/feed.xml',
    title: 'Velm Courier',
    publisher: { id: 'velmcourier.example', name: 'Velm Courier' },
    desks: ['world'],
    language: 'en',
    addedBy: null,
    ...changes,
  }
  return feed
}

/** Stores one feed. */
export async function addFeed({ feeds }: Database, changes: Partial<Feed> = {}): Promise<Feed> {
  const [feed] = await feeds.addFeeds([sampleFeed(changes)])
  if (feed === undefined) throw new Error('nothing was stored')
  return feed
}

export function sampleState(feedId: number, changes: Partial<FeedState> = {}): FeedState {
  return {
    feedId,
    etag: '"v1"',
    lastModified: null,
    nextPollAt: NOW,
    intervalMs: HOUR,
    lastReadAt: NOW - HOUR,
    firstReadAt: null,
    failures: 0,
    failingSince: null,
    lastError: null,
    gone: false,
    ...changes,
  }
}
