import { afterEach, expect, test } from 'vitest'
import { systemClock } from '../../src/adapters/clock/system-clock.ts'
import type { DeliveryOrder, Messenger } from '../../src/delivery/messenger.ts'
import { FakePlatform, type PlatformFault } from './fake-platform.ts'
import { createHttpMessenger } from './http-messenger.ts'
import { discordRates } from './platform-rates.ts'
import { type ServedPlatform, servePlatform } from './serve-platform.ts'

let served: ServedPlatform
afterEach(() => served.close())

const order: DeliveryOrder = {
  id: 1,
  key: 'briefing:1:0',
  chatId: 'fake:1',
  purpose: 'digest',
  action: 'send',
  message: null,
  silent: false,
  attempts: 1,
  startedAt: 0,
  targetMessageId: null,
}

async function serve(fault: PlatformFault | null) {
  const platform = new FakePlatform({
    platform: 'fake',
    rates: discordRates,
    clock: systemClock,
    fault: () => fault,
    keyWindowMs: 60_000,
    canFind: true,
  })
  served = await servePlatform(platform)
  const messenger: Messenger = createHttpMessenger({
    url: served.url,
    platform: 'fake',
    rates: discordRates,
    plan: (message) => platform.plan(message),
    // Only a request nobody answers waits for it.
    timeoutMs: fault === 'no-answer' || fault === 'lost-request' ? 200 : 5000,
  })
  return { platform, messenger }
}

test('a message arrives, is found again, and the same key does not post it twice', async () => {
  const { platform, messenger } = await serve(null)
  expect(await messenger.deliver(order)).toEqual({ kind: 'sent', messageId: '1' })
  expect(await messenger.deliver(order)).toEqual({ kind: 'sent', messageId: '1' })
  expect(await messenger.findDelivered(order)).toEqual({ kind: 'sent', messageId: '1' })
  expect(platform.messages('fake:1')).toHaveLength(1)
})

test.each([
  ['lost-answer', 'unknown', 1],
  ['no-answer', 'unknown', 1],
  ['lost-request', 'unknown', 0],
  ['server-error', 'unknown', 0],
  ['unreachable', 'not-sent', 0],
] as const)('%s is %s', async (fault, kind, posted) => {
  const { platform, messenger } = await serve(fault)
  expect(await messenger.deliver(order)).toMatchObject({ kind })
  expect(platform.posted).toBe(posted)
})

test('a 429 comes through with its time', async () => {
  const { messenger } = await serve({ later: 700, scope: 'chat' })
  expect(await messenger.deliver(order)).toMatchObject({ kind: 'later', afterMs: 700 })
})

test('nobody there means it was surely not sent', async () => {
  const { messenger } = await serve(null)
  await served.close()
  expect(await messenger.deliver(order)).toMatchObject({ kind: 'not-sent' })
})
