import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { channelChatId } from '../../../src/adapters/discord/address.ts'
import { createDiscordMessenger } from '../../../src/adapters/discord/deliver-to-discord.ts'
import type { DeliveryAction } from '../../../src/delivery/delivery.ts'
import type { Fault } from '../../fakes/discord/faults.ts'
import { catalogue } from '../../fakes/open-chat.ts'
import { idIn, openMessenger, orderOf, quietLog } from './open-messenger.ts'

async function open() {
  const opened = await openMessenger({ validate: false })
  opened.discord.addGuild({ channels: [{ name: 'news' }, { name: 'announcements', type: 5 }] })
  const idOf = (name: string) =>
    [...opened.discord.state.channels.values()].find((channel) => channel.name === name)?.id ?? ''
  return { ...opened, chat: channelChatId(idOf('news')), idOf }
}

/** What comes of one request that Discord answers so. */
async function outcomeOf(fault: Fault, action: DeliveryAction = 'send') {
  const { messenger, discord, chat } = await open()
  const targetMessageId = idIn(await messenger.deliver(orderOf(chat)))
  discord.setFault(() => fault)
  return messenger.deliver(orderOf(chat, { action, targetMessageId }))
}

const refusal = (status: number, code: number): Fault => ({
  status,
  body: { code, message: 'No.' },
})

test.each([
  [404, 10_003, 'chat', 'removed'],
  [404, 10_004, 'chat', 'removed'],
  [403, 50_001, 'chat', 'forbidden'],
  [403, 50_013, 'chat', 'forbidden'],
  [403, 50_007, 'chat', 'forbidden'],
  [403, 50_278, 'chat', 'forbidden'],
  [400, 50_024, 'chat', 'invalid'],
  [400, 50_083, 'chat', 'forbidden'],
  [403, 99_999, 'chat', 'forbidden'],
  [400, 50_035, 'message', 'invalid'],
  [400, 200_000, 'message', 'forbidden'],
  [400, 240_000, 'message', 'forbidden'],
  [400, 20_009, 'message', 'forbidden'],
  [400, 99_999, 'message', 'invalid'],
])(
  'a send refused with HTTP %i and code %i concerns the %s: %s',
  async (status, code, scope, why) => {
    const outcome = await outcomeOf(refusal(status, code))
    expect(outcome).toMatchObject({ kind: 'refused', scope, why })
    expect(outcome).toHaveProperty('detail', expect.stringContaining(`(${code})`))
  },
)

test.each([
  ['edit', 404, 10_008, 'target', 'removed'],
  ['edit', 403, 50_005, 'target', 'forbidden'],
  ['publish', 403, 50_013, 'message', 'forbidden'],
  ['publish', 400, 50_024, 'message', 'invalid'],
  ['pin', 400, 30_003, 'message', 'forbidden'],
  ['pin', 403, 50_001, 'chat', 'forbidden'],
] as const)(
  'a refused %s (HTTP %i, code %i) concerns the %s: %s',
  async (action, status, code, scope, why) => {
    expect(await outcomeOf(refusal(status, code), action)).toMatchObject({
      kind: 'refused',
      scope,
      why,
    })
  },
)

test('a thread that is gone is not the chat', async () => {
  const { messenger, discord, chat } = await open()
  const targetMessageId = '1190000000000000001/1190000000000000002'
  expect(await messenger.deliver(orderOf(chat, { targetMessageId }))).toMatchObject({
    kind: 'refused',
    scope: 'target',
    why: 'removed',
  })
  expect(discord.requests).toHaveLength(1)
})

test('a form Discord does not take names its fields', async () => {
  const errors = { components: { 0: { _errors: [{ code: 'X', message: 'too long' }] } } }
  const body = { code: 50_035, message: 'Invalid Form Body', errors }
  expect(await outcomeOf({ status: 400, body })).toHaveProperty(
    'detail',
    expect.stringContaining('components[0][X]: too long'),
  )
})

const limited = (body: object, headers: Readonly<Record<string, string>> = {}): Fault => ({
  status: 429,
  body: { message: 'You are being rate limited.', ...body },
  headers,
})

test.each([
  [
    'a channel’s',
    limited({ retry_after: 2.5, global: false }, { 'retry-after': '3' }),
    3000,
    'chat',
  ],
  ['a bot’s', limited({ retry_after: 1.5, global: true }), 1500, 'all'],
  [
    'told by header',
    limited({}, { 'retry-after': '4', 'x-ratelimit-global': 'true' }),
    60_000,
    'all',
  ],
  ['shared', limited({ retry_after: 9 }, { 'x-ratelimit-scope': 'shared' }), 9000, 'chat'],
  ['overload', { status: 503, body: { code: 130_000, message: 'overloaded' } }, 30_000, 'chat'],
  [
    'no Discord',
    { status: 403, body: '<html>', headers: { 'content-type': 'text/html' } },
    60_000,
    'all',
  ],
] as const)('later, limit: %s', async (_, fault, afterMs, scope) => {
  expect(await outcomeOf(fault)).toMatchObject({ kind: 'later', afterMs, scope })
})

