import { expect, test } from 'vitest'
import { claim, PORT_GROUP, sampleDelivery, sampleMessage, sendDue } from './delivery-samples.ts'
import { HOUR, NOW, type OpenStore } from './storage-samples.ts'

const MINUTE = 60_000

/** What every Outbox does when all goes well. */
export function outboxContract(open: OpenStore): void {
  test('what is queued is claimed as it was queued', async () => {
    const store = await open()
    const message = { ...sampleMessage('The bridge at Velm is open.'), mention: '81' }
    const given = { memoryId: 'm', notAfter: NOW + HOUR, message }
    const delivery = sampleDelivery('briefing:1:0', given)
    expect(await store.outbox.enqueue([delivery])).toBe(1)
    const [claimed, ...more] = await claim(store)
    expect([claimed, ...more]).toEqual([
      {
        ...delivery,
        id: claimed?.id,
        state: 'pending',
        attempts: 0,
        attemptId: 'first',
        startedAt: null,
        changedAt: NOW,
        messageId: null,
        reason: null,
        runId: null,
        targetMessageId: null,
      },
    ])
  })

  test('a key is queued once, whatever came of it', async () => {
    const store = await open()
    const twice = [sampleDelivery('a'), sampleDelivery('a'), sampleDelivery('b')]
    expect(await store.outbox.enqueue(twice)).toBe(2)
    expect(await sendDue(store)).toEqual(['a', 'b'])
    expect(await store.outbox.enqueue([sampleDelivery('a'), sampleDelivery('c')])).toBe(1)
    expect(await sendDue(store)).toEqual(['c'])
  })

  test('alerts go first, then corrections, digests and the rest; of each what is due longest', async () => {
    const store = await open()
    await store.outbox.enqueue([
      sampleDelivery('notice', { purpose: 'notice', sendAt: NOW - HOUR }),
      sampleDelivery('digest'),
      sampleDelivery('digest due before', { sendAt: NOW - 1 }),
      sampleDelivery('digest after the first'),
      sampleDelivery('correction', { purpose: 'correction' }),
      sampleDelivery('alert', { purpose: 'alert' }),
      sampleDelivery('alert later', { purpose: 'alert', sendAt: NOW + 1 }),
      sampleDelivery('elsewhere', { platform: 'discord' }),
    ])
    expect(await sendDue(store)).toEqual([
      'alert',
      'correction',
      'digest due before',
      'digest',
      'digest after the first',
      'notice',
    ])
  })

  test('no more is claimed than asked for, and nothing twice', async () => {
    const store = await open()
    await store.outbox.enqueue(['a', 'b', 'c'].map((key) => sampleDelivery(key)))
    const claims = await Promise.all(
      ['one', 'two', 'three'].map((attemptId) => claim(store, { attemptId, limit: 2 })),
    )
    const keys = claims.flat().map((delivery) => delivery.key)
    expect(keys.toSorted()).toEqual(['a', 'b', 'c'])
    expect(Math.max(...claims.map((claimed) => claimed.length))).toBe(2)
  })

  test('chats that cannot take anything, and paused places, are passed over', async () => {
    const store = await open()
    const chats = ['telegram:1', 'telegram:2', 'telegram:3']
    await store.outbox.enqueue(chats.map((chatId) => sampleDelivery(chatId, { chatId })))
    await store.places.pause('telegram:2', { at: NOW, why: 'asked', detail: '' })
    expect(await claim(store, { except: ['telegram:1'] })).toMatchObject([{ key: 'telegram:3' }])
    await store.places.resume('telegram:2')
    expect(await claim(store)).toMatchObject([{ key: 'telegram:1' }, { key: 'telegram:2' }])
  })

  test('a place paused after the claim gets nothing any more', async () => {
    const store = await open()
    await store.outbox.enqueue([sampleDelivery('a')])
    const [claimed] = await claim(store)
    await store.places.pause(PORT_GROUP, { at: NOW, why: 'asked', detail: '' })
    expect(await store.outbox.begin(claimed?.id ?? 0, 'first', NOW, NOW + MINUTE)).toBe(false)
    expect(await store.outbox.list({}, 9)).toMatchObject([{ state: 'pending', attempts: 0 }])
  })

  test('a delivery waits until the one before it is over, well or not', async () => {
    const store = await open()
    await store.outbox.enqueue([
      sampleDelivery('part 1'),
      sampleDelivery('part 2', { after: 'part 1' }),
      sampleDelivery('part 3', { after: 'part 2' }),
      sampleDelivery('part 4', { after: 'nobody queued this' }),
    ])
    const [first, other, ...none] = await claim(store)
    expect([first?.key, other?.key, none]).toEqual(['part 1', 'part 4', []])
    const id = first?.id ?? 0
    await store.outbox.begin(id, 'first', NOW, NOW + MINUTE)
    expect(await claim(store)).toEqual([])
    const lost = { state: 'unknown', reason: 'timed out' } as const
    await store.outbox.record({ id, attemptId: 'first', at: NOW, ...lost })
    expect(await sendDue(store)).toEqual(['part 2'])
    expect(await sendDue(store)).toEqual(['part 3'])
  })

  test('an action waits for the message it is about, and is told its id', async () => {
    const store = await open()
    await store.outbox.enqueue([
      sampleDelivery('pin', { action: 'pin', target: 'post', message: null }),
      sampleDelivery('post'),
    ])
    expect(await sendDue(store)).toEqual(['post'])
    expect(await claim(store)).toMatchObject([
      { key: 'pin', message: null, targetMessageId: 'm-post' },
    ])
  })

  test('an action on a message that surely or perhaps never came ends with it', async () => {
    const store = await open()
    await store.outbox.enqueue([
      ...['dead', 'unknown'].map((key) => sampleDelivery(key)),
      ...['dead', 'unknown', 'missing'].map((target) =>
        sampleDelivery(`edit of ${target}`, { action: 'edit', target }),
      ),
      sampleDelivery('after it', { after: 'edit of dead' }),
    ])
    for (const { id, key } of await claim(store, { limit: 2 })) {
      await store.outbox.begin(id, 'first', NOW, NOW + MINUTE)
      const state = key === 'dead' ? 'dead' : 'unknown'
      await store.outbox.record({ id, attemptId: 'first', at: NOW, state, reason: 'test' })
    }
    expect(await sendDue(store)).toEqual(['after it'])
    const dead = await store.outbox.list({ states: ['dead'] }, 9)
    expect(dead.map((each) => [each.key, each.reason])).toEqual([
      ['edit of missing', 'target gone'],
      ['edit of unknown', 'target unknown'],
      ['edit of dead', 'target dead'],
      ['dead', 'test'],
    ])
  })

  test('a message that goes on from another waits for it, and is sent whatever became of it', async () => {
    const store = await open()
    const from = ['sent', 'dead', 'unknown', 'missing']
    await store.outbox.enqueue([
      ...['sent', 'dead', 'unknown'].map((key) => sampleDelivery(key)),
      ...from.map((target) => sampleDelivery(`after ${target}`, { target })),
    ])
    const first = await claim(store)
    expect(first.map(({ key }) => key)).toEqual(['sent', 'dead', 'unknown', 'after missing'])
    for (const { id, key } of first.slice(0, 3)) {
      await store.outbox.begin(id, 'first', NOW, NOW + MINUTE)
      const result = { id, attemptId: 'first', at: NOW }
      const reason = 'test'
      if (key === 'sent') await store.outbox.record({ ...result, state: key, messageId: 'm-sent' })
      else await store.outbox.record({ ...result, state: key === 'dead' ? key : 'unknown', reason })
    }
    const next = await claim(store)
    expect([...first.slice(3), ...next].map((each) => [each.key, each.targetMessageId])).toEqual([
      ['after missing', null],
      ['after sent', 'm-sent'],
      ['after dead', null],
      ['after unknown', null],
    ])
  })

  test('what comes too late is given up', async () => {
    const store = await open()
    await store.outbox.enqueue([
      sampleDelivery('late', { notAfter: NOW - 1 }),
      sampleDelivery('just in time', { notAfter: NOW }),
      sampleDelivery('late and paused', { notAfter: NOW - 1, chatId: 'telegram:5' }),
    ])
    await store.places.pause('telegram:5', { at: NOW, why: 'asked', detail: '' })
    expect(await sendDue(store)).toEqual(['just in time'])
    expect(await store.outbox.list({ states: ['dead'] }, 9)).toMatchObject([
      { key: 'late and paused', reason: 'expired', changedAt: NOW },
      { key: 'late', reason: 'expired' },
    ])
  })

  test('what is held is not sent', async () => {
    const store = await open()
    await store.outbox.enqueue([sampleDelivery('held', { state: 'held' })])
    expect(await sendDue(store)).toEqual([])
    expect(await store.outbox.nextDueAt('telegram')).toBeNull()
  })

  test('the next time something is owed is known', async () => {
    const store = await open()
    expect(await store.outbox.nextDueAt('telegram')).toBeNull()
    await store.outbox.enqueue([
      sampleDelivery('a', { sendAt: NOW + 2 * HOUR, purpose: 'alert' }),
      sampleDelivery('b', { sendAt: NOW + HOUR, purpose: 'notice' }),
      sampleDelivery('c', { sendAt: NOW, platform: 'discord' }),
      sampleDelivery('d', { sendAt: NOW, chatId: 'telegram:5' }),
    ])
    await store.places.pause('telegram:5', { at: NOW, why: 'asked', detail: '' })
    expect(await store.outbox.nextDueAt('telegram')).toBe(NOW + HOUR)
  })

  test('deliveries are listed and counted by what is asked, newest first', async () => {
    const store = await open()
    await store.outbox.enqueue([
      sampleDelivery('a'),
      sampleDelivery('b', { chatId: 'telegram:5', sendAt: NOW + HOUR }),
      sampleDelivery('c', { state: 'held' }),
    ])
    await sendDue(store)
    const list = async (filter: Parameters<typeof store.outbox.list>[0]) =>
      (await store.outbox.list(filter, 2)).map((delivery) => delivery.key)
    expect(await list({})).toEqual(['c', 'b'])
    expect(await list({ chatId: PORT_GROUP })).toEqual(['c', 'a'])
    expect(await list({ states: ['sent', 'pending'] })).toEqual(['b', 'a'])
    expect(await list({ states: ['pending', 'retry'] })).toEqual(['b'])
    expect(await list({ states: ['held'], chatId: PORT_GROUP })).toEqual(['c'])
    expect(await list({ key: 'a' })).toEqual(['a'])
    const none = { held: 0, pending: 0, sending: 0, retry: 0, sent: 0, dead: 0, unknown: 0 }
    expect(await store.outbox.countStates(null)).toEqual({ ...none, held: 1, pending: 1, sent: 1 })
    expect(await store.outbox.countStates(PORT_GROUP)).toEqual({ ...none, held: 1, sent: 1 })
  })

  test('many deliveries share a message, and another text is another message', async () => {
    const store = await open()
    const texts = ['One text.', 'One text.', 'Another.']
    await store.outbox.enqueue(
      texts.map((text, i) => sampleDelivery(`${i}`, { message: sampleMessage(text) })),
    )
    const messages = (await claim(store)).map((delivery) => delivery.message)
    expect(messages).toEqual(texts.map((text) => sampleMessage(text)))
  })
}
