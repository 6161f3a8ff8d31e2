import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '../../../src/adapters/database/open-database.ts'
import { writeChatId } from '../../../src/adapters/telegram/address.ts'
import { createSender } from '../../../src/delivery/create-sender.ts'
import type { DeliveryPurpose } from '../../../src/delivery/delivery.ts'
import { standardPolicies } from '../../../src/delivery/unknown-policy.ts'
import type { Clock } from '../../../src/feed/clock.ts'
import { catalogue } from '../../fakes/open-chat.ts'
import { messageOf, quietLog } from '../../fakes/plain-orders.ts'
import { thursdayMorning } from '../../fakes/sample-briefs.ts'
import type { Fault } from '../../fakes/telegram/faults.ts'
import { openChats } from './open-messenger.ts'

const quiet = () => undefined

/** Fifty times as fast as the real one. */
function hastyClock(): Clock {
  const start = Date.now()
  return {
    now: () => thursdayMorning + (Date.now() - start) * 50,
    sleep: (ms, signal) =>
      wait(ms / 50, undefined, signal === undefined ? {} : { signal }).catch(quiet),
  }
}

/** A sender over the real store and the real client, with two messages owed to a basic group. */
async function open(purpose: DeliveryPurpose) {
  const opened = await openChats({}, hastyClock())
  const { telegram, messenger, clock, reader } = opened
  const group = telegram.world.makeGroup({
    title: 'Quay',
    kind: 'group',
    owner: reader,
    bot: 'member',
  })
  const chatId = writeChatId({ chatId: group.id, threadId: null })
  const stores = await openDatabase({ path: ':memory:' })
  onTestFinished(() => stores.close())
  const now = clock.now()
  await stores.places.meet({ id: chatId, platform: 'telegram', shared: true }, now)
  await stores.outbox.enqueue(
    ['one', 'two'].map((key, i) => ({
      key,
      platform: 'telegram',
      chatId,
      purpose,
      action: 'send',
      target: null,
      after: i === 0 ? null : 'one',
      message: messageOf(key),
      silent: false,
      sendAt: now,
      notAfter: now + 3_600_000,
      memoryId: null,
      state: 'pending',
    })),
  )
  const sender = createSender({
    ...stores,
    messengers: new Map([['telegram', messenger]]),
    clock,
    log: quietLog,
    newId: () => randomUUID(),
    random: () => 0.5,
    policies: standardPolicies,
    present: async () => new Map(),
    translator: (language) => catalogue.translator(language),
    notify: async () => undefined,
    timing: { alone: true },
  })
  const all = () => stores.outbox.list({}, 9)
  const readPause = async () =>
    (await stores.places.getPlaces([chatId])).get(chatId)?.paused ?? null
  /** Until nothing goes any more; the states of the two. */
  const send = async () => {
    const stop = new AbortController()
    const running = sender.run(stop.signal)
    const isOver = async () => {
      const rows = await all()
      return (
        (await readPause()) !== null ||
        rows.every(({ state }) => ['sent', 'dead', 'unknown'].includes(state))
      )
    }
    while (!(await isOver())) await wait(5)
    stop.abort()
    await running
    return Object.fromEntries((await all()).map(({ key, state }) => [key, state]))
  }
  const textsIn = (chat = group) => telegram.world.botMessagesIn(chat).map(({ text }) => text)
  return { ...opened, group, readPause, send, textsIn }
}

const cases: readonly (readonly [DeliveryPurpose, Fault, readonly string[], string])[] = [
  // Nobody can know: a digest is not sent twice, an alert rather twice than never.
  ['digest', 'lost-answer', ['one', 'two'], 'unknown'],
  ['digest', 'unreachable', ['two'], 'unknown'],
  ['digest', 'bad-gateway', ['two'], 'unknown'],
  ['alert', 'lost-answer', ['one', 'one', 'two'], 'sent'],
  ['alert', 'unreachable', ['one', 'two'], 'sent'],
  // Surely not sent.
  [
    'digest',
    { code: 429, description: 'Too Many Requests: retry after 2' },
    ['one', 'two'],
    'sent',
  ],
]

test.each(cases)('a %s whose first request ends with %o: %o', async (...told) => {
  const [purpose, fault, texts, state] = told
  const { telegram, send, textsIn } = await open(purpose)
  telegram.faults.plan(fault, { method: 'sendMessage' })
  expect(await send()).toEqual({ one: state, two: 'sent' })
  expect(textsIn()).toEqual(texts)
})

test('what a group is owed follows it when it becomes a supergroup', async () => {
  const { reader, group, send, textsIn } = await open('digest')
  const now = reader.migrates(group)
  expect(await send()).toEqual({ one: 'sent', two: 'sent' })
  expect(textsIn(now)).toEqual(['one', 'two'])
})

test('a group that removed the bot is paused, and asked once', async () => {
  const { reader, telegram, group, readPause, send } = await open('digest')
  reader.removesBot(group)
  await send()
  expect(await readPause()).toMatchObject({ why: 'removed' })
  expect(telegram.callsOf('sendMessage')).toHaveLength(1)
})
