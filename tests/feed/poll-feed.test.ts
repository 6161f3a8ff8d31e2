import { expect, test } from 'vitest'
import type { ParsedFeed } from '../../src/feed/feed.ts'
import type { DueFeed } from '../../src/feed/feed-store.ts'
import { type PollMeans, pollFeed } from '../../src/feed/poll-feed.ts'
import { FetchFailed, FetchRefused, type WebRequest, type WebResponse } from '../../src/feed/web.ts'

const minute = 60_000
const start = Date.UTC(2026, 10, 26, 7)
const due: DueFeed = {
  feed: {
    id: 1,
    url: 'https://velmcourier.example/feed',
    title: 'Velm Courier',
    desks: ['world'],
    language: 'en',
    addedBy: null,
    publisher: { id: 'velmcourier.example', name: 'Velm Courier' },
  },
  state: null,
}
const page: WebResponse = {
  status: 200,
  url: due.feed.url,
  movedTo: null,
  body: '<rss/>',
  contentType: null,
  etag: '"1"',
  lastModified: null,
  freshForMs: null,
}
const empty: ParsedFeed = {
  title: 'Velm Courier',
  url: null,
  language: null,
  ttlMs: null,
  items: [],
  problems: [],
}

function means(
  answer: (request: WebRequest) => WebResponse,
  parsed = empty,
  now = start,
): PollMeans {
  return {
    web: { fetch: async (request) => answer(request), mayRead: async () => true },
    parse: async () => parsed,
    now: () => now,
    random: () => 0.5,
    pace: { minMs: 5 * minute, maxMs: 240 * minute },
  }
}
const fails = (error: Error) =>
  means(() => {
    throw error
  })

function entriesEvery(gapMs: number, count = 10): ParsedFeed {
  const item = {
    guid: null,
    url: null,
    title: 't',
    content: '',
    summary: '',
    updated: null,
    authors: [],
    categories: [],
    language: null,
    imageUrl: null,
    imageCredit: null,
    source: null,
  }
  const items = Array.from({ length: count }, (_, position) => ({
    ...item,
    position,
    published: start - position * gapMs,
  }))
  return { ...empty, items }
}

test('remembers the validators and sends them with the next poll', async () => {
  const first = await pollFeed(
    due,
    means(() => page),
  )
  let sent: WebRequest | undefined
  const second = await pollFeed(
    { ...due, state: first.state },
    means((request) => ((sent = request), { ...page, status: 304 })),
  )
  expect(sent?.etag).toBe('"1"')
  expect(second.parsed).toBeNull()
  expect(second.state.lastReadAt).toBe(start)
})

test('polls a busy feed often and a quiet one seldom, within the bounds', async () => {
  const pauses = await Promise.all(
    [minute, 40 * minute, 7 * 24 * 60 * minute].map(async (gap) => {
      const { state } = await pollFeed(
        due,
        means(() => page, entriesEvery(gap)),
      )
      return (state.nextPollAt - start) / minute
    }),
  )
  expect(pauses).toEqual([5, 20, 240])
})

test('without dates, waits longer while nothing changes', async () => {
  const first = await pollFeed(
    due,
    means(() => page),
  )
  const second = await pollFeed(
    { ...due, state: first.state },
    means(() => ({ ...page, status: 304 })),
  )
  expect(second.state.intervalMs).toBeGreaterThan(first.state.intervalMs)
})

test("honours the feed's ttl and Cache-Control when they ask for more patience", async () => {
  const slow = { ...entriesEvery(minute), ttlMs: 60 * minute }
  const { state } = await pollFeed(
    due,
    means(() => ({ ...page, freshForMs: 30 * minute }), slow),
  )
  expect(state.nextPollAt - start).toBe(60 * minute)
})

test('backs off further with each failure and remembers since when', async () => {
  const error = new FetchFailed(due.feed.url, 'its name is unknown')
  const first = await pollFeed(due, fails(error))
  const second = await pollFeed(
    { ...due, state: first.state },
    { ...fails(error), now: () => start + 60 * minute },
  )
  expect(second.state).toMatchObject({
    failures: 2,
    failingSince: start,
    lastError: 'its name is unknown',
  })
  expect(second.state.nextPollAt - (start + 60 * minute)).toBeGreaterThan(
    first.state.nextPollAt - start,
  )
})

test('waits as long as Retry-After says', async () => {
  const { state } = await pollFeed(
    due,
    fails(
      new FetchRefused(due.feed.url, 'the server answered 503', {
        kind: 'status',
        status: 503,
        retryAfterMs: 6 * 60 * minute,
      }),
    ),
  )
  expect(state.nextPollAt - start).toBeGreaterThanOrEqual(6 * 60 * minute)
})

test('a feed that is gone is polled no more, and says so', async () => {
  const { state } = await pollFeed(
    due,
    fails(
      new FetchRefused(due.feed.url, 'the server answered 410', { kind: 'status', status: 410 }),
    ),
  )
  expect(state).toMatchObject({ gone: true, nextPollAt: Number.MAX_SAFE_INTEGER })
})

test('a success ends the failure', async () => {
  const { state } = await pollFeed(due, fails(new FetchFailed(due.feed.url, 'x')))
  const after = await pollFeed(
    { ...due, state },
    means(() => page),
  )
  expect(after.state).toMatchObject({ failures: 0, failingSince: null, lastError: null })
})

test('a document that is no feed counts as a failure, not as an empty feed', async () => {
  const broken: PollMeans = {
    ...means(() => page),
    parse: async () => {
      throw new Error('this is not a feed')
    },
  }
  expect((await pollFeed(due, broken)).state).toMatchObject({
    failures: 1,
    lastError: 'this is not a feed',
  })
})

test('a poll we stop ourselves is no failure of the feed', async () => {
  const stop = AbortSignal.abort()
  const outcome = await pollFeed(due, {
    ...fails(new FetchFailed(due.feed.url, 'aborted')),
    signal: stop,
  })
  expect(outcome.state.failures).toBe(0)
})
