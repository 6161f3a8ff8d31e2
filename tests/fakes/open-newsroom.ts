import { type Database, openDatabase } from '../../src/adapters/database/open-database.ts'
import { startWorkers, type Workers } from '../../src/adapters/worker/start-workers.ts'
import type { Article } from '../../src/article/article.ts'
import { PageSchedule } from '../../src/article/page-schedule.ts'
import type { Feed } from '../../src/feed/feed.ts'
import { type CycleMeans, type CycleReport, runNewsCycle } from '../../src/pipeline.ts'
import { retryGrouping } from '../../src/story/retry-grouping.ts'
import { FakeWeb } from './fake-web.ts'
import { VirtualClock } from './virtual-clock.ts'

export const minute = 60_000
export const hour = 60 * minute

/** The news cycle over real SQLite and real threads, with a web and a time of its own. */
export interface Newsroom {
  readonly web: FakeWeb
  readonly clock: VirtualClock
  readonly database: Database
  readonly workers: Workers
  addFeed(url: string, changes?: Partial<Omit<Feed, 'id'>>): Promise<Feed>
  /** One cycle; `after` ms later than the last. */
  cycle(after?: number, changes?: Partial<CycleMeans>): Promise<CycleReport>
  /** Every article, in the order stored. */
  articles(): Promise<readonly Article[]>
  close(): Promise<void>
}

/** Threads that several newsrooms may use one after the other. */
export function startThreads(nextStoryId = 1): Workers {
  return startWorkers({
    nextStoryId,
    maxQuotedWords: 150,
    headlineOnly: [],
    desks: [{ id: 'world', labels: { en: 'World' }, categories: ['world'], queries: [] }],
  })
}

/** Each newsroom opens so much later that grouping remembers nothing of those before. */
const apart = 30 * 24 * hour
let opened = 0

/** Opens a newsroom over an empty store in memory, or over what is in a file. */
export async function openNewsroom(
  workers: Workers,
  options: { readonly path?: string; readonly maxPageCount?: number } = {},
): Promise<Newsroom> {
  const { path = ':memory:', maxPageCount } = options
  const database = await openDatabase({
    path,
    ...(maxPageCount === undefined ? {} : { maxPageCount }),
  })
  const web = new FakeWeb()
  const clock = new VirtualClock(Date.UTC(2031, 4, 16, 7, 30) + apart * opened++)
  const means: CycleMeans = {
    lull: () => new Promise(() => undefined),
    ...database,
    stories: retryGrouping(database.stories),
    web,
    parse: (text, context) => workers.draft(text, context, clock.now()),
    extract: workers.extract,
    grouping: workers.grouping,
    writing: workers.writing,
    now: clock.now,
    random: () => 0.5,
    pace: { minMs: 5 * minute, maxMs: 4 * hour },
    pagesPerFeed: 3,
    pages: new PageSchedule(),
    desks: ['world'],
    languages: () => ['en'],
    maxAgeMs: 48 * hour,
    retentionMs: 90 * 24 * hour,
  }
  return {
    web,
    clock,
    database,
    workers,
    async addFeed(url, changes = {}) {
      const { hostname } = new URL(url)
      const [feed] = await database.feeds.addFeeds([
        {
          url,
          title: hostname,
          publisher: { id: hostname, name: hostname },
          desks: ['world'],
          language: 'en',
          addedBy: null,
          ...changes,
        },
      ])
      if (feed === undefined) throw new Error('no feed was added')
      return feed
    },
    cycle(after = 0, changes = {}) {
      clock.advance(after)
      return runNewsCycle({ ...means, ...changes })
    },
    async articles() {
      const stored = await database.articles.readSince(0, 0, 10_000)
      return stored.map(({ article }) => article)
    },
    close: () => database.close(),
  }
}

/** An entry of a feed as these tests write it. */
export interface Entry {
  readonly link: string
  readonly title: string
  readonly guid?: string
  readonly text: readonly string[]
}

/** An RSS document with these entries, an hour apart, newest first. */
export function writeRss(entries: readonly Entry[], now: number): string {
  const items = entries.map(({ link, title, guid = link, text }, i) => {
    const paragraphs = text.map((each) => `<p>${each}</p>`).join('')
    const date = new Date(now - (i + 1) * hour).toUTCString()
    return `<item><title>${title}</title><link>${link.replaceAll('&', '&amp;')}</link><guid>${guid}</guid><pubDate>${date}</pubDate><description><![CDATA[${paragraphs}]]></description></item>`
  })
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><link>https://velm.example/</link><description>News</description>${items.join('')}</channel></rss>`
}

/** A news page that says these paragraphs. */
export function writePage(title: string, text: readonly string[]): string {
  const paragraphs = text.map((each) => `<p>${each}</p>`).join('')
  return `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:type" content="article"></head><body><main><article><h1>${title}</h1>${paragraphs}</article></main></body></html>`
}
