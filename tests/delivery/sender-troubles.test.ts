import { afterEach, describe, expect, test } from 'vitest'
import type { Messenger } from '../../src/delivery/messenger.ts'
import { bridgeBrief } from '../fakes/sample-briefs.ts'
import { messageOf, type OpenSender, openSender, owed, sixOClock } from './open-sender.ts'

let open: OpenSender
afterEach(() => open.close())

const minute = 60_000
const said = (chatId: string) => open.platform.messages(chatId).map(({ key }) => key)

/** Tried once before, with an end nobody knows, and due again at `sendAt`. */
async function owedAgain(count: number, sendAt: number): Promise<void> {
  const { outbox } = open.stores
  const message = messageOf('alert', [{ storyId: bridgeBrief().storyId, revision: 1 }])
  const alerts = Array.from({ length: count }, (_, i) =>
    owed(`alert-${i}`, { purpose: 'alert', chatId: `telegram:alert-${i}`, message }),
  )
  await outbox.enqueue(alerts)
  const wish = { now: sixOClock, leaseUntil: sixOClock + minute, limit: count, except: [] }
  for (const { id } of await outbox.claim({ ...wish, platform: 'telegram', attemptId: 'before' })) {
    await outbox.begin(id, 'before', sixOClock, sixOClock + minute)
    const retry = { state: 'retry', sendAt, reason: 'reset' } as const
    await outbox.record({ id, attemptId: 'before', at: sixOClock, ...retry })
  }
}

test('an attempt that ends before its request keeps no place from others', async () => {
  open = await openSender()
  const { platform, clock, stores } = open
  const brief = bridgeBrief()
  await owedAgain(7, sixOClock + 1000)
  open.present.set(brief.storyId, { brief, correctedIn: 2, withdrawn: true })
  const messenger: Messenger = {
    platform: platform.platform,
    rates: platform.rates,
    plan: (message) => platform.plan(message),
    deliver: (order, signal) => platform.deliver(order, signal),
    findDelivered: async () => ({ kind: 'later', afterMs: 1, scope: 'all', detail: 'down' }),
  }
  await stores.outbox.enqueue(
    Array.from({ length: 100 }, (_, i) =>
      owed(`digest-${i}`, { chatId: `telegram:${i}`, sendAt: sixOClock + 1300 }),
    ),
  )
  const stop = new AbortController()
  const messengers = new Map([[platform.platform, messenger]])
  const running = open.createSender({ messengers }).run(stop.signal)
  await clock.runUntil(sixOClock + 3300)
  expect(await open.row('alert-0')).toMatchObject({ state: 'sending', attempts: 2 })
  expect(platform.posted).toBeGreaterThan(50)
  stop.abort()
  await clock.drive(running)
})

async function notify(): Promise<void> {
  throw new Error('no catalogue')
}

describe('what another process has to do with', () => {
  const others = new Map<string, Messenger>()

  test('is left to it, also by one that is alone with the store', async () => {
    open = await openSender({ canFind: true }, { timing: { alone: true } })
    const { clock, platform } = open
    const { outbox } = open.stores
    await outbox.enqueue([owed('digest')])
    const wish = { now: sixOClock, leaseUntil: sixOClock + minute, limit: 1, except: [] }
    const [claimed] = await outbox.claim({ ...wish, platform: 'telegram', attemptId: 'before' })
    await outbox.begin(claimed?.id ?? 0, 'before', sixOClock, sixOClock + minute)
    platform.receive({ ...owed('digest'), id: 1, attempts: 1, startedAt: 0, targetMessageId: null })
    const stop = new AbortController()
    const elsewhere = open.createSender({ messengers: others }).run(stop.signal)
    await clock.runUntil(sixOClock + 5 * minute)
    stop.abort()
    await clock.drive(elsewhere)
    expect(await open.row('digest')).toMatchObject({ state: 'sending', attemptId: 'before' })
    await open.send(minute)
    expect(await open.row('digest')).toMatchObject({ state: 'sent', attempts: 1 })
    expect([said('telegram:1'), open.notices]).toEqual([['digest'], []])
  })

  test('it makes fit what was queued without its measure, and calls a role once', async () => {
    open = await openSender({ blocksPerMessage: 2 })
    const whole = messageOf('one')
    const blocks = ['one', 'two', 'three', 'four', 'five'].flatMap((text) => messageOf(text).blocks)
    const message = { ...whole, blocks, mention: 'role-7' }
    await open.stores.outbox.enqueue([owed('alert', { purpose: 'alert', message })])
    await open.send(minute)
    expect(said('telegram:1')).toEqual(['alert', 'alert:1', 'alert:2'])
    const sent = open.platform.messages('telegram:1').map((each) => each.message)
    expect(sent.flatMap((each) => each?.blocks ?? [])).toEqual(blocks)
    expect(sent.map((each) => each?.mention)).toEqual(['role-7', undefined, undefined])
    expect((await open.row('alert')).message?.blocks).toHaveLength(2)
  })
})

describe('where telling those responsible fails each time', () => {
  test('what is unknown is noted all the same, and its chat goes on', async () => {
    open = await openSender(
      { fault: ({ key }) => (key === 'digest' ? 'server-error' : null) },
      { notify },
    )
    await open.stores.outbox.enqueue([owed('digest'), owed('next', { sendAt: sixOClock + 1000 })])
    await open.send(10_000)
    expect(await open.row('digest')).toMatchObject({ state: 'unknown', reason: 'HTTP 502' })
    expect(said('telegram:1')).toEqual(['next'])
    expect(open.logged.filter(({ event }) => event === 'delivery.untold')).toHaveLength(3)
  })

  test('what was interrupted is settled all the same', async () => {
    open = await openSender({}, { notify, timing: { alone: true } })
    const { outbox } = open.stores
    await outbox.enqueue([owed('digest')])
    const wish = { now: sixOClock, leaseUntil: sixOClock + minute, limit: 1, except: [] }
    const [claimed] = await outbox.claim({ ...wish, platform: 'telegram', attemptId: 'before' })
    await outbox.begin(claimed?.id ?? 0, 'before', sixOClock, sixOClock + minute)
    await open.send(5 * minute)
    expect((await open.row('digest')).reason).toBe('interrupted, and nobody can tell')
    expect(open.logged.filter(({ event }) => event === 'delivery.interrupted')).toHaveLength(1)
  })
})
