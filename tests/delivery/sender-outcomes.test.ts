import { afterEach, describe, expect, test } from 'vitest'
import type { DeliveryOrder } from '../../src/delivery/messenger.ts'
import { standardPolicies } from '../../src/delivery/unknown-policy.ts'
import type { PlatformFault } from '../fakes/fake-platform.ts'
import { messageOf, type OpenSender, openSender, owed, sixOClock } from './open-sender.ts'

let open: OpenSender
afterEach(() => open.close())

/** The first requests of each delivery go wrong in this way; null: that one goes well. */
function failing(...faults: (PlatformFault | null)[]) {
  const counts = new Map<string, number>()
  return ({ key }: DeliveryOrder): PlatformFault | null => {
    const count = counts.get(key) ?? 0
    counts.set(key, count + 1)
    return faults[count] ?? null
  }
}

const said = (chatId: string) => open.platform.messages(chatId).map(({ key }) => key)
const minute = 60_000

test('what never reached the platform is tried again, each time later, and burns no attempt', async () => {
  open = await openSender({ fault: failing('unreachable', 'unreachable', 'unreachable') })
  await open.stores.outbox.enqueue([owed('a')])
  await open.send(2 * minute)
  expect(await open.row('a')).toMatchObject({ state: 'sent', attempts: 1 })
  expect(said('telegram:1')).toEqual(['a'])
})

test('it is given up once it is too late', async () => {
  open = await openSender()
  open.platform.down = true
  await open.stores.outbox.enqueue([owed('a', { notAfter: sixOClock + minute })])
  await open.send(2 * minute)
  expect(await open.row('a')).toMatchObject({ state: 'dead' })
  open.platform.down = false
  await open.send(minute)
  expect(said('telegram:1')).toEqual([])
})

test('while a platform is out of reach few requests try it', async () => {
  let asked = 0
  open = await openSender({
    fault: () => {
      asked++
      return 'unreachable'
    },
  })
  await open.stores.outbox.enqueue(
    Array.from({ length: 500 }, (_, i) => owed(`digest-${i}`, { chatId: `telegram:${i}` })),
  )
  await open.send(2 * minute)
  expect(asked).toBeLessThan(50)
})

test('a chat that alone is out of reach holds up nobody else', async () => {
  open = await openSender({
    fault: ({ chatId }) => (chatId === 'telegram:1' ? 'unreachable' : null),
  })
  const { clock, stores } = open
  await stores.outbox.enqueue(['a', 'b', 'c'].map((key) => owed(key)))
  const sender = open.createSender()
  const stop = new AbortController()
  const running = sender.run(stop.signal)
  await clock.runUntil(sixOClock + minute / 2)
  await stores.outbox.enqueue([owed('other', { chatId: 'telegram:2' })])
  sender.wake()
  await clock.runUntil(clock.now() + 500)
  expect(said('telegram:2')).toEqual(['other'])
  stop.abort()
  await clock.drive(running)
})

