import { PermissionFlagsBits as P, Routes } from 'discord.js'
import { expect, test } from 'vitest'
import { VirtualClock } from '../virtual-clock.ts'
import { card, openDiscord } from './open-discord.ts'
import { usualPermissions } from './permissions.ts'

const start = Date.UTC(2026, 4, 4, 6)
const forum = { type: 15, tags: [{ name: 'World' }, { name: 'Staff', moderated: true }] }

test('a forum post is a thread whose first message has its id', async () => {
  const { discord, rest, channel } = await openDiscord({}, { channel: forum })
  const tag = channel.availableTags[0]?.id ?? ''
  const body = { name: 'Monday', applied_tags: [tag], message: card('Bridge reopens') }
  const post = await rest.post(Routes.threads(channel.id), { body })
  const thread = [...discord.state.channels.values()].find(({ thread: it }) => it !== null)
  expect(post).toMatchObject({ id: thread?.id, applied_tags: [tag], message: { id: thread?.id } })
  expect(discord.messagesIn(thread?.id ?? '')).toHaveLength(1)
  expect(discord.problems).toEqual([])
})

test('a forum that requires a tag takes no post without one', async () => {
  const { rest, channel } = await openDiscord({}, { channel: { ...forum, requireTag: true } })
  const post = (applied_tags: (string | undefined)[]) =>
    rest.post(Routes.threads(channel.id), {
      body: { name: 'Monday', applied_tags, message: card('Bridge reopens') },
    })
  await expect(post([])).rejects.toMatchObject({ code: 40067 })
  await expect(post(['100000000000000001'])).rejects.toMatchObject({ code: 50035 })
  await expect(post([channel.availableTags[1]?.id])).rejects.toMatchObject({ code: 50013 })
  await expect(post([channel.availableTags[0]?.id])).resolves.toHaveProperty('message')
})

test('a thread under a message has its id, once', async () => {
  const { discord, rest, guild, channel } = await openDiscord()
  await rest.post(Routes.channelMessages(channel.id), { body: card('Bridge reopens') })
  const id = discord.messagesIn(channel.id)[0]?.id ?? ''
  const open = () => rest.post(Routes.threads(channel.id, id), { body: { name: 'Monday' } })
  expect(await open()).toMatchObject({ id, type: 11, parent_id: channel.id })
  await expect(open()).rejects.toMatchObject({ code: 160004 })
  expect(await rest.get(Routes.guildActiveThreads(guild.id))).toMatchObject({ threads: [{ id }] })
})

test('in a thread its own right to send counts, not that of the channel', async () => {
  const { discord, rest, guild, channel } = await openDiscord(
    {},
    { guild: { everyone: usualPermissions & ~P.SendMessages } },
  )
  const thread = discord.events.addChannel(guild, { name: 't', type: 11, parentId: channel.id })
  const sent = rest.post(Routes.channelMessages(thread.id), { body: card('Ferry late') })
  await expect(sent).resolves.toHaveProperty('id')
})

test('a server has room for so many threads; quiet ones leave it', async () => {
  const clock = new VirtualClock(start)
  const { rest, channel } = await openDiscord(
    { clock },
    { channel: forum, guild: { maxActiveThreads: 1 } },
  )
  const post = () =>
    rest.post(Routes.threads(channel.id), {
      body: { name: 'Monday', auto_archive_duration: 60, message: card('Bridge reopens') },
    })
  await post()
  await expect(post()).rejects.toMatchObject({ code: 160006 })
  clock.advance(61 * 60_000)
  await expect(post()).resolves.toHaveProperty('id')
})

test('a thread that was archived opens again by a message, a locked one not', async () => {
  const { discord, rest, guild, channel } = await openDiscord()
  const { id, thread } = discord.events.addChannel(guild, {
    name: 't',
    type: 11,
    parentId: channel.id,
  })
  const sent = () => rest.post(Routes.channelMessages(id), { body: card('Ferry late') })
  Object.assign(thread ?? {}, { archived: true })
  await sent()
  expect(thread?.archived).toBe(false)
  const route = Routes.channelMessage(id, discord.messagesIn(id)[0]?.id ?? '')
  Object.assign(thread ?? {}, { archived: true, locked: true })
  await expect(sent()).rejects.toMatchObject({ code: 50083 })
  await expect(rest.patch(route, { body: card('Ferry back') })).rejects.toMatchObject({
    code: 50083,
  })
})

