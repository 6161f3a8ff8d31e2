import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openDatabase } from '../../../src/adapters/database/open-database.ts'
import { channelChatId } from '../../../src/adapters/discord/address.ts'
import { createSender } from '../../../src/delivery/create-sender.ts'
import type { NewDelivery } from '../../../src/delivery/delivery.ts'
import { standardPolicies } from '../../../src/delivery/unknown-policy.ts'
import type { Clock } from '../../../src/feed/clock.ts'
import type { Fault } from '../../fakes/discord/faults.ts'
import { catalogue } from '../../fakes/open-chat.ts'
import { thursdayMorning } from '../../fakes/sample-briefs.ts'
import { messageOf, openMessenger, quietLog } from './open-messenger.ts'

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

/** A sender over the real store and the real client, with a digest in two parts that is owed to a channel. */
async function open(type: number) {
  const { discord, clock, messenger } = await openMessenger({}, hastyClock())
  discord.addGuild({ channels: [{ name: 'news', type }] })
  const place = [...discord.state.channels.values()].find(({ name }) => name === 'news')
  if (place === undefined) throw new Error('no channel')
  const chatId = channelChatId(place.id)
  const stores = await openDatabase({ path: ':memory:' })
  const now = clock.now()
  await stores.places.meet({ id: chatId, platform: 'discord', shared: true }, now)
  const owed = (key: string, rest: Partial<NewDelivery> = {}): NewDelivery => ({
    key,
    platform: 'discord',
    chatId,
    purpose: 'digest',
    action: 'send',
    target: null,
    after: null,
    message: messageOf(key),
    silent: false,
    sendAt: now,
    notAfter: now + 3_600_000,
    memoryId: null,
    state: 'pending',
    ...rest,
  })
  await stores.outbox.enqueue([owed('one'), owed('two', { after: 'one', target: 'one' })])
  const sender = createSender({
    ...stores,
    messengers: new Map([['discord', messenger]]),
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
  /** Until nothing is owed any more. */
  const send = async () => {
    const stop = new AbortController()
    const running = sender.run(stop.signal)
    for (;;) {
      const { pending, retry, sending } = await stores.outbox.countStates(null)
      if (pending + retry + sending === 0) break
      await wait(5)
    }
    stop.abort()
    await running
  }
  const messages = () =>
    [...discord.state.messages.values()].flatMap((all) => all.map(({ nonce }) => nonce))
  return { discord, stores, send, messages }
}

/** Each fault once, at the first posts that come. */
const failing = (...faults: readonly Fault[]) => {
  const left = [...faults]
  return ({ method }: { method: string }) => (method === 'POST' ? (left.shift() ?? null) : null)
}

test.each([
  ['channel', 0],
  ['forum', 15],
])('a digest of two parts arrives once in a %s, whatever is lost on the way', async (_, type) => {
  const { discord, stores, send, messages } = await open(type)
  discord.setFault(failing('lost-answer', 'unreachable', 'server-error', 'lost-answer'))
  await send()
  expect(await stores.outbox.countStates(null)).toMatchObject({ sent: 2, unknown: 0, dead: 0 })
  expect(messages()).toHaveLength(2)
  await stores.close()
})
