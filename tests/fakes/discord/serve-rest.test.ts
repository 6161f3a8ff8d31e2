import { RateLimitError, REST, Routes } from 'discord.js'
import { expect, test } from 'vitest'
import { VirtualClock } from '../virtual-clock.ts'
import type { Fault } from './faults.ts'
import { card, openDiscord } from './open-discord.ts'

const start = Date.UTC(2026, 4, 4, 6)

test('a wrong token is told so', async () => {
  const { discord, rest } = await openDiscord()
  rest.setToken('wrong')
  await expect(rest.get(Routes.user())).rejects.toMatchObject({ status: 401 })
  expect(discord.invalidRequests).toBe(1)
})

test('a route that is not there is a problem', async () => {
  const { discord, rest } = await openDiscord()
  await expect(rest.get('/channels/100000000000000001/nothing')).rejects.toMatchObject({
    status: 404,
  })
  expect(discord.problems).toMatchObject([{ detail: 'there is no such route' }])
})

test('five messages in five seconds fit a channel, the sixth is told how long to wait', async () => {
  const clock = new VirtualClock(start)
  const { discord, channel } = await openDiscord({ clock })
  const post = () => send(discord, Routes.channelMessages(channel.id))
  for (const left of ['4', '3', '2', '1', '0']) {
    expect((await post()).headers.get('x-ratelimit-remaining')).toBe(left)
    clock.advance(500)
  }
  const refused = await post()
  expect(refused.status).toBe(429)
  expect(await refused.json()).toMatchObject({ retry_after: 2.5, global: false })
  expect(refused.headers.get('x-ratelimit-scope')).toBe('user')
  clock.advance(2_500)
  expect((await post()).status).toBe(200)
  expect((await post()).status).toBe(429)
  expect(discord.tooMany).toBe(2)
})

test('channels have buckets of their own, and all together fifty in a second', async () => {
  const clock = new VirtualClock(start)
  const { discord, guild } = await openDiscord({ clock })
  const ids = Array.from(
    { length: 11 },
    (_, index) => discord.events.addChannel(guild, { name: `c${index}` }).id,
  )
  const statuses: number[] = []
  for (const id of ids)
    for (let sent = 0; sent < 5; sent += 1)
      statuses.push((await send(discord, Routes.channelMessages(id))).status)
  expect(statuses.lastIndexOf(200)).toBe(49)
  const refused = await send(discord, Routes.channelMessages(ids[10] ?? ''))
  expect(refused.headers.get('x-ratelimit-global')).toBe('true')
  expect(await refused.json()).toMatchObject({ global: true, retry_after: 1 })
})

test('the real client heeds the headers: it waits instead of being refused', async () => {
  const waits: number[] = []
  const { discord, rest, channel } = await openDiscord()
  rest.options.rejectOnRateLimit = ({ timeToReset }) => {
    waits.push(timeToReset)
    return true
  }
  const route = Routes.channelMessages(channel.id)
  for (let sent = 0; sent < 5; sent += 1) await rest.post(route, { body: card('Ferry late') })
  await expect(rest.post(route, { body: card('Ferry late') })).rejects.toBeInstanceOf(
    RateLimitError,
  )
  expect(waits[0]).toBeGreaterThan(0)
  expect(discord.tooMany).toBe(0)
  expect(discord.messagesIn(channel.id)).toHaveLength(5)
})

const faults: readonly [name: string, fault: Fault, messages: number, refusal: object][] = [
  ['nothing is done when it is not reached', 'unreachable', 0, { code: 'UND_ERR_SOCKET' }],
  ['a message stands though its answer was lost', 'lost-answer', 1, { code: 'UND_ERR_SOCKET' }],
  ['a message stands though no answer comes', 'no-answer', 1, { name: 'AbortError' }],
  ['nothing is done behind a broken gateway', 'server-error', 0, { status: 502 }],
  [
    'any answer can be given',
    { status: 403, body: { message: 'Verify your account', code: 40002 } },
    0,
    { status: 403, code: 40002 },
  ],
]

test.each(faults)('%s', async (_, fault, messages, refusal) => {
  const { discord, channel } = await openDiscord()
  const open = (timeout: number) =>
    new REST({ version: '10', api: discord.apiUrl, retries: 0, timeout }).setToken(discord.token)
  // Where an answer comes, it comes before the patience of the hasty one is over.
  const [rest, hasty] = [open(60_000), open(1000)]
  const route = Routes.channelMessages(channel.id)
  await rest.get(Routes.user())
  discord.setFault(({ method }) => (method === 'POST' ? fault : null))
  const sending = hasty.post(route, { body: card('Ferry late') })
  await expect(sending).rejects.toMatchObject(refusal)
  expect(discord.messagesIn(channel.id)).toHaveLength(messages)
  discord.setFault(null)
  await rest.post(route, { body: card('Ferry back') })
  expect(discord.messagesIn(channel.id)).toHaveLength(messages + 1)
})

test('a fault is chosen by the request, and every request is on record', async () => {
  const { discord, rest, channel } = await openDiscord({ clock: new VirtualClock(start) })
  discord.setFault(({ body }) => (JSON.stringify(body).includes('late') ? 'server-error' : null))
  const route = Routes.channelMessages(channel.id)
  await expect(rest.post(route, { body: card('Ferry late') })).rejects.toMatchObject({
    status: 502,
  })
  await rest.post(route, { body: card('Ferry back') })
  expect(discord.requests).toMatchObject([
    { method: 'POST', path: route, at: start, status: 502 },
    { method: 'POST', path: route, at: start, status: 200 },
  ])
})

test('in an outage a server does not answer, and its channels neither', async () => {
  const { discord, rest, guild, channel } = await openDiscord()
  discord.events.startOutage(guild)
  await expect(rest.get(Routes.guild(guild.id))).rejects.toMatchObject({ status: 503 })
  const sending = rest.post(Routes.channelMessages(channel.id), { body: card('Ferry late') })
  await expect(sending).rejects.toMatchObject({ status: 503 })
  expect(discord.messagesIn(channel.id)).toEqual([])
})

/** Without the real client, which would wait by itself. */
function send(
  discord: { readonly apiUrl: string; readonly token: string },
  route: string,
): Promise<Response> {
  return fetch(`${discord.apiUrl}/v10${route}`, {
    method: 'POST',
    headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(card('Ferry late')),
  })
}
