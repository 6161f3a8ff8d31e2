import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { messageOf, type OpenSender, openSender, owed, sixOClock } from './open-sender.ts'

let open: OpenSender
beforeEach(async () => {
  open = await openSender()
})
afterEach(() => open.close())

const said = (chatId: string) => open.platform.messages(chatId).map(({ key }) => key)

test('what is due is sent, and noted with the id of its message', async () => {
  await open.stores.outbox.enqueue([owed('a')])
  await open.send()
  expect(said('telegram:1')).toEqual(['a'])
  expect(await open.row('a')).toMatchObject({ state: 'sent', messageId: '1', attempts: 1 })
})

test('what is due later waits for its time', async () => {
  await open.stores.outbox.enqueue([owed('later', { sendAt: sixOClock + 90_000 })])
  await open.send(60_000)
  expect(said('telegram:1')).toEqual([])
  await open.send(60_000)
  const [message] = open.platform.messages('telegram:1')
  expect((message?.at ?? 0) - sixOClock).toBeGreaterThanOrEqual(90_000)
  expect((message?.at ?? 0) - sixOClock).toBeLessThan(90_200)
})

test('what is queued meanwhile is found by itself within a second, and at once by a wake', async () => {
  const stop = new AbortController()
  const sender = open.createSender()
  const running = sender.run(stop.signal)
  await open.clock.runUntil(sixOClock + 5500)
  await open.stores.outbox.enqueue([owed('found')])
  await open.clock.runUntil(sixOClock + 6700)
  await open.stores.outbox.enqueue([owed('woken', { chatId: 'telegram:2' })])
  sender.wake()
  await open.clock.runUntil(sixOClock + 6800)
  expect([...said('telegram:1'), ...said('telegram:2')]).toEqual(['found', 'woken'])
  stop.abort()
  await open.clock.drive(running)
})

test('parts go in their order, one at a time, at the pace of the chat', async () => {
  await open.stores.outbox.enqueue([
    owed('part-0'),
    owed('part-1', { after: 'part-0' }),
    owed('part-2', { after: 'part-1' }),
  ])
  await open.send()
  expect(said('telegram:1')).toEqual(['part-0', 'part-1', 'part-2'])
  const times = open.platform.messages('telegram:1').map(({ at }) => at)
  expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(1000)
  expect((times[2] ?? 0) - sixOClock).toBeLessThan(2500)
  expect(open.platform.tooMany).toBe(0)
})

test('alerts go first, then corrections, digests, notices', async () => {
  await open.close()
  open = await openSender({ latency: () => 20 })
  const purposes = ['notice', 'digest', 'correction', 'alert'] as const
  await open.stores.outbox.enqueue(
    purposes.map((purpose) => owed(purpose, { purpose, chatId: `telegram:${purpose}` })),
  )
  await open.send()
  expect(open.platform.requests.map(({ key }) => key)).toEqual([...purposes].reverse())
})

test('a late alert overtakes the digests that are claimed already', async () => {
  await open.stores.outbox.enqueue(
    Array.from({ length: 300 }, (_, i) => owed(`digest-${i}`, { chatId: `telegram:${i}` })),
  )
  const stop = new AbortController()
  const sender = open.createSender()
  const running = sender.run(stop.signal)
  await open.clock.runUntil(sixOClock + 3000)
  await open.stores.outbox.enqueue([owed('alert', { purpose: 'alert', chatId: 'telegram:9' })])
  sender.wake()
  await open.clock.runUntil(sixOClock + 4000)
  expect(said('telegram:9')).toContain('alert')
  expect(open.platform.posted).toBeLessThan(150)
  stop.abort()
  await open.clock.drive(running)
})

test('edits, pins and threads act on the message of their target', async () => {
  await open.stores.outbox.enqueue([
    owed('post'),
    owed('thread', { action: 'thread', target: 'post' }),
    owed('edit', { action: 'edit', target: 'post', message: messageOf('anew') }),
    owed('pin', { action: 'pin', target: 'post', message: null }),
  ])
  await open.send()
  const [post, thread] = open.platform.messages('telegram:1')
  expect(post).toMatchObject({ edits: 1, pinned: true, message: messageOf('anew') })
  expect(thread).toMatchObject({ action: 'thread', under: post?.id })
})