describe('too many requests', () => {
  test('on the whole platform: everything waits as long as it says', async () => {
    let storm = true
    open = await openSender({ fault: () => (storm ? { later: 30_000, scope: 'all' } : null) })
    await open.stores.outbox.enqueue(
      Array.from({ length: 50 }, (_, i) => owed(`digest-${i}`, { chatId: `telegram:${i}` })),
    )
    await open.send(20_000)
    expect(open.platform.received).toBeLessThan(10)
    expect(open.platform.posted).toBe(0)
    storm = false
    await open.send(2 * minute)
    expect(open.platform.posted).toBe(50)
    expect(await open.row('digest-0')).toMatchObject({ state: 'sent', attempts: 1 })
  })

  test('in one chat: the others go on', async () => {
    open = await openSender({
      fault: (order) =>
        order.chatId === 'telegram:1' && open.clock.now() < sixOClock + 30_000
          ? { later: sixOClock + 30_000 - open.clock.now(), scope: 'chat' }
          : null,
    })
    await open.stores.outbox.enqueue([
      owed('a'),
      owed('b'),
      owed('c', { chatId: 'telegram:2' }),
      owed('d', { chatId: 'telegram:2' }),
    ])
    await open.send(10_000)
    expect(said('telegram:2')).toEqual(['c', 'd'])
    expect(open.platform.received).toBe(3)
    await open.send(minute)
    expect(said('telegram:1').toSorted()).toEqual(['a', 'b'])
  })

  test('publishing has a limit of its own: posts go on', async () => {
    open = await openSender({
      fault: ({ action }) => (action === 'publish' ? { later: 1_000_000, scope: 'chat' } : null),
    })
    await open.stores.outbox.enqueue([
      owed('post'),
      owed('publish', { action: 'publish', target: 'post', message: null }),
      owed('next', { after: 'post', sendAt: sixOClock + 10_000 }),
    ])
    await open.send(minute)
    expect(said('telegram:1')).toEqual(['post', 'next'])
    expect(await open.row('publish')).toMatchObject({ state: 'retry' })
  })
})

describe('refused', () => {
  test('by the chat: the place is paused, its owner told once, the rest waits', async () => {
    open = await openSender()
    await open.stores.places.meet(
      { id: 'telegram:1', platform: 'telegram', shared: true },
      sixOClock,
    )
    open.platform.refuse('telegram:1', 'forbidden', 'not enough rights')
    await open.stores.outbox.enqueue([owed('a'), owed('b'), owed('c')])
    await open.send()
    const places = await open.stores.places.getPlaces(['telegram:1'])
    expect(places.get('telegram:1')?.paused).toMatchObject({ why: 'refused' })
    expect(open.notices).toMatchObject([{ kind: 'refused', delivery: { key: 'a' } }])
    expect(open.platform.received).toBe(1)
    open.platform.admit('telegram:1')
    await open.stores.places.resume('telegram:1')
    await open.send()
    expect(said('telegram:1').toSorted()).toEqual(['a', 'b', 'c'])
  })

  test('by a chat that threw us out: what was tried is over', async () => {
    open = await openSender()
    await open.stores.places.meet(
      { id: 'telegram:1', platform: 'telegram', shared: false },
      sixOClock,
    )
    open.platform.refuse('telegram:1', 'removed', 'bot was blocked by the user')
    await open.stores.outbox.enqueue([owed('a')])
    await open.send()
    expect(await open.row('a')).toMatchObject({
      state: 'dead',
      reason: 'bot was blocked by the user',
    })
    const places = await open.stores.places.getPlaces(['telegram:1'])
    expect(places.get('telegram:1')?.paused).toMatchObject({ why: 'removed' })
  })

  test('the message alone, or what it acts on: it is over, and others go on', async () => {
    const bad = { kind: 'refused', scope: 'message', why: 'invalid', detail: 'too long' } as const
    open = await openSender({ fault: ({ key }) => (key === 'bad' ? bad : null) })
    await open.stores.outbox.enqueue([
      owed('bad'),
      owed('good'),
      owed('edit', { action: 'edit', target: 'good' }),
    ])
    await open.send(10_000)
    open.platform.delete('telegram:1', '1')
    await open.stores.outbox.enqueue([owed('edit-2', { action: 'edit', target: 'good' })])
    await open.send()
    expect(await open.row('bad')).toMatchObject({ state: 'dead', reason: 'too long' })
    expect(await open.row('edit')).toMatchObject({ state: 'sent' })
    expect(await open.row('edit-2')).toMatchObject({ state: 'dead' })
  })
})

test('a chat that moved is followed to its new id, with all that it is owed', async () => {
  open = await openSender()
  open.platform.move('telegram:1', 'telegram:-1001')
  await open.stores.outbox.enqueue([owed('a'), owed('b', { after: 'a' })])
  await open.send()
  expect(said('telegram:-1001')).toEqual(['a', 'b'])
  expect(await open.row('b')).toMatchObject({
    chatId: 'telegram:-1001',
    state: 'sent',
    attempts: 1,
  })
})