test('the true wait of publishing stands in the body, whatever the header says', async () => {
  const { messenger, discord, idOf, clock } = await open()
  const chat = channelChatId(idOf('announcements'))
  const outcomes = []
  for (let i = 0; i < 11; i++) {
    const targetMessageId = idIn(await messenger.deliver(orderOf(chat, { startedAt: clock.now() })))
    await clock.sleep(6000)
    outcomes.push(await messenger.deliver(orderOf(chat, { action: 'publish', targetMessageId })))
  }
  expect(outcomes.map(({ kind }) => kind)).toEqual([
    ...Array.from({ length: 10 }, () => 'sent'),
    'later',
  ])
  expect(outcomes.at(-1)).toMatchObject({
    afterMs: 3_600_000 - 10 * 6000,
    detail: 'too many requests (20028)',
  })
  expect(discord.tooMany).toBe(1)
})

test.each(['server-error', 'lost-answer', 'unreachable'] as const)(
  'nobody knows what came of a request that ended with %s, and it was made once',
  async (fault) => {
    const { messenger, discord, chat } = await open()
    discord.setFault(() => fault)
    expect(await messenger.deliver(orderOf(chat))).toMatchObject({ kind: 'unknown' })
    expect(discord.requests).toHaveLength(1)
  },
)

test.each([
  ['a page', { status: 200, body: '<html>', headers: { 'content-type': 'text/html' } }],
  ['other JSON', { status: 200, body: { ok: true } }],
])('an answer that is %s says nothing', async (_, fault) => {
  expect(await outcomeOf(fault)).toMatchObject({ kind: 'unknown' })
})

test('what is given up on its way may have arrived, what is given up before was not sent', async () => {
  const { messenger, discord, chat } = await open()
  discord.setFault(() => 'no-answer')
  const late = new AbortController()
  const delivery = messenger.deliver(orderOf(chat), late.signal)
  while (discord.requests.length === 0) await wait(1)
  late.abort()
  expect(await delivery).toMatchObject({ kind: 'unknown', detail: 'no answer in time' })
  expect(await messenger.deliver(orderOf(chat), late.signal)).toMatchObject({ kind: 'not-sent' })
  expect(discord.requests).toHaveLength(1)
})

test('what no connection was made for was not sent', async () => {
  const closed = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => closed.once('listening', resolve))
  const address = closed.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  await new Promise((resolve) => closed.close(resolve))
  for (const apiUrl of [`http://127.0.0.1:${port}/api`, 'http://nowhere.invalid/api']) {
    const messenger = await messengerAt(apiUrl)
    const outcome = await messenger.deliver(orderOf('discord:1190000000000000001'))
    expect(outcome).toMatchObject({ kind: 'not-sent' })
  }
})

test('what is no chat of Discord’s is refused', async () => {
  const { messenger } = await open()
  expect(await messenger.deliver(orderOf('terminal:local'))).toMatchObject({
    kind: 'refused',
    scope: 'chat',
  })
})

test('a refused token stops everything, is told once, and is asked about again much later', async () => {
  const { messenger, discord, events, clock, chat } = await open()
  discord.setFault(() => refusal(401, 0))
  const first = await messenger.deliver(orderOf(chat))
  expect(first).toMatchObject({ kind: 'later', scope: 'all', afterMs: 600_000 })
  expect(await messenger.deliver(orderOf(chat))).toMatchObject({ kind: 'later', scope: 'all' })
  expect(discord.requests).toHaveLength(1)
  expect(events.filter(({ level }) => level === 'error')).toEqual([
    { level: 'error', event: 'discord-token-refused', fields: { code: 0 } },
  ])
  discord.setFault(null)
  await clock.sleep(600_000)
  expect(await messenger.deliver(orderOf(chat))).toMatchObject({ kind: 'sent' })
})

test('the token is in no outcome and no log', async () => {
  const { messenger, discord, events, chat } = await open()
  const errors = { nonce: { _errors: [{ code: 'X', message: discord.token }] } }
  const telling = { status: 400, body: { code: 50_035, message: 'Invalid Form Body', errors } }
  const outcomes = []
  for (const fault of [telling, 'server-error', 'lost-answer', refusal(401, 0)] as const) {
    discord.setFault(() => fault)
    outcomes.push(await messenger.deliver(orderOf(chat)))
  }
  expect(outcomes[0]).toHaveProperty('detail', expect.stringContaining('[token]'))
  expect(JSON.stringify([outcomes, events])).not.toContain(discord.token)
})

async function messengerAt(apiUrl: string) {
  const { clock, notes } = await openMessenger({ validate: false })
  return createDiscordMessenger({
    token: 'fictional',
    apiUrl,
    catalogue,
    desks: [],
    notes,
    clock,
    log: quietLog,
  })
}