describe('answers to people', () => {
  test('go before all that is owed, from the same budget', async () => {
    await open.stores.outbox.enqueue(
      Array.from({ length: 200 }, (_, i) => owed(`digest-${i}`, { chatId: `telegram:${i}` })),
    )
    const stop = new AbortController()
    const sender = open.createSender()
    const running = sender.run(stop.signal)
    await open.clock.runUntil(sixOClock + 3000)
    const answer = { ...owed('answer'), id: 0, attempts: 0, startedAt: null, targetMessageId: null }
    for (let i = 0; i < 20; i++) {
      const asked = open.clock.now()
      const chatId = `telegram:person-${i}`
      await open.clock.drive(sender.reserve('telegram', chatId, false))
      expect(open.clock.now() - asked).toBeLessThan(140)
      void open.platform.deliver({ ...answer, chatId })
    }
    await open.clock.runUntil(sixOClock + 60_000)
    expect(open.platform.tooMany).toBe(0)
    expect(open.platform.posted).toBe(220)
    stop.abort()
    await open.clock.drive(running)
  })

  test('that have not arrived keep places from those after them', async () => {
    const sender = open.createSender()
    const { promise: ended, resolve: end } = Promise.withResolvers<void>()
    const turnsOf = async (name: string, waitMs: number): Promise<number> => {
      let turns = 0
      for (let i = 0; i < 30; i++)
        void sender
          .reserve('telegram', `telegram:${name}-${i}`, false, { ended })
          .then(() => turns++)
      await open.clock.runUntil(open.clock.now() + waitMs)
      return turns
    }
    expect(await turnsOf('first', 1000)).toBe(30)
    expect(await turnsOf('second', 500)).toBe(23)
    end()
    // Those may all have arrived just now.
    expect(await turnsOf('third', 900)).toBe(0)
  })

  test('keep to the limit of their chat', async () => {
    const sender = open.createSender()
    await open.clock.drive(sender.reserve('telegram', 'telegram:1', false))
    await open.clock.drive(sender.reserve('telegram', 'telegram:1', false))
    expect(open.clock.now() - sixOClock).toBeGreaterThanOrEqual(1000)
  })
})

describe('stopping', () => {
  test('waits for what is in flight and gives back what is claimed', async () => {
    await open.stores.outbox.enqueue(
      Array.from({ length: 100 }, (_, i) => owed(`digest-${i}`, { chatId: `telegram:${i}` })),
    )
    await open.send(1000)
    const counts = await open.stores.outbox.countStates(null)
    expect(counts.sending).toBe(0)
    expect(counts.sent).toBe(open.platform.posted)
    expect(counts.sent).toBeGreaterThan(20)
    await open.send(60_000)
    expect(open.platform.posted).toBe(100)
  })

  test('idle tells when all that is due was tried', async () => {
    const stop = new AbortController()
    const sender = open.createSender()
    const running = sender.run(stop.signal)
    await open.stores.outbox.enqueue(
      Array.from({ length: 40 }, (_, i) => owed(`digest-${i}`, { chatId: `telegram:${i}` })),
    )
    await open.clock.drive(sender.idle())
    expect(open.platform.posted).toBe(40)
    stop.abort()
    await open.clock.drive(running)
    await sender.idle()
  })
})

test('a clock that is set back holds nothing up', async () => {
  const stop = new AbortController()
  const running = open.createSender().run(stop.signal)
  await open.clock.runUntil(sixOClock + 5000)
  open.clock.jump(-3_600_000)
  await open.stores.outbox.enqueue([owed('a', { sendAt: sixOClock - 3_600_000 })])
  await open.clock.runUntil(open.clock.now() + 3000)
  expect(said('telegram:1')).toEqual(['a'])
  stop.abort()
  await open.clock.drive(running)
})
