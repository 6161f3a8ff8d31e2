import { describe, expect, test } from 'vitest'
import { briefingMemoryId } from '../../src/delivery/briefing-memory.ts'
import type { Delivery } from '../../src/delivery/delivery.ts'
import type { Message, StoryCardBlock } from '../../src/delivery/message.ts'
import { sendDueAlerts } from '../../src/delivery/send-alerts.ts'
import { memoryIdOf } from '../../src/digest/memory-store.ts'
import { hour, minute, morning, type OpenAlerts } from '../fakes/open-alerts.ts'
import { openWithReader, settle, tellBridge, toll } from './velm-reader.ts'

const show = (open: OpenAlerts, memoryId: string, revision = 1) =>
  open.database.memory.markShown(memoryId, [{ storyId: 1, revision }], open.clock.now())

describe('an alert and its platform', () => {
  test('an alert too long for the platform goes out as its headline', async () => {
    const open = await openWithReader()
    await tellBridge(open)
    open.clock.advance(5 * minute)
    await sendDueAlerts({ ...open.means, messengers: planned((card) => card.compact) })
    const [delivery, ...more] = await open.deliveries('velmchat:7')
    expect(more).toEqual([])
    expect(cardOf(delivery)).toMatchObject({ compact: true })
  })

  test('where not even that fits, its parts follow one another under the alert’s key', async () => {
    const open = await openWithReader()
    await tellBridge(open)
    open.clock.advance(5 * minute)
    const { queued } = await sendDueAlerts({ ...open.means, messengers: planned(() => false) })
    expect(queued).toBe(1)
    const key = 'alert:velmchat:7:1:1'
    expect(await open.deliveries('velmchat:7')).toMatchObject([
      { key, after: null, message: { shows: [{ storyId: 1, revision: 1 }] } },
      { key: `${key}:1`, after: key, target: key, message: { shows: [] } },
    ])
    await open.sendAll()
    await open.sendAll()
    expect((await open.database.alerts.alerted('velmchat:7', [1])).get(1)?.revision).toBe(1)
  })
})

const callsRole = (role: string | null) => ({ mention: role, alerts: { originators: 1 } })
const mentions = (deliveries: readonly Delivery[]) =>
  deliveries.map(({ message }) => message?.mention)

describe('a role that an admin set', () => {
  test('is called by the alert of its own place, and where several read', async () => {
    const open = await openWithReader(callsRole('81'), true)
    for (const [chatId, role, shared] of [
      ['velmchat:8', '82', true],
      ['velmchat:9', null, true],
      ['velmchat:10', '83', false],
    ] as const) {
      await open.meet(chatId, callsRole(role), shared)
      await open.follow(chatId, { kind: 'words', words: 'Velm' }, { since: morning - hour })
    }
    await tellBridge(open)
    await settle(open)
    const called = await Promise.all(
      ['7', '8', '9', '10'].map(async (id) => mentions(await open.deliveries(`velmchat:${id}`))),
    )
    expect(called).toEqual([['81'], ['82'], [undefined], [undefined]])
  })

  test('is called once by an alert in parts', async () => {
    const open = await openWithReader(callsRole('81'), true)
    await tellBridge(open)
    open.clock.advance(5 * minute)
    await sendDueAlerts({ ...open.means, messengers: planned(() => false) })
    const deliveries = await open.deliveries('velmchat:7')
    expect(mentions(deliveries)).toEqual(['81', undefined])
    expect(deliveries.map(({ target }) => target)).toEqual([null, deliveries[0]?.key])
  })
})

const imageOf = async (open: OpenAlerts, chatId: string) =>
  cardOf((await open.deliveries(chatId))[0])?.image

describe('lead images', () => {
  const photo = { url: 'https://velmcourier.example/bridge.jpg', credit: 'Ada Renn' }

  test('come where the place wants them, and nowhere else', async () => {
    const open = await openWithReader({ images: true })
    await open.meet('velmchat:8')
    await open.follow('velmchat:8', { kind: 'words', words: 'Velm' }, { since: morning - hour })
    await open.report(1, 'Velm Courier', 'Velm bridge closes after a cable snaps', { image: photo })
    await open.report(1, 'Northline', 'Cable failure shuts the Velm crossing')
    await settle(open)
    expect(await imageOf(open, 'velmchat:7')).toEqual({ ...photo, spoiler: false })
    expect(await imageOf(open, 'velmchat:8')).toBeUndefined()
  })
})

describe('what was shown already', () => {
  test.each([
    ['an answer in the chat', 'velmchat:7'],
    ['a digest of one of its briefings', briefingMemoryId('velmchat:7', 12)],
  ])('by %s is not alerted again', async (_, memoryId) => {
    const open = await openWithReader()
    await tellBridge(open)
    await show(open, memoryId)
    await settle(open)
    expect(await open.deliveries('velmchat:7')).toEqual([])
  })

  test('to one person of a shared place, or to another chat, is news to the place', async () => {
    const open = await openWithReader({}, true)
    await tellBridge(open)
    await show(open, memoryIdOf('velmchat:7', 'ada'))
    await show(open, briefingMemoryId('velmchat:77', 1))
    await settle(open)
    expect(await open.deliveries('velmchat:7')).toHaveLength(1)
  })

  test('is what a later turn is measured from: only what changed since is told', async () => {
    const open = await openWithReader()
    await tellBridge(open)
    await open.report(1, 'Harbour Post', 'Five hurt on the Velm bridge', toll('five'))
    const [story] = await open.database.stories.getStories([1])
    await show(open, briefingMemoryId('velmchat:7', 12), story?.revision)
    await settle(open)
    const shownAt = open.clock.now() - 5 * minute
    open.clock.advance(2 * hour)
    await open.report(1, 'Harbour Post', 'Eight hurt on the Velm bridge', toll('eight'))
    await settle(open)
    const [delivery, ...more] = await open.deliveries('velmchat:7')
    expect(more).toEqual([])
    expect(cardOf(delivery)).toMatchObject({ mark: 'changed', since: shownAt })
  })
})

/** A platform whose one message holds a card only if `fits`; else each block is a part. */
function planned(fits: (card: StoryCardBlock) => boolean) {
  const plan = (message: Message): readonly Message[] =>
    message.blocks.every((block) => block.kind !== 'story' || fits(block))
      ? [message]
      : [
          { ...message, blocks: message.blocks.slice(0, -1) },
          { ...message, blocks: message.blocks.slice(-1) },
        ]
  return new Map([['velmchat', { plan }]])
}

function cardOf(delivery: Delivery | undefined): StoryCardBlock | undefined {
  return delivery?.message?.blocks.find((block) => block.kind === 'story')
}
