import { expect, test } from 'vitest'
import { addFeed, HOUR, NOW, type OpenStore, sampleFeed, sampleState } from './storage-samples.ts'

/** What every FeedStore does. */
export function feedStoreContract(open: OpenStore): void {
  test('a feed comes back as it was added, with an id', async () => {
    const store = await open()
    const added = await store.feeds.addFeeds([
      sampleFeed(),
      sampleFeed({ url: 'https://harbourpost.example/rss', language: null, desks: [] }),
    ])
    expect(added).toMatchObject([
      sampleFeed(),
      sampleFeed({ url: 'https://harbourpost.example/rss', language: null, desks: [] }),
    ])
    expect(await store.feeds.listFeeds(null)).toEqual(added)
  })

  test('adding a known address changes what changed and keeps the id', async () => {
    const store = await open()
    const before = await addFeed(store)
    const after = await addFeed(store, { title: 'The Velm Courier', desks: ['world', 'science'] })
    expect(after).toEqual({ ...before, title: 'The Velm Courier', desks: ['world', 'science'] })
    expect(await store.feeds.listFeeds(null)).toEqual([after])
  })

  test('a chat sees the operator’s feeds and its own, never another chat’s', async () => {
    const store = await open()
    await addFeed(store, { url: 'https://a.example/' })
    await addFeed(store, { url: 'https://b.example/', addedBy: 'terminal:one' })
    await addFeed(store, { url: 'https://c.example/', addedBy: 'terminal:two' })
    const seen = await store.feeds.listFeeds('terminal:one')
    expect(seen.map(({ url, addedBy }) => [url, addedBy])).toEqual([
      ['https://a.example/', null],
      ['https://b.example/', 'terminal:one'],
    ])
    expect(await store.feeds.listFeeds(null)).toHaveLength(3)
    const [ofOperator, ofOne, ofTwo] = (await store.feeds.listFeeds(null)).map(({ id }) => id)
    expect(await store.feeds.listOwn('terminal:one')).toEqual([ofOne])
    const all = [ofOperator, ofOne, ofTwo].flatMap((id) => id ?? [])
    expect(await store.feeds.findReadable(all, 'terminal:one')).toEqual(
      new Set([ofOperator, ofOne]),
    )
    expect(await store.feeds.findReadable(all, null)).toEqual(new Set([ofOperator]))
    expect(await store.feeds.findReadable([], null)).toEqual(new Set())
  })

  test('an address that operator and chats have is one feed, polled once', async () => {
    const store = await open()
    const ofOne = await addFeed(store, { addedBy: 'terminal:one', title: 'As chat one calls it' })
    const ofTwo = await addFeed(store, { addedBy: 'terminal:two', title: 'As chat two calls it' })
    const ofOperator = await addFeed(store)
    expect(ofTwo.title).toBe('As chat one calls it')
    expect([ofTwo.id, ofOperator.id]).toEqual([ofOne.id, ofOne.id])
    expect(await store.feeds.listDueFeeds(NOW, 10)).toEqual([{ feed: ofOperator, state: null }])
    expect(await store.feeds.listFeeds('terminal:two')).toEqual([ofOperator])
    expect(await store.feeds.listOwn('terminal:one')).toEqual([])
    expect(await store.feeds.findReadable([ofOne.id], null)).toEqual(new Set([ofOne.id]))
  })

  test('a chat cannot change what the operator says of a feed', async () => {
    const store = await open()
    const feed = await addFeed(store)
    await addFeed(store, { addedBy: 'terminal:one', title: 'Lies', desks: [] })
    expect(await store.feeds.listFeeds(null)).toEqual([feed])
  })

  test('a feed is polled until its last owner removes it', async () => {
    const store = await open()
    const { id } = await addFeed(store)
    await addFeed(store, { addedBy: 'terminal:one' })
    expect(await store.feeds.removeFeed(id, 'terminal:two')).toBe(false)
    expect(await store.feeds.removeFeed(id, null)).toBe(true)
    expect(await store.feeds.listFeeds('terminal:one')).toMatchObject([{ addedBy: 'terminal:one' }])
    expect(await store.feeds.listFeeds('terminal:two')).toEqual([])
    expect(await store.feeds.removeFeed(id, 'terminal:one')).toBe(true)
    expect(await store.feeds.listDueFeeds(NOW, 10)).toEqual([])
  })

  test('a state comes back as it was saved, and the last one counts', async () => {
    const store = await open()
    const { id } = await addFeed(store)
    await store.feeds.saveState(sampleState(id, { gone: true }))
    const state = sampleState(id, {
      failures: 3,
      failingSince: NOW - HOUR,
      lastError: 'timed out after 15 s',
    })
    await store.feeds.saveState(state)
    expect(await store.feeds.listStates()).toEqual([state])
  })

  test('a state saved after its feed was removed is dropped', async () => {
    const store = await open()
    const { id } = await addFeed(store)
    await store.feeds.removeFeed(id, null)
    await store.feeds.saveState(sampleState(id))
    expect(await store.feeds.listStates()).toEqual([])
  })

  test('due are feeds never polled, then the longest overdue; not those that wait or are gone', async () => {
    const store = await open()
    const add = async (name: string) =>
      (await addFeed(store, { url: `https://${name}.example/` })).id
    const late = await add('late')
    const waiting = await add('waiting')
    const later = await add('later')
    const gone = await add('gone')
    const fresh = await add('fresh')
    await store.feeds.saveState(sampleState(late, { nextPollAt: NOW - 1 }))
    await store.feeds.saveState(sampleState(later, { nextPollAt: NOW - HOUR }))
    await store.feeds.saveState(sampleState(waiting, { nextPollAt: NOW + 1 }))
    await store.feeds.saveState(sampleState(gone, { nextPollAt: 0, gone: true }))
    const due = await store.feeds.listDueFeeds(NOW, 10)
    expect(due.map(({ feed }) => feed.id)).toEqual([fresh, later, late])
    expect(due.map(({ state }) => state?.nextPollAt ?? null)).toEqual([null, NOW - HOUR, NOW - 1])
    expect(await store.feeds.listDueFeeds(NOW, 1)).toHaveLength(1)
  })

  test('a moved feed keeps its id and state, unless the address is taken', async () => {
    const store = await open()
    const feed = await addFeed(store)
    const other = await addFeed(store, { url: 'https://harbourpost.example/rss' })
    await store.feeds.saveState(sampleState(feed.id))
    expect(await store.feeds.moveFeed(feed.id, other.url)).toBe(false)
    expect(await store.feeds.moveFeed(feed.id, 'https://velmcourier.example/new')).toBe(true)
    expect(await store.feeds.listFeeds(null)).toEqual([
      { ...feed, url: 'https://velmcourier.example/new' },
      other,
    ])
    expect(await store.feeds.listStates()).toEqual([sampleState(feed.id)])
  })
}
