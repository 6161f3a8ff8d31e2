import { PermissionFlagsBits as P, Routes } from 'discord.js'
import { expect, test } from 'vitest'
import { VirtualClock } from '../virtual-clock.ts'
import { card, openDiscord } from './open-discord.ts'
import { usualPermissions } from './permissions.ts'

const start = Date.UTC(2026, 4, 4, 6)

test('what the real client sends stands in the channel, as people read it', async () => {
  const { discord, rest, channel } = await openDiscord({ clock: new VirtualClock(start) })
  const sent = await rest.post(Routes.channelMessages(channel.id), { body: card('Bridge reopens') })
  expect(discord.messagesIn(channel.id)).toMatchObject([{ authorId: discord.botUserId }])
  expect(discord.log(channel.id)).toBe('2026-05-04 06:00:00 #news Dateline\n  Bridge reopens')
  expect(sent).toMatchObject({ components: [{ id: 1, components: [{ id: 2 }] }] })
  expect(discord.problems).toEqual([])
})

test('a nonce said again returns the first message, until it is forgotten', async () => {
  const clock = new VirtualClock(start)
  const { discord, rest, channel } = await openDiscord({ clock })
  const body = card('Ferry late', { nonce: 'delivery-7', enforce_nonce: true })
  const first = await rest.post(Routes.channelMessages(channel.id), { body })
  clock.advance(299_000)
  expect(await rest.post(Routes.channelMessages(channel.id), { body })).toEqual(first)
  expect(discord.messagesIn(channel.id)).toHaveLength(1)
  clock.advance(2_000)
  await rest.post(Routes.channelMessages(channel.id), { body })
  expect(discord.messagesIn(channel.id)).toHaveLength(2)
})

test('a nonce whose message was deleted meanwhile is an unknown message', async () => {
  const { discord, rest, channel } = await openDiscord()
  const body = card('Ferry late', { nonce: 'delivery-8', enforce_nonce: true })
  await rest.post(Routes.channelMessages(channel.id), { body })
  const id = discord.messagesIn(channel.id)[0]?.id ?? ''
  await rest.delete(Routes.channelMessage(channel.id, id))
  const again = rest.post(Routes.channelMessages(channel.id), { body })
  await expect(again).rejects.toMatchObject({ status: 404, code: 10008 })
})

test('a nonce is told in the answer to the send, not when the channel is read', async () => {
  const { rest, channel } = await openDiscord()
  const body = card('Ferry late', { nonce: 'delivery-9', enforce_nonce: true })
  expect(await rest.post(Routes.channelMessages(channel.id), { body })).toHaveProperty('nonce')
  const [read] = listOf(await rest.get(Routes.channelMessages(channel.id)))
  expect(read).not.toHaveProperty('nonce')
})

test('messages are listed newest first, the ones right after an id or right before it', async () => {
  const { discord, rest, channel } = await openDiscord()
  for (const text of ['one', 'two', 'three', 'four'])
    await rest.post(Routes.channelMessages(channel.id), { body: card(text) })
  const ids = discord.messagesIn(channel.id).map(({ id }) => id)
  const list = async (query: Record<string, string>) =>
    idsOf(await rest.get(Routes.channelMessages(channel.id), { query: new URLSearchParams(query) }))
  expect(await list({})).toEqual(ids.toReversed())
  expect(await list({ after: `${ids[0]}`, limit: '2' })).toEqual([ids[2], ids[1]])
  expect(await list({ before: `${ids[3]}`, limit: '2' })).toEqual([ids[2], ids[1]])
})

test('without the right to read the history nothing is listed', async () => {
  const { rest, channel, discord } = await openDiscord(
    {},
    { guild: { everyone: usualPermissions & ~P.ReadMessageHistory } },
  )
  await rest.post(Routes.channelMessages(channel.id), { body: card('Bridge reopens') })
  expect(discord.messagesIn(channel.id)).toHaveLength(1)
  expect(await rest.get(Routes.channelMessages(channel.id))).toEqual([])
})

test('of others only those messages have words that mention the bot', async () => {
  const { discord, rest, guild, channel } = await openDiscord()
  const person = discord.addPerson(guild, { username: 'mara' })
  discord.say(channel.id, person.id, 'good morning')
  discord.say(channel.id, person.id, `<@${discord.botUserId}> hello`)
  const read = listOf(await rest.get(Routes.channelMessages(channel.id)))
  expect(read).toMatchObject([{ content: `<@${discord.botUserId}> hello` }, { content: '' }])
})

