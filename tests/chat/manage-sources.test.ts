import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../src/adapters/database/open-database.ts'
import { createSources } from '../../src/chat/manage-sources.ts'
import type { Sources } from '../../src/chat/services.ts'
import { parseFeed } from '../../src/feed/parse-feed.ts'
import { FetchFailed, FetchRefused, type Web } from '../../src/feed/web.ts'

const rss = `<rss version="2.0"><channel><title>Velm Courier</title><link>https://velmcourier.example/</link>
  <item><title>Bridge opens</title><link>https://velmcourier.example/1</link><pubDate>Thu, 26 Nov 2026 06:00:00 GMT</pubDate></item>
</channel></rss>`
const home = '<html><link rel="alternate" type="application/rss+xml" href="/feed.xml"></html>'

const site: Readonly<Record<string, string>> = {
  'https://velmcourier.example/feed.xml': rss,
  'https://velmcourier.example/': home,
  'https://plain.example/': '<html>no feed</html>',
}

const web: Web = {
  async fetch({ url }) {
    if (url.includes('down')) throw new FetchFailed(url, 'its name is unknown')
    if (url.includes('inside'))
      throw new FetchRefused(url, 'a private address', { kind: 'private-address' })
    const body = site[url]
    if (body === undefined)
      throw new FetchRefused(url, 'the server answered 404', { kind: 'status', status: 404 })
    return {
      status: 200,
      url,
      movedTo: null,
      body,
      contentType: null,
      etag: null,
      lastModified: null,
      freshForMs: null,
    }
  },
  mayRead: async () => true,
}

const chat = 'terminal:local'
let database: Database
let sources: Sources
beforeEach(async () => {
  database = await openDatabase({ path: ':memory:' })
  sources = createSources({
    feeds: database.feeds,
    web,
    parse: async (text, context) => parseFeed(text, context),
  })
})
afterEach(() => database.close())

test('a feed, a page that names one and an address without a scheme all lead to the feed', async () => {
  const asked = [
    'https://velmcourier.example/feed.xml',
    'https://velmcourier.example/',
    'velmcourier.example',
  ]
  const checks = await sources.check(asked)
  expect(checks.map((check) => check.ok && check.feedUrl)).toEqual(
    Array(3).fill('https://velmcourier.example/feed.xml'),
  )
  expect(checks[0]).toMatchObject({ title: 'Velm Courier', items: 1, newestTitle: 'Bridge opens' })
})

test('each kind of trouble is told apart', async () => {
  const asked = [
    'https://plain.example/',
    'https://gone.example/x',
    'https://down.example/',
    'http://inside.example/',
    'ftp://x.example/',
  ]
  const checks = await sources.check(asked)
  expect(checks.map((check) => (check.ok ? 'ok' : check.reason))).toEqual([
    'no-feed',
    'refused',
    'unreachable',
    'private',
    'bad-address',
  ])
})

test('a source is added once, to the chat that asked', async () => {
  expect(await sources.add('velmcourier.example', chat)).toMatchObject({ outcome: 'added' })
  expect(await sources.add('https://velmcourier.example/feed.xml', chat)).toMatchObject({
    outcome: 'known',
  })
  const [feed, ...rest] = await database.feeds.listFeeds(chat)
  expect(rest).toEqual([])
  expect(feed).toMatchObject({
    addedBy: chat,
    publisher: { id: 'velmcourier.example', name: 'Velm Courier' },
  })
})

test('nothing that cannot be read is added', async () => {
  expect(await sources.add('https://plain.example/', chat)).toMatchObject({ outcome: 'failed' })
  expect(await database.feeds.listFeeds(chat)).toEqual([])
})

test('a list goes out as OPML and comes in again, without doubles and up to the limit', async () => {
  await sources.add('velmcourier.example', chat)
  const entries = Array.from(
    { length: 120 },
    (_, i) => `<outline text="P${i}" xmlUrl="https://p${i}.example/feed"/>`,
  )
  const imported = await sources.importOpml(
    `<opml version="2.0"><body>${entries.join('')}</body></opml>`,
    chat,
  )
  expect(imported).toEqual({ added: 99, known: 0, skipped: 21 })
  const again = await sources.importOpml(await sources.exportOpml(chat), chat)
  expect(again).toEqual({ added: 0, known: 100, skipped: 0 })
  expect(await sources.add('https://velmcourier.example/feed.xml', 'terminal:other')).toMatchObject(
    { outcome: 'added' },
  )
})
