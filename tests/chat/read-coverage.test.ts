import { expect, test } from 'vitest'
import { openDatabase } from '../../src/adapters/database/open-database.ts'
import { createCoverageReader } from '../../src/chat/read-coverage.ts'
import { addFeed, HOUR, NOW, sampleState } from '../contracts/storage-samples.ts'

test('a chat is told of the operator’s sources and its own, not of another chat’s', async () => {
  const stores = await openDatabase({ path: ':memory:' })
  const failing = { lastReadAt: null, failures: 2, failingSince: NOW - HOUR }
  const open = await addFeed(stores)
  await stores.feeds.saveState(sampleState(open.id))
  for (const addedBy of ['telegram:1', 'telegram:2']) {
    const publisher = { id: `${addedBy}.example`, name: `Blog of ${addedBy}` }
    const url = `https://blog.example/${addedBy}`
    const feed = await addFeed(stores, { url, publisher, addedBy })
    await stores.feeds.saveState(sampleState(feed.id, failing))
  }
  const coverage = createCoverageReader(stores.feeds, () => NOW)
  expect(await coverage('telegram:1')).toEqual({
    sources: 2,
    sourcesRead: 1,
    failing: [{ publisher: 'Blog of telegram:1', since: NOW - HOUR }],
    leftOut: 0,
  })
  expect(await coverage()).toMatchObject({ sources: 1, failing: [] })
  await stores.close()
})

test('sources that nobody has tried yet are waiting, and are counted anew each moment', async () => {
  const stores = await openDatabase({ path: ':memory:' })
  const [read, failing] = [await addFeed(stores), await addFeed(stores, feedAt(2))]
  const last = await addFeed(stores, feedAt(3))
  await stores.feeds.saveState(sampleState(read.id))
  const failed = { lastReadAt: null, failures: 2, failingSince: NOW - HOUR }
  await stores.feeds.saveState(sampleState(failing.id, failed))
  let now = NOW
  const coverage = createCoverageReader(stores.feeds, () => now)
  expect(await coverage()).toMatchObject({ sources: 3, sourcesRead: 1, waiting: 1 })
  await stores.feeds.saveState(sampleState(last.id))
  now += 1000
  expect(await coverage()).not.toHaveProperty('waiting')
  expect(await coverage()).toMatchObject({ sources: 3, sourcesRead: 2 })
  await stores.close()
})

const feedAt = (place: number) => ({ url: `https://courier.example/feed/${place}` })