describe('nobody knows', () => {
  test('a digest is left, its owner told once, its later parts are sent', async () => {
    open = await openSender({ fault: failing('lost-answer') })
    await open.stores.outbox.enqueue([owed('part-0'), owed('part-1', { after: 'part-0' })])
    await open.send(2 * minute)
    expect(await open.row('part-0')).toMatchObject({ state: 'unknown' })
    expect(open.notices).toMatchObject([
      { kind: 'unknown', delivery: { key: 'part-0' } },
      { kind: 'unknown', delivery: { key: 'part-1' } },
    ])
    expect(said('telegram:1')).toEqual(['part-0', 'part-1'])
    expect(open.logged.filter(({ event }) => event === 'delivery.unknown')).toHaveLength(2)
  })

  test('an alert is sent once more, and not a third time', async () => {
    open = await openSender({ fault: failing('lost-answer', 'lost-answer') })
    await open.stores.outbox.enqueue([owed('a', { purpose: 'alert' })])
    await open.send(minute)
    expect(said('telegram:1')).toEqual(['a', 'a'])
    expect(await open.row('a')).toMatchObject({ state: 'unknown', attempts: 2 })
  })

  test('an alert that once did not get through still has its second try', async () => {
    open = await openSender({ fault: failing('unreachable', 'lost-request', null) })
    await open.stores.outbox.enqueue([owed('a', { purpose: 'alert' })])
    await open.send(minute)
    expect(said('telegram:1')).toEqual(['a'])
    expect(await open.row('a')).toMatchObject({ state: 'sent' })
  })

  test('the policy can be changed', async () => {
    open = await openSender(
      { fault: failing('lost-request') },
      { policies: { ...standardPolicies, digest: 'resend' } },
    )
    await open.stores.outbox.enqueue([owed('a')])
    await open.send(2 * minute)
    expect(await open.row('a')).toMatchObject({ state: 'sent' })
  })

  test('edits are simply tried again', async () => {
    const lose = failing('lost-answer', 'lost-answer', 'lost-answer')
    open = await openSender({ fault: (order) => (order.action === 'edit' ? lose(order) : null) })
    await open.stores.outbox.enqueue([
      owed('post'),
      owed('edit', { action: 'edit', target: 'post', message: messageOf('anew') }),
    ])
    await open.send(2 * minute)
    expect(await open.row('edit')).toMatchObject({ state: 'sent' })
  })

  test('a platform that can look is asked first', async () => {
    open = await openSender({ fault: failing('lost-answer', 'lost-request'), canFind: true })
    await open.stores.outbox.enqueue([owed('a')])
    await open.send(2 * minute)
    expect(said('telegram:1')).toEqual(['a'])
    expect(await open.row('a')).toMatchObject({ state: 'sent', messageId: '1' })
    expect(open.notices).toEqual([])
  })

  test('no answer at all is unknown after a while, not for ever', async () => {
    open = await openSender({ fault: failing('no-answer') })
    await open.stores.outbox.enqueue([owed('a')])
    await open.send(minute)
    expect(await open.row('a')).toMatchObject({ state: 'unknown', reason: 'no answer' })
  })

  test('a person says it arrived, or sends it again', async () => {
    open = await openSender({ fault: failing('lost-answer') })
    await open.stores.outbox.enqueue([owed('a'), owed('b', { chatId: 'telegram:2' })])
    await open.send()
    const [a, b] = [await open.row('a'), await open.row('b')]
    expect(await open.stores.outbox.settle(a.id, 'arrived', open.clock.now())).toBe(true)
    expect(await open.stores.outbox.settle(b.id, 'again', open.clock.now())).toBe(true)
    await open.send()
    expect([...said('telegram:1'), ...said('telegram:2')]).toEqual(['a', 'b', 'b'])
    expect(await open.row('b')).toMatchObject({ state: 'sent' })
  })
})