test('the eleventh publication of an hour is told the true wait in the body alone', async () => {
  const clock = new VirtualClock(start)
  const { discord, rest, channel } = await openDiscord({ clock }, { channel: { type: 5 } })
  for (let sent = 0; sent < 11; sent += 1) {
    await rest.post(Routes.channelMessages(channel.id), { body: card(`Issue ${sent}`) })
    clock.advance(60_000)
  }
  const publish = (index: number) =>
    fetch(
      `${discord.apiUrl}/v10${Routes.channelMessageCrosspost(channel.id, discord.messagesIn(channel.id)[index]?.id ?? '')}`,
      { method: 'POST', headers: { authorization: `Bot ${discord.token}` } },
    )
  for (let sent = 0; sent < 10; sent += 1) expect((await publish(sent)).status).toBe(200)
  expect(await (await publish(0)).json()).toMatchObject({ code: 40033 })
  const refused = await publish(10)
  expect(refused.status).toBe(429)
  expect(refused.headers.get('retry-after')).toBe('1')
  expect(await refused.json()).toMatchObject({ code: 20028, retry_after: 3600 })
  clock.advance(3_600_000)
  expect((await publish(10)).status).toBe(200)
})

test('only announcements are published', async () => {
  const { discord, rest, channel } = await openDiscord()
  await rest.post(Routes.channelMessages(channel.id), { body: card('Bridge reopens') })
  const id = discord.messagesIn(channel.id)[0]?.id ?? ''
  const publishing = rest.post(Routes.channelMessageCrosspost(channel.id, id))
  await expect(publishing).rejects.toMatchObject({ status: 400 })
})

test('pins need their own right and have room for so many', async () => {
  const { discord, rest, channel } = await openDiscord(
    {},
    { guild: { botPermissions: P.PinMessages } },
  )
  discord.state.maxPins = 1
  for (const text of ['one', 'two'])
    await rest.post(Routes.channelMessages(channel.id), { body: card(text) })
  const [one, two] = discord.messagesIn(channel.id).map(({ id }) => id)
  await rest.put(Routes.channelMessagesPin(channel.id, one ?? ''))
  const second = () => rest.put(Routes.channelMessagesPin(channel.id, two ?? ''))
  await expect(second()).rejects.toMatchObject({ code: 30003 })
  await rest.delete(Routes.channelMessagesPin(channel.id, one ?? ''))
  await second()
  const read = await rest.get(Routes.channelMessagesPins(channel.id))
  expect(read).toMatchObject({ items: [{ message: { id: two, pinned: true } }] })
})

test('a pin without the right is refused', async () => {
  const { discord, rest, channel } = await openDiscord()
  await rest.post(Routes.channelMessages(channel.id), { body: card('one') })
  const id = discord.messagesIn(channel.id)[0]?.id ?? ''
  await expect(rest.put(Routes.channelMessagesPin(channel.id, id))).rejects.toMatchObject({
    code: 50013,
  })
})

test('direct messages reach who is open to them and shares a server', async () => {
  const { discord, rest, guild } = await openDiscord()
  const send = async (userId: string) => {
    const opened = await rest.post(Routes.userChannels(), { body: { recipient_id: userId } })
    const direct = [...discord.state.channels.values()].find(
      ({ recipientId }) => recipientId === userId,
    )
    expect(opened).toMatchObject({ id: direct?.id, type: 1 })
    return rest.post(Routes.channelMessages(direct?.id ?? ''), { body: card('Good morning') })
  }
  const open = discord.addPerson(guild)
  const closed = discord.addPerson(guild, { dmsClosed: true })
  const stranger = discord.addPerson(null)
  await expect(send(open.id)).resolves.toHaveProperty('id')
  await expect(send(closed.id)).rejects.toMatchObject({ code: 50007, status: 403 })
  await expect(send(stranger.id)).rejects.toMatchObject({ code: 50278, status: 403 })
})

test('the audit log says who added the bot, where it may be read', async () => {
  const { discord, rest, guild } = await openDiscord({}, { guild: { withBot: false } })
  const admin = discord.addPerson(guild, { username: 'noor' })
  discord.events.join(guild, admin.id)
  const query = new URLSearchParams({ action_type: '28' })
  const read = () => rest.get(Routes.guildAuditLog(guild.id), { query })
  await expect(read()).rejects.toMatchObject({ code: 50013 })
  discord.events.changeRole(guild, guild.id, { permissions: usualPermissions | P.ViewAuditLog })
  expect(await read()).toMatchObject({
    audit_log_entries: [{ user_id: admin.id, target_id: discord.botUserId }],
  })
})
