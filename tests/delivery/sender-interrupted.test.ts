import { afterEach, describe, expect, test } from 'vitest'
import type { Messenger } from '../../src/delivery/messenger.ts'
import { type OpenSender, openSender, owed, sixOClock } from './open-sender.ts'

let open: OpenSender
afterEach(() => open.close())

const said = (chatId: string) => open.platform.messages(chatId).map(({ key }) => key)
const minute = 60_000

/** Begun by a process that is gone. */
async function crashed(key: string): Promise<void> {
  const { outbox } = open.stores
  const now = open.clock.now()
  const wish = { platform: 'telegram', now, leaseUntil: now + 60_000, limit: 1, except: [] }
  const [claimed] = await outbox.claim({ ...wish, attemptId: `gone-${key}` })
  expect(claimed?.key).toBe(key)
  await outbox.begin(claimed?.id ?? 0, `gone-${key}`, now, now + 60_000)
}

describe('after a crash', () => {
  test('what was being sent is unknown once its lease has ended; an alert goes out again', async () => {
    open = await openSender()
    await open.stores.outbox.enqueue([owed('alert', { purpose: 'alert' })])
    await crashed('alert')
    await open.stores.outbox.enqueue([owed('digest', { chatId: 'telegram:2' })])
    await crashed('digest')
    await open.send(2 * minute)
    expect(said('telegram:1')).toEqual(['alert'])
    expect(said('telegram:2')).toEqual([])
    expect(await open.row('digest')).toMatchObject({ state: 'unknown' })
    expect(open.notices).toMatchObject([{ kind: 'unknown', delivery: { key: 'digest' } }])
    expect(open.logged.filter(({ event }) => event === 'delivery.interrupted')).toHaveLength(2)
  })

  test('a process that is alone need not wait for the lease', async () => {
    open = await openSender({ canFind: true }, { timing: { alone: true } })
    await open.stores.outbox.enqueue([owed('digest')])
    await crashed('digest')
    await open.send(2000)
    expect(said('telegram:1')).toEqual(['digest'])
  })

  test('where the platform is out of reach it is asked until it tells, and nothing goes before', async () => {
    open = await openSender({ canFind: true }, { timing: { alone: true } })
    const { platform, clock, stores } = open
    let down = true
    const messenger: Messenger = {
      platform: platform.platform,
      rates: platform.rates,
      plan: (message) => platform.plan(message),
      deliver: (order, signal) => platform.deliver(order, signal),
      findDelivered: async (order) =>
        down
          ? { kind: 'later', afterMs: 1000, scope: 'chat', detail: 'out of reach' }
          : platform.findDelivered(order),
    }
    await stores.outbox.enqueue([owed('digest'), owed('next', { after: 'digest' })])
    await crashed('digest')
    const stop = new AbortController()
    const messengers = new Map([[platform.platform, messenger]])
    const running = open.createSender({ messengers }).run(stop.signal)
    await clock.runUntil(sixOClock + 5 * minute)
    expect(said('telegram:1')).toEqual([])
    expect(open.notices).toEqual([])
    down = false
    await clock.runUntil(sixOClock + 6 * minute)
    expect(said('telegram:1')).toEqual(['digest', 'next'])
    stop.abort()
    await clock.drive(running)
  })

  test('what nobody could ask about for an hour is unknown', async () => {
    open = await openSender(
      {},
      { timing: { alone: true, pollMs: 10 * minute, leaseMs: 10 * minute } },
    )
    const { platform, clock, stores } = open
    const messenger: Messenger = {
      platform: platform.platform,
      rates: platform.rates,
      plan: (message) => platform.plan(message),
      deliver: async () => ({ kind: 'unknown', detail: 'lost' }),
      findDelivered: async () => ({ kind: 'later', afterMs: 1, scope: 'all', detail: 'down' }),
    }
    await stores.outbox.enqueue([owed('digest', { notAfter: null })])
    const stop = new AbortController()
    const messengers = new Map([[platform.platform, messenger]])
    const running = open.createSender({ messengers }).run(stop.signal)
    await clock.runUntil(sixOClock + 59 * minute)
    expect(open.notices).toEqual([])
    await clock.runUntil(sixOClock + 72 * minute)
    expect(await open.row('digest')).toMatchObject({ state: 'unknown', attempts: 1 })
    expect(open.notices).toMatchObject([{ kind: 'unknown' }])
    stop.abort()
    await clock.drive(running)
  })

  test('a clock set forward in mid-request leaves one message and one word on it', async () => {
    open = await openSender({ latency: () => 5000 })
    await open.stores.outbox.enqueue([owed('alert', { purpose: 'alert' })])
    const stop = new AbortController()
    const running = open.createSender().run(stop.signal)
    await open.clock.runUntil(sixOClock + 2000)
    open.clock.jump(3_600_000)
    await open.clock.runUntil(open.clock.now() + 2 * minute)
    expect(said('telegram:1')).toEqual(['alert'])
    expect(await open.row('alert')).toMatchObject({ state: 'sent', attempts: 1 })
    stop.abort()
    await open.clock.drive(running)
  })
})

test('a store that cannot note an end is asked until it can', async () => {
  open = await openSender()
  const { outbox } = open.stores
  let full = 5
  const failingOutbox = open.clock.watch({
    ...outbox,
    record: async (...values: Parameters<typeof outbox.record>) => {
      if (full-- > 0) throw new Error('database or disk is full')
      return outbox.record(...values)
    },
  })
  await outbox.enqueue([owed('a')])
  const stop = new AbortController()
  const running = open.createSender({ outbox: failingOutbox }).run(stop.signal)
  await open.clock.runUntil(sixOClock + minute)
  expect(said('telegram:1')).toEqual(['a'])
  expect(await open.row('a')).toMatchObject({ state: 'sent', attempts: 1 })
  stop.abort()
  await open.clock.drive(running)
})

test('a pause takes effect within a second, for what is claimed too', async () => {
  open = await openSender()
  await open.stores.places.meet(
    { id: 'telegram:1', platform: 'telegram', shared: false },
    sixOClock,
  )
  await open.stores.outbox.enqueue(Array.from({ length: 30 }, (_, i) => owed(`digest-${i}`)))
  const stop = new AbortController()
  const running = open.createSender().run(stop.signal)
  await open.clock.runUntil(sixOClock + 5500)
  await open.stores.places.pause('telegram:1', { at: open.clock.now(), why: 'asked', detail: '' })
  const before = open.platform.posted
  await open.clock.runUntil(sixOClock + minute)
  expect(before).toBeGreaterThan(4)
  expect(open.platform.posted).toBe(before)
  stop.abort()
  await open.clock.drive(running)
})
