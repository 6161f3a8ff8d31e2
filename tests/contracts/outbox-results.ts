import { expect, test } from 'vitest'
import type { Database } from '../../src/adapters/database/open-database.ts'
import type { NewDelivery } from '../../src/delivery/delivery.ts'
import { claim, PORT_GROUP, sampleDelivery, sampleMessage, sendDue } from './delivery-samples.ts'
import { HOUR, NOW, type OpenStore, sampleStory } from './storage-samples.ts'

const MINUTE = 60_000
const SENT = { state: 'sent', messageId: 'm-1' } as const

/** What every Outbox makes of what became of a delivery, crashes included. */
export function outboxResultsContract(open: OpenStore): void {
  test('a delivery is sending before its request, by its claimer alone and once', async () => {
    const { outbox } = await openWith(open)
    const at = NOW + 5
    expect(await outbox.begin(1, 'another', at, at + MINUTE)).toBe(false)
    expect(await outbox.begin(1, 'first', at, at + MINUTE)).toBe(true)
    expect(await outbox.begin(1, 'first', at, at + MINUTE)).toBe(false)
    expect(await outbox.list({}, 9)).toMatchObject([
      { state: 'sending', attempts: 1, startedAt: at, changedAt: at },
    ])
  })

  test('only the attempt’s own claimer says what came of it, and once', async () => {
    const store = await openWith(open)
    await store.outbox.begin(1, 'first', NOW, NOW + MINUTE)
    const at = NOW + 9
    expect(await store.outbox.record({ id: 1, attemptId: 'another', at, ...SENT })).toBe(false)
    expect(await store.outbox.record({ id: 1, attemptId: 'first', at, ...SENT })).toBe(true)
    expect(await store.outbox.record({ id: 1, attemptId: 'first', at, ...SENT })).toBe(false)
    expect(await store.outbox.list({}, 9)).toMatchObject([
      { state: 'sent', messageId: 'm-1', changedAt: at, reason: null },
    ])
  })

  test('a retry waits for its time, with its reason; one that did nothing is not counted', async () => {
    const store = await openWith(open)
    const later = { state: 'retry', sendAt: NOW + HOUR, reason: 'busy' } as const
    await store.outbox.begin(1, 'first', NOW, NOW + MINUTE)
    await store.outbox.record({ id: 1, attemptId: 'first', at: NOW, ...later })
    expect(await claim(store)).toEqual([])
    const [again] = await claim(store, { now: NOW + HOUR, attemptId: 'second' })
    expect(again).toMatchObject({ state: 'retry', attempts: 1, reason: 'busy' })
    await store.outbox.begin(1, 'second', NOW + HOUR, NOW + 2 * HOUR)
    const unsent = { ...later, uncounted: true } as const
    await store.outbox.record({ id: 1, attemptId: 'second', at: NOW + HOUR, ...unsent })
    expect(await store.outbox.list({}, 9)).toMatchObject([{ state: 'retry', attempts: 1 }])
  })

  test('a claim that is not begun can be ended with a reason, or released', async () => {
    const store = await openWith(open, ['a', 'b'])
    const dead = { state: 'dead', reason: 'withdrawn' } as const
    expect(await store.outbox.record({ id: 1, attemptId: 'first', at: NOW, ...dead })).toBe(true)
    await store.outbox.release([2], 'another')
    expect(await claim(store)).toEqual([])
    await store.outbox.release([1, 2], 'first')
    expect(await claim(store)).toMatchObject([{ key: 'b' }])
    expect(await store.outbox.list({ states: ['dead'] }, 9)).toMatchObject([{ key: 'a' }])
  })

  test('after its lease a claim is free again, and its first claimer has no say any more', async () => {
    const store = await openWith(open)
    const late = NOW + MINUTE
    expect(await claim(store, { now: late - 1, attemptId: 'second' })).toEqual([])
    expect(await claim(store, { now: late, attemptId: 'second' })).toHaveLength(1)
    expect(await store.outbox.begin(1, 'first', late, late + MINUTE)).toBe(false)
    expect(await store.outbox.record({ id: 1, attemptId: 'first', at: late, ...SENT })).toBe(false)
    expect(await store.outbox.begin(1, 'second', late, late + MINUTE)).toBe(true)
  })

  test('what a crash left in the middle of its request is unknown, the rest is owed', async () => {
    const store = await openWith(open, ['begun', 'claimed'])
    await store.outbox.begin(1, 'first', NOW, NOW + MINUTE)
    expect(await store.outbox.recover(NOW + MINUTE - 1, ['telegram'])).toEqual([])
    expect(await store.outbox.recover(NOW + MINUTE, ['telegram'])).toMatchObject([
      { key: 'begun', state: 'unknown', message: sampleMessage('begun') },
    ])
    expect(await claim(store, { now: NOW + MINUTE })).toMatchObject([{ key: 'claimed' }])
    // Whoever was told of it may have been cut short as well.
    expect(await store.outbox.recover(NOW + MINUTE, ['telegram'])).toMatchObject([{ key: 'begun' }])
    // The request was only slow.
    const at = NOW + MINUTE
    expect(await store.outbox.record({ id: 1, attemptId: 'first', at, ...SENT })).toBe(true)
    expect(await store.outbox.recover(NOW + MINUTE, ['telegram'])).toEqual([])
  })

  test('what is looked for after a crash knows where its target stands', async () => {
    const store = await openWith(open, ['post'])
    await store.outbox.begin(1, 'first', NOW, NOW + MINUTE)
    await store.outbox.record({ id: 1, attemptId: 'first', at: NOW, ...SENT })
    await store.outbox.enqueue([sampleDelivery('part', { target: 'post' })])
    await claim(store)
    await store.outbox.begin(2, 'first', NOW, NOW + MINUTE)
    expect(await store.outbox.recover(NOW + MINUTE, ['telegram'])).toMatchObject([
      { key: 'part', targetMessageId: 'm-1' },
    ])
  })

  test('whoever is alone need not wait for the end of leases', async () => {
    const store = await openWith(open, ['begun', 'claimed'])
    await store.outbox.begin(1, 'first', NOW, NOW + MINUTE)
    expect(await store.outbox.recover(Number.MAX_SAFE_INTEGER, ['telegram'])).toMatchObject([
      { key: 'begun' },
    ])
    expect(await claim(store, { attemptId: 'second' })).toMatchObject([{ key: 'claimed' }])
  })

  test('what another platform’s process left is left to it', async () => {
    const store = await openWith(open, ['begun', 'claimed'])
    await store.outbox.begin(1, 'first', NOW, NOW + MINUTE)
    const end = Number.MAX_SAFE_INTEGER
    for (const platforms of [[], ['terminal'], ['discord', 'terminal']])
      expect(await store.outbox.recover(end, platforms)).toEqual([])
    expect(await store.outbox.list({ states: ['sending'] }, 9)).toMatchObject([{ key: 'begun' }])
    expect(await claim(store, { attemptId: 'second' })).toEqual([])
    expect(await store.outbox.recover(end, ['discord', 'telegram'])).toMatchObject([
      { key: 'begun', state: 'unknown' },
    ])
    // Nor is one found that was taken for unknown and is not looked after yet.
    expect(await store.outbox.recover(end, ['terminal'])).toEqual([])
  })

  test('an edit waits until somebody has looked after its interrupted target', async () => {
    const store = await openWith(open, ['post'])
    await store.outbox.begin(1, 'first', NOW, NOW + MINUTE)
    await store.outbox.enqueue([sampleDelivery('edit', { action: 'edit', target: 'post' })])
    await store.outbox.recover(NOW + MINUTE, ['telegram'])
    expect(await claim(store, { now: NOW + MINUTE })).toEqual([])
    await store.outbox.record({ id: 1, attemptId: 'first', at: NOW + MINUTE, ...SENT })
    expect(await claim(store, { now: NOW + MINUTE })).toMatchObject([
      { key: 'edit', targetMessageId: 'm-1' },
    ])
  })

  test('what is unknown is what a person says it is', async () => {
    const store = await openWith(open, ['arrived', 'again', 'dead', 'sent'])
    for (const id of [1, 2, 3]) await store.outbox.begin(id, 'first', NOW, NOW + MINUTE)
    await store.outbox.recover(NOW + MINUTE, ['telegram'])
    const at = NOW + HOUR
    expect(await store.outbox.settle(1, 'arrived', at)).toBe(true)
    expect(await store.outbox.settle(1, 'again', at)).toBe(false)
    expect(await store.outbox.settle(2, 'again', at)).toBe(true)
    expect(await store.outbox.settle(3, 'dead', at)).toBe(true)
    expect(await store.outbox.settle(4, 'dead', at)).toBe(false)
    expect(await store.memory.lastShownAt('memory of arrived')).toBe(at)
    // Who said nothing in time says nothing of the new attempt.
    expect(await store.outbox.record({ id: 2, attemptId: 'first', at, ...SENT })).toBe(false)
    const states = (await store.outbox.list({}, 9)).map((each) => [each.key, each.state])
    expect(Object.fromEntries(states)).toEqual({
      arrived: 'sent',
      again: 'pending',
      dead: 'dead',
      sent: 'pending',
    })
  })

  test('a memory advances by what was surely sent, and never goes back', async () => {
    const store = await open()
    const queue = (key: string, revision: number) =>
      store.outbox.enqueue([
        sampleDelivery(key, {
          memoryId: 'mine',
          message: sampleMessage(key, [{ storyId: 7, revision }]),
        }),
      ])
    const shown = () => store.memory.shownRevisions('mine', [7])
    await queue('newest', 3)
    const [claimed] = await claim(store)
    await store.outbox.begin(claimed?.id ?? 0, 'first', NOW, NOW + MINUTE)
    expect(await shown()).toEqual(new Map())
    await store.outbox.record({ id: claimed?.id ?? 0, attemptId: 'first', at: NOW, ...SENT })
    expect(await shown()).toEqual(new Map([[7, 3]]))
    await queue('older', 2)
    await sendDue(store, NOW + HOUR)
    expect(await shown()).toEqual(new Map([[7, 3]]))
    expect(await store.memory.lastShownAt('mine')).toBe(NOW + HOUR)
  })

  test('a message changed just before it went counts as it went', async () => {
    const store = await openWith(open)
    await store.outbox.begin(1, 'first', NOW, NOW + MINUTE)
    const message = sampleMessage('as it went', [{ storyId: 8, revision: 4 }])
    await store.outbox.record({ id: 1, attemptId: 'first', at: NOW, ...SENT, message })
    expect(await store.outbox.postsShowing(8, NOW)).toMatchObject([{ message }])
    expect(await store.memory.shownRevisions('memory of a', [8])).toEqual(new Map([[8, 4]]))
  })

  test('posts that show a story are found since a time, also after a merge', async () => {
    const store = await open()
    await store.stories.saveGrouping({
      stories: [7, 8].map((id) => sampleStory(id)),
      placed: [],
      merges: [],
    })
    const posts = async (storyId: number, since: number) =>
      (await store.outbox.postsShowing(storyId, since)).map((post) => post.key)
    await store.outbox.enqueue([showing('both', [7, 8]), showing('seventh', [7])])
    await sendDue(store, NOW)
    await store.outbox.enqueue([
      showing('eighth', [8]),
      { ...showing('edit', [8]), action: 'edit', target: 'both' },
    ])
    await sendDue(store, NOW + HOUR)
    await store.outbox.enqueue([{ ...showing('not sent', [8]), sendAt: NOW + 9 * HOUR }])
    expect(await posts(8, NOW)).toEqual(['both', 'eighth'])
    expect(await posts(8, NOW + 1)).toEqual(['eighth'])
    await store.stories.saveGrouping({ stories: [], placed: [], merges: [{ from: 7, into: 8 }] })
    expect(await posts(8, NOW)).toEqual(['both', 'seventh', 'eighth'])
    expect(await posts(7, NOW)).toEqual([])
  })

  test('posts that were begun may be there too, whatever is known of their end', async () => {
    const store = await open()
    const keys = ['sending', 'retry', 'unknown', 'again', 'did nothing', 'dead', 'not begun']
    await store.outbox.enqueue(keys.map((key) => showing(key, [7])))
    const ids = new Map((await claim(store)).map(({ key, id }) => [key, id]))
    const later = { state: 'retry', sendAt: NOW + HOUR, reason: 'may have arrived' } as const
    const ends = {
      retry: later,
      unknown: { state: 'unknown', reason: 'lost' },
      again: { state: 'unknown', reason: 'lost' },
      'did nothing': { ...later, uncounted: true },
      dead: { state: 'dead', reason: 'refused' },
    } as const
    await store.outbox.begin(ids.get('sending') ?? 0, 'first', NOW, NOW + MINUTE)
    for (const [key, end] of Object.entries(ends)) {
      const attempt = { id: ids.get(key) ?? 0, attemptId: 'first' }
      await store.outbox.begin(attempt.id, attempt.attemptId, NOW, NOW + MINUTE)
      await store.outbox.record({ ...attempt, at: NOW, ...end })
    }
    await store.outbox.settle(ids.get('again') ?? 0, 'again', NOW)
    const found = await store.outbox.postsShowing(7, NOW)
    expect(found.map(({ key }) => key)).toEqual(['sending', 'retry', 'unknown', 'again'])
  })

  test('a post tells since when it shows a story that an edit brought, also after a merge', async () => {
    const store = await open()
    await store.stories.saveGrouping({
      stories: [7, 8, 9].map((id) => sampleStory(id)),
      placed: [],
      merges: [],
    })
    const shownAt = async (storyId: number) =>
      (await store.outbox.postsShowing(storyId, NOW)).map((post) => [post.key, post.shownAt])
    await store.outbox.enqueue([showing('living', [7])])
    await sendDue(store, NOW)
    for (const [i, at] of [NOW + HOUR, NOW + 2 * HOUR].entries()) {
      const edit = { ...showing(`edit ${i}`, [7, 8]), action: 'edit', target: 'living' } as const
      await store.outbox.enqueue([edit])
      await sendDue(store, at)
    }
    expect(await shownAt(7)).toEqual([['living', NOW]])
    expect(await shownAt(8)).toEqual([['living', NOW + HOUR]])
    await store.stories.saveGrouping({ stories: [], placed: [], merges: [{ from: 8, into: 9 }] })
    expect(await shownAt(9)).toEqual([['living', NOW + HOUR]])
  })

  test('what was delivered goes with time, and its message with the last that had it', async () => {
    const store = await openWith(open, ['a', 'b'])
    await store.outbox.release([1, 2], 'first')
    await sendDue(store, NOW)
    await store.outbox.enqueue([sampleDelivery('new', { sendAt: NOW + HOUR })])
    await store.articles.deleteBefore(NOW + 1, 9)
    expect(await store.outbox.list({}, 9)).toMatchObject([{ key: 'new' }])
    expect(await store.outbox.list({ chatId: PORT_GROUP }, 9)).toMatchObject([
      { message: sampleDelivery('new').message },
    ])
  })
}

/** A delivery whose message shows these stories. */
function showing(key: string, storyIds: readonly number[]): NewDelivery {
  const shows = storyIds.map((storyId) => ({ storyId, revision: 1 }))
  return sampleDelivery(key, { message: sampleMessage(key, shows) })
}

/** A store with these deliveries, ids from 1, claimed by `first`. */
async function openWith(open: OpenStore, keys: readonly string[] = ['a']): Promise<Database> {
  const store = await open()
  await store.outbox.enqueue(
    keys.map((key) =>
      sampleDelivery(key, { memoryId: `memory of ${key}`, message: sampleMessage(key) }),
    ),
  )
  const claimed = await claim(store)
  if (claimed.some(({ id }, i) => id !== i + 1)) throw new Error('ids do not begin at 1')
  return store
}
