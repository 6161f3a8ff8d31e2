import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { writeChatId } from '../../../src/adapters/telegram/address.ts'
import type { Message } from '../../../src/delivery/message.ts'
import { messageOf, orderOf } from '../../fakes/plain-orders.ts'
import type { Fault } from '../../fakes/telegram/faults.ts'
import { openChats } from './open-messenger.ts'

async function open() {
  const opened = await openChats({ validate: false })
  return { ...opened, chat: writeChatId({ chatId: opened.direct.id, threadId: null }) }
}

const unauthorised: Fault = { code: 401, description: 'Unauthorized' }
/** An address where nobody listens. */
const nowhere = 'http://127.0.0.1:9'

test.each([
  'unreachable',
  'lost-answer',
  'bad-gateway',
  'late-bad-gateway',
  'server-error',
] as const)(
  'nobody knows what came of a request that ended with %s, and it was made once',
  async (fault) => {
    const { messenger, telegram, chat } = await open()
    telegram.faults.plan(fault, { method: 'sendMessage' })
    expect(await messenger.deliver(orderOf(chat))).toMatchObject({ kind: 'unknown' })
    expect(telegram.callsOf('sendMessage')).toHaveLength(1)
  },
)

test('what is given up on its way may have arrived, what is given up before was not sent', async () => {
  const { messenger, telegram, chat } = await open()
  await messenger.botName()
  telegram.faults.plan('no-answer', { method: 'sendMessage' })
  const late = new AbortController()
  const delivery = messenger.deliver(orderOf(chat), late.signal)
  while (telegram.callsOf('sendMessage').length === 0) await wait(1)
  late.abort()
  expect(await delivery).toEqual({ kind: 'unknown', detail: 'no answer in time' })
  expect(await messenger.deliver(orderOf(chat), late.signal)).toMatchObject({ kind: 'not-sent' })
  expect(telegram.callsOf('sendMessage')).toHaveLength(1)
})

test('a flood is told as it is, and is met by waiting', async () => {
  const { messenger, telegram, chat } = await open()
  telegram.faults.flood(3, { method: 'sendMessage' })
  expect(await messenger.deliver(orderOf(chat))).toEqual({
    kind: 'later',
    afterMs: 3000,
    scope: 'all',
    detail: 'too many requests (429)',
  })
})

test('a message that cannot be rendered was not sent, and is not tried again', async () => {
  const { messenger, telegram, chat, events } = await open()
  const message: Message = {
    ...messageOf(),
    get blocks(): Message['blocks'] {
      throw new Error('broken')
    },
  }
  expect(await messenger.deliver(orderOf(chat, { message }))).toMatchObject({
    kind: 'refused',
    scope: 'message',
    why: 'invalid',
  })
  expect(events).toMatchObject([{ event: 'telegram-render-failed' }])
  expect(telegram.callsOf('sendMessage')).toHaveLength(0)
})

test('a refused token holds everything, is told once with its cure, and is asked about much later', async () => {
  const { messenger, telegram, events, clock, chat } = await open()
  await messenger.botName()
  telegram.faults.plan(unauthorised, { method: 'sendMessage' })
  const first = await messenger.deliver(orderOf(chat))
  expect(first).toMatchObject({ kind: 'later', scope: 'all', afterMs: 600_000 })
  expect(await messenger.deliver(orderOf(chat))).toMatchObject({ kind: 'later', scope: 'all' })
  expect(telegram.callsOf('sendMessage')).toHaveLength(1)
  expect(events).toEqual([
    {
      level: 'error',
      event: 'telegram-token-refused',
      fields: { cure: 'set TELEGRAM_TOKEN to the token @BotFather shows' },
    },
  ])
  await clock.sleep(600_000)
  expect(await messenger.deliver(orderOf(chat))).toMatchObject({ kind: 'sent' })
})

test('what is no token at all is refused alike, before anything is sent', async () => {
  const { connect, telegram, chat, events } = await open()
  const messenger = connect(telegram.url, 'none')
  expect(await messenger.deliver(orderOf(chat))).toMatchObject({ kind: 'later', scope: 'all' })
  expect(telegram.calls).toEqual([])
  expect(events).toHaveLength(1)
})

test('the token is in no outcome and no log', async () => {
  const { messenger, connect, telegram, events, chat } = await open()
  const telling: Fault = { code: 400, description: `Bad Request: /bot${telegram.token}/x` }
  const outcomes = []
  for (const fault of [
    telling,
    'unreachable',
    'lost-answer',
    'bad-gateway',
    unauthorised,
  ] as const) {
    telegram.faults.plan(fault, { method: 'sendMessage' })
    outcomes.push(await messenger.deliver(orderOf(chat)))
  }
  outcomes.push(await connect(nowhere).deliver(orderOf(chat)))
  expect(outcomes[0]).toHaveProperty('detail', expect.stringContaining('[token]'))
  expect(JSON.stringify([outcomes, events])).not.toContain(telegram.token)
})

test('the name of the bot is asked once, however many need it', async () => {
  const { messenger, telegram, chat } = await open()
  await Promise.all(Array.from({ length: 5 }, () => messenger.deliver(orderOf(chat))))
  expect(await messenger.botName()).toBe(telegram.botName)
  expect(telegram.callsOf('getMe')).toHaveLength(1)
})

test('the name is known after a restart, also while Telegram is out of reach', async () => {
  const { messenger, connect, telegram } = await open()
  await messenger.botName()
  expect(await connect(nowhere).botName()).toBe(telegram.botName)
})

test('nothing was sent while the name was never known', async () => {
  const { messenger, telegram, chat } = await open()
  telegram.faults.plan('lost-answer', { method: 'getMe' })
  expect(await messenger.deliver(orderOf(chat))).toMatchObject({ kind: 'not-sent' })
  expect(telegram.callsOf('sendMessage')).toHaveLength(0)
  expect(await messenger.deliver(orderOf(chat))).toMatchObject({ kind: 'sent' })
})

test('who can be reached is told so', async () => {
  const { messenger, telegram, reader, chat } = await open()
  expect(await messenger.reach(chat, messageOf('Welcome'))).toBe(true)
  telegram.faults.flood(2, { method: 'sendMessage' })
  expect(await messenger.reach(chat, messageOf('Welcome'))).toBe(true)
  telegram.faults.flood(60, { method: 'sendMessage' })
  expect(await messenger.reach(chat, messageOf('Welcome'))).toBe(false)
  reader.blocksBot()
  expect(await messenger.reach(chat, messageOf('Welcome'))).toBe(false)
})

test('once closed it gives up what is on its way and begins nothing', async () => {
  const { messenger, telegram, chat } = await open()
  await messenger.botName()
  telegram.faults.plan('no-answer', { method: 'sendMessage' })
  const delivery = messenger.deliver(orderOf(chat))
  while (telegram.callsOf('sendMessage').length === 0) await wait(1)
  await messenger.close()
  expect(await delivery).toMatchObject({ kind: 'unknown' })
  expect(await messenger.deliver(orderOf(chat))).toMatchObject({ kind: 'not-sent' })
})
