import { afterEach, describe, expect, test } from 'vitest'
import { briefingMemoryId } from '../../src/delivery/briefing-memory.ts'
import type { Delivery } from '../../src/delivery/delivery.ts'
import type { Message, StoryCardBlock } from '../../src/delivery/message.ts'
import { sendDueAlerts } from '../../src/delivery/send-alerts.ts'
import { memoryIdOf } from '../../src/digest/memory-store.ts'
import { hour, minute, morning, type OpenAlerts, openAlerts } from '../fakes/open-alerts.ts'

const opened: OpenAlerts[] = []
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close()
})

/** A chat that follows Velm since an hour before the news. */
async function openWithReader(
  settings: Parameters<OpenAlerts['meet']>[1] = {},
  shared = false,
): Promise<OpenAlerts> {
  const open = await openAlerts()
  opened.push(open)
  await open.meet('velmchat:7', settings, shared)
  await open.follow('velmchat:7', { kind: 'words', words: 'Velm' }, { since: morning - hour })
  return open
}

/** Two outlets with words of their own. */
async function tellBridge(open: OpenAlerts, storyId = 1): Promise<void> {
  await open.report(storyId, 'Velm Courier', 'Velm bridge closes after a cable snaps')
  await open.report(storyId, 'Northline', 'Cable failure shuts the Velm crossing', {
    text: ['Lorries turned back at the Velm crossing at dawn, a driver told Northline.'],
  })
}

const toll = (count: string) => ({
  text: [`The Velm bridge accident injured ${count} people, the port authority said.`],
})

async function settle(open: OpenAlerts, ms = 5 * minute): Promise<void> {
  open.clock.advance(ms)
  await sendDueAlerts(open.means)
}

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
      { key: `${key}:1`, after: key, message: { shows: [] } },
    ])
    await open.sendAll()
    await open.sendAll()
    expect((await open.database.alerts.alerted('velmchat:7', [1])).get(1)?.revision).toBe(1)
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
