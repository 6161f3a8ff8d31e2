import { afterEach, expect, test } from 'vitest'
import type { Message } from '../../src/delivery/message.ts'
import type { Messenger } from '../../src/delivery/messenger.ts'
import type { StoryBrief } from '../../src/digest/digest.ts'
import { bridgeBrief } from '../fakes/sample-briefs.ts'
import { messageOf, type OpenSender, openSender, owed } from './open-sender.ts'

let open: OpenSender
afterEach(() => open.close())

const bridge: StoryBrief = { ...bridgeBrief(), revision: 3 }
const corrected: StoryBrief = {
  ...bridge,
  revision: 4,
  headline: { ...bridge.headline, text: 'Velm bridge to reopen on Friday' },
}

function digest(): Message {
  return {
    ...messageOf('', [{ storyId: bridge.storyId, revision: 3 }]),
    blocks: [
      {
        kind: 'story',
        number: 1,
        brief: bridge,
        mark: 'new',
        since: null,
        statements: bridge.statements,
        changes: [],
        compact: false,
        buttons: [],
      },
    ],
  }
}

test('a story corrected since it was queued goes out as it is now, and is noted so', async () => {
  open = await openSender()
  await open.stores.outbox.enqueue([owed('a', { message: digest(), memoryId: 'briefing:1' })])
  open.present.set(bridge.storyId, { brief: corrected, correctedIn: 4, withdrawn: false })
  await open.send()
  const [shown] = open.platform.messages('telegram:1')
  expect(shown?.message?.blocks[0]).toMatchObject({ mark: 'corrected', brief: { revision: 4 } })
  expect((await open.row('a')).message).toEqual(shown?.message)
  const seen = await open.stores.memory.shownRevisions('briefing:1', [bridge.storyId])
  expect(seen.get(bridge.storyId)).toBe(4)
})

test('where the present words do not fit one message, the headline alone is sent', async () => {
  open = await openSender()
  const tight: Messenger = {
    platform: 'telegram',
    rates: open.platform.rates,
    deliver: open.platform.deliver.bind(open.platform),
    findDelivered: open.platform.findDelivered.bind(open.platform),
    plan: (message: Message) =>
      message.blocks.some((block) => block.kind === 'story' && !block.compact)
        ? [message, message]
        : [message],
  }
  await open.stores.outbox.enqueue([owed('a', { message: digest() })])
  open.present.set(bridge.storyId, { brief: corrected, correctedIn: 4, withdrawn: false })
  const stop = new AbortController()
  const running = open.createSender({ messengers: new Map([['telegram', tight]]) }).run(stop.signal)
  await open.clock.runUntil(open.clock.now() + 2000)
  const [shown] = open.platform.messages('telegram:1')
  expect(shown?.message?.blocks[0]).toMatchObject({ mark: 'corrected', compact: true })
  stop.abort()
  await open.clock.drive(running)
})

test('a digest of which nothing is left is not sent, and what comes after it is', async () => {
  open = await openSender()
  await open.stores.outbox.enqueue([owed('a', { message: digest() }), owed('b', { after: 'a' })])
  open.present.set(bridge.storyId, { brief: corrected, correctedIn: 4, withdrawn: true })
  await open.send()
  expect(open.platform.messages('telegram:1').map(({ key }) => key)).toEqual(['b'])
  expect(open.platform.requests.map(({ key }) => key)).toEqual(['b'])
  expect(await open.row('a')).toMatchObject({ state: 'dead', reason: 'withdrawn' })
})

test('a story hidden in the chat since it was queued is left out; what shows nothing else is not sent', async () => {
  open = await openSender()
  const { outbox, places, chats } = open.stores
  const comet: StoryBrief = { ...bridge, storyId: 99 }
  const both: Message = {
    ...digest(),
    blocks: [bridge, comet].flatMap((brief) =>
      digest().blocks.map((block) => (block.kind === 'story' ? { ...block, brief } : block)),
    ),
    shows: [bridge, comet].map(({ storyId, revision }) => ({ storyId, revision })),
  }
  for (const id of ['telegram:1', 'telegram:2'])
    await places.meet({ id, platform: 'telegram', shared: false }, 0)
  await outbox.enqueue([
    owed('alone', { message: digest() }),
    owed('with another', { message: both, memoryId: 'mine' }),
    owed('elsewhere', { chatId: 'telegram:2', message: digest() }),
  ])
  await chats.saveSettings('telegram:1', { hiddenStories: [bridge.storyId] })
  await open.send()
  expect(await open.row('alone')).toMatchObject({ state: 'dead' })
  const [sent] = open.platform.messages('telegram:1')
  expect(sent?.key).toBe('with another')
  expect(sent?.message?.shows).toEqual([{ storyId: 99, revision: 3 }])
  expect(sent?.message?.blocks.map(({ kind }) => kind)).toEqual(['text', 'story'])
  const seen = await open.stores.memory.shownRevisions('mine', [bridge.storyId, 99])
  expect([...seen.keys()]).toEqual([99])
  expect(open.platform.messages('telegram:2')).toHaveLength(1)
})

test.each([
  ['at once', 0],
  ['once the platform is back', 1],
])(
  'what was withdrawn after an attempt that arrived unseen is sent for the ledger %s, so that it can be edited',
  async (_, outages) => {
    let requests = 0
    open = await openSender({
      canFind: true,
      fault: () => (++requests === 1 ? 'lost-answer' : null),
    })
    const { platform } = open
    let looked = 0
    const messenger: Messenger = {
      platform: platform.platform,
      rates: platform.rates,
      plan: (message) => platform.plan(message),
      deliver: (order, signal) => platform.deliver(order, signal),
      async findDelivered(order) {
        if (++looked > 1 + outages) return platform.findDelivered(order)
        if (looked > 1) return { kind: 'later', afterMs: 1000, scope: 'chat', detail: 'down' }
        open.present.set(bridge.storyId, { brief: corrected, correctedIn: 4, withdrawn: true })
        return { kind: 'unknown', detail: 'the connection is gone' }
      },
    }
    await open.stores.outbox.enqueue([owed('a', { purpose: 'alert', message: digest() })])
    const stop = new AbortController()
    const messengers = new Map([[platform.platform, messenger]])
    const running = open.createSender({ messengers }).run(stop.signal)
    await open.clock.runUntil(open.clock.now() + 180_000)
    stop.abort()
    await open.clock.drive(running)
    const [seen] = platform.messages('telegram:1')
    expect(await open.row('a')).toMatchObject({ state: 'sent', messageId: seen?.id })
    expect(platform.requests).toHaveLength(1)
  },
)