test.each([
  ['an unknown channel', {}, { code: 10003, status: 404 }],
  ['a channel it does not see', { deny: P.ViewChannel }, { code: 50001, status: 403 }],
  ['a channel it may not write in', { deny: P.SendMessages }, { code: 50013, status: 403 }],
  ['a category', { type: 4 }, { code: 50008, status: 400 }],
  ['a forum', { type: 15 }, { code: 50008, status: 400 }],
])(
  'a message to %s is refused',
  async (_, { deny, type }: { deny?: bigint; type?: number }, refusal) => {
    const { discord, rest, guild } = await openDiscord()
    const channel = discord.events.addChannel(guild, {
      name: 'elsewhere',
      type: type ?? 0,
      overwrites: [{ id: guild.id, type: 0, deny: deny ?? 0n }],
    })
    if (refusal.code === 10003) discord.state.channels.delete(channel.id)
    const sending = rest.post(Routes.channelMessages(channel.id), { body: card('Bridge reopens') })
    await expect(sending).rejects.toMatchObject(refusal)
    expect(discord.problems).toEqual([])
  },
)

test('an edit keeps what was said before, a deletion what there was', async () => {
  const { discord, rest, channel } = await openDiscord()
  await rest.post(Routes.channelMessages(channel.id), { body: card('Bridge reopens') })
  const message = discord.messagesIn(channel.id)[0]
  const route = Routes.channelMessage(channel.id, message?.id ?? '')
  await rest.patch(route, { body: card('Bridge stays closed') })
  expect(message?.edits).toMatchObject([
    { components: [{ components: [{ content: 'Bridge reopens' }] }] },
  ])
  await rest.delete(route)
  expect(message?.deletedAt).not.toBeNull()
  expect(discord.log(channel.id)).toContain('(deleted, edited 1×)\n  Bridge stays closed')
  await expect(rest.get(route)).rejects.toMatchObject({ code: 10008 })
})

test('files come with a message', async () => {
  const { discord, rest, channel } = await openDiscord()
  await rest.post(Routes.channelMessages(channel.id), {
    body: {
      flags: 1 << 15,
      components: [{ type: 13, file: { url: 'attachment://sources.opml' } }],
      allowed_mentions: { parse: [] },
    },
    files: [{ name: 'sources.opml', data: Buffer.from('<opml/>') }],
  })
  expect(discord.messagesIn(channel.id)[0]?.files).toMatchObject([
    { name: 'sources.opml', text: '<opml/>' },
  ])
  expect(discord.problems).toEqual([])
})

test('only who is allowed is called; who forgets to say so calls everybody', async () => {
  const { discord, rest, guild, channel } = await openDiscord(
    {},
    { guild: { botPermissions: P.MentionEveryone } },
  )
  const role = discord.events.addRole(guild, { name: 'Readers', mentionable: true })
  const text = `@everyone <@&${role}>`
  const send = (body: object) => rest.post(Routes.channelMessages(channel.id), { body })
  await send(card(text))
  await send(card(text, { allowed_mentions: { parse: [], roles: [role] } }))
  expect(discord.problems).toEqual([])
  await send(card(text, { allowed_mentions: undefined }))
  expect(discord.messagesIn(channel.id).map(({ pinged }) => pinged)).toEqual([
    { everyone: false, roles: [], users: [] },
    { everyone: false, roles: [role], users: [] },
    { everyone: true, roles: [role], users: [] },
  ])
  expect(discord.problems.map(({ detail }) => detail)).toEqual([
    'allowed_mentions is missing: everybody written of would be called',
  ])
})

test('a role that not everybody may call rings only with the right to', async () => {
  const { discord, rest, guild, channel } = await openDiscord()
  const role = discord.events.addRole(guild, { name: 'Editors', mentionable: false })
  const body = card(`<@&${role}>`, { allowed_mentions: { parse: [], roles: [role] } })
  await rest.post(Routes.channelMessages(channel.id), { body })
  expect(discord.messagesIn(channel.id)[0]?.pinged.roles).toEqual([])
})

function listOf(answer: unknown): unknown[] {
  if (!Array.isArray(answer)) throw new Error('no list')
  return answer
}

function idsOf(answer: unknown): unknown[] {
  return listOf(answer).map((each) =>
    typeof each === 'object' && each !== null && 'id' in each ? each.id : null,
  )
}
