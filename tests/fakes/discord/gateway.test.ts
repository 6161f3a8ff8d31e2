import { once } from 'node:events'
import { type Client, Events, GatewayIntentBits, GatewayOpcodes } from 'discord.js'
import { afterEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { z } from 'zod'
import { openClient } from './gateway-client.ts'
import { type DiscordOptions, type FakeDiscord, startDiscord } from './start-discord.ts'

const opened: { close(): unknown }[] = []

afterEach(async () => {
  for (const each of opened.splice(0).reverse()) await each.close()
})

async function start(options: DiscordOptions = {}): Promise<FakeDiscord> {
  const discord = await startDiscord({ identifyEveryMs: 0, ...options })
  opened.push(discord)
  return discord
}

async function login(discord: FakeDiscord, options = {}): Promise<Client<true>> {
  const client = await openClient(discord, options)
  opened.push({ close: () => client.destroy() })
  return client
}

const told = z.object({
  op: z.number(),
  t: z.string().nullish(),
  s: z.number().nullish(),
  d: z.unknown().optional(),
})

/** A bare connection, with what the gateway says on it. */
async function connect(discord: FakeDiscord, query = 'v=10&encoding=json') {
  const socket = new WebSocket(`${discord.gateway.url}?${query}`)
  opened.push({ close: () => socket.terminate() })
  const heard: z.infer<typeof told>[] = []
  socket.on('message', (data: Buffer) => heard.push(told.parse(JSON.parse(data.toString()))))
  const closed = once(socket, 'close').then(([code]) => Number(code))
  await Promise.race([once(socket, 'open'), closed])
  return { socket, heard, closed, say: (message: object) => socket.send(JSON.stringify(message)) }
}

function identify(token: string, change: object = {}) {
  return { op: 2, d: { token, intents: 1, properties: {}, ...change } }
}

test('the real client logs in and knows its servers, channels and threads', async () => {
  const discord = await start()
  const guild = discord.addGuild({ name: 'Velm Harbour', channels: [{ name: 'news' }] })
  const client = await login(discord)
  expect(client.user.id).toBe(discord.botUserId)
  expect(client.guilds.cache.get(guild.id)?.name).toBe('Velm Harbour')
  expect(client.channels.cache.map((channel) => 'name' in channel && channel.name)).toEqual([
    'news',
  ])
})

test('a server that never arrives does not keep the others waiting', async () => {
  const discord = await start()
  const late = discord.addGuild()
  const other = discord.addGuild()
  discord.gateway.guildDelays.set(late.id, null)
  const client = await login(discord)
  expect(client.guilds.cache.get(other.id)?.available).toBe(true)
  expect(client.guilds.cache.get(late.id)?.available).not.toBe(true)
})

test('a slow server arrives when it is time', async () => {
  const discord = await start()
  const late = discord.addGuild({ name: 'Slow Bay' })
  discord.gateway.guildDelays.set(late.id, 300)
  const client = await login(discord)
  await once(client, Events.GuildAvailable)
  expect(client.guilds.cache.get(late.id)?.name).toBe('Slow Bay')
})

test('joining, being removed, outages, channels and roles are told', async () => {
  const discord = await start()
  const home = discord.addGuild({ channels: [{ name: 'news' }] })
  const client = await login(discord)
  const heard: string[] = []
  for (const event of [
    Events.GuildCreate,
    Events.GuildDelete,
    Events.GuildUnavailable,
    Events.GuildAvailable,
    Events.ChannelCreate,
    Events.ChannelUpdate,
    Events.ChannelDelete,
    Events.ThreadCreate,
    Events.ThreadDelete,
    Events.GuildRoleCreate,
    Events.GuildRoleUpdate,
    Events.GuildRoleDelete,
  ] as const)
    client.on(event, () => heard.push(event))
  const { events } = discord
  const guest = discord.addGuild()
  events.startOutage(guest)
  events.endOutage(guest)
  events.kick(guest)
  const channel = events.addChannel(home, { name: 'desk' })
  events.changeChannel(channel, { name: 'world-desk' })
  events.deleteChannel(events.addChannel(home, { name: 'talk', type: 11, parentId: channel.id }))
  events.deleteChannel(channel)
  const role = events.addRole(home, { name: 'Readers' })
  events.changeRole(home, role, { mentionable: true })
  const last = once(client, Events.GuildRoleDelete)
  events.deleteRole(home, role)
  await last
  expect(heard).toEqual([
    'guildCreate',
    'guildUnavailable',
    'guildAvailable',
    'guildDelete',
    'channelCreate',
    'channelUpdate',
    'threadCreate',
    'threadDelete',
    'channelDelete',
    'roleCreate',
    'roleUpdate',
    'roleDelete',
  ])
})

test('a dropped client resumes and is told what it missed', async () => {
  const discord = await start()
  const guild = discord.addGuild()
  const client = await login(discord)
  const back = once(client, Events.ShardResume)
  discord.gateway.drop()
  const missed = once(client, Events.ChannelCreate)
  discord.events.addChannel(guild, { name: 'opened-meanwhile' })
  await Promise.all([back, missed])
  expect(client.channels.cache.some((it) => 'name' in it && it.name === 'opened-meanwhile')).toBe(
    true,
  )
  expect(discord.gateway).toMatchObject({ identified: 1, resumed: 1 })
})

test('told to reconnect, the client resumes', async () => {
  const discord = await start()
  const client = await login(discord)
  const back = once(client, Events.ShardResume)
  discord.gateway.askToReconnect()
  await back
  expect(discord.gateway).toMatchObject({ identified: 1, resumed: 1 })
})

test('a client whose heartbeats get no answer takes a new connection', async () => {
  const discord = await start({ heartbeatMs: 50 })
  const client = await login(discord)
  const back = once(client, Events.ShardResume)
  const gone = once(client, Events.ShardReconnecting)
  discord.gateway.acksWithheld = true
  await gone
  discord.gateway.acksWithheld = false
  await back
  expect(discord.gateway.resumed).toBeGreaterThan(0)
})

test('after INVALID_SESSION the client identifies anew', async () => {
  const discord = await start()
  const client = await login(discord)
  const ready = once(client, Events.ShardReady)
  discord.gateway.invalidateSessions(false)
  await ready
  expect(discord.gateway).toMatchObject({ identified: 2, resumed: 0 })
})

test('a session that was forgotten cannot be resumed', async () => {
  const discord = await start()
  const client = await login(discord)
  const ready = once(client, Events.ShardReady)
  discord.gateway.forgetSessions()
  discord.gateway.drop()
  await ready
  expect(discord.gateway).toMatchObject({ identified: 2, resumed: 0 })
})

test('privileged intents that were not granted end the login', async () => {
  const discord = await start()
  const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMembers]
  await expect(login(discord, { intents })).rejects.toThrow('Used disallowed intents')
})

test('without the intent nobody is told of messages', async () => {
  const discord = await start()
  const guild = discord.addGuild()
  const { say, heard } = await connect(discord)
  say(identify(discord.token))
  await expect.poll(() => heard.at(-1)?.t).toBe('GUILD_CREATE')
  discord.state.emit('MESSAGE_CREATE', { id: guild.id }, guild.id)
  discord.events.addChannel(guild, { name: 'after' })
  await expect.poll(() => heard.at(-1)?.t).toBe('CHANNEL_CREATE')
  expect(heard.map(({ t }) => t)).not.toContain('MESSAGE_CREATE')
  expect(heard.flatMap(({ s }) => s ?? [])).toEqual([1, 2, 3])
})

test.each([
  ['a wrong token', 4004, { token: 'Bot.of.nobody' }],
  ['intents that do not exist', 4013, { intents: 2 ** 30 }],
  ['privileged intents', 4014, { intents: GatewayIntentBits.MessageContent }],
  ['a shard beyond the count', 4010, { shard: [2, 2] }],
  ['no intents at all', 4002, { intents: undefined }],
])('%s is refused with %i', async (_, code, change) => {
  const discord = await start()
  const { say, closed } = await connect(discord)
  say(identify(discord.token, change))
  expect(await closed).toBe(code)
})

test('more servers than one shard may have need more shards', async () => {
  const discord = await start()
  discord.gateway.addSyntheticGuilds(2_501, { channels: 0 })
  const alone = await connect(discord)
  alone.say(identify(discord.token))
  expect(await alone.closed).toBe(4011)
  const { say, heard } = await connect(discord)
  say(identify(discord.token, { shard: [1, 2] }))
  await expect.poll(() => heard.length).toBe(2 + 1250)
})

test('what is no message, comes twice, or comes too early ends the connection', async () => {
  const discord = await start()
  const garbled = await connect(discord)
  garbled.socket.send('{"op":')
  expect(await garbled.closed).toBe(4002)
  const strange = await connect(discord)
  strange.say({ op: 77 })
  expect(await strange.closed).toBe(4001)
  const early = await connect(discord)
  early.say({ op: GatewayOpcodes.PresenceUpdate, d: {} })
  expect(await early.closed).toBe(4003)
  const twice = await connect(discord)
  twice.say(identify(discord.token))
  twice.say(identify(discord.token))
  expect(await twice.closed).toBe(4005)
  const old = await connect(discord, 'v=8&encoding=json')
  expect(await old.closed).toBe(4012)
})

test('sessions of one bucket start five seconds apart', async () => {
  const discord = await start({ identifyEveryMs: 5_000 })
  const first = await connect(discord)
  first.say(identify(discord.token, { shard: [0, 2] }))
  await expect.poll(() => first.heard.at(-1)?.t).toBe('READY')
  const second = await connect(discord)
  second.say(identify(discord.token, { shard: [1, 2] }))
  await expect.poll(() => second.heard.at(-1)).toEqual({ op: 9, d: false })
})

test('2,500 servers are told quickly, and the client knows them all', async () => {
  const discord = await start()
  discord.gateway.addSyntheticGuilds(2_500, { channels: 5 })
  const client = await login(discord)
  await expect.poll(() => client.channels.cache.size).toBe(12_500)
  expect(client.guilds.cache.size).toBe(2_500)
})
