import { PermissionFlagsBits } from 'discord.js'
import { expect, test } from 'vitest'
import { channelChatId, personChatId } from '../../../src/adapters/discord/address.ts'
import { markerOf, nonceOf } from '../../../src/adapters/discord/delivery-nonce.ts'
import { discordRates } from '../../../src/adapters/discord/rates.ts'
import { addMember, addUser } from '../../fakes/discord/make-guild.ts'
import { usualPermissions } from '../../fakes/discord/permissions.ts'
import { idIn, messageOf, openMessenger, orderOf, wordsIn } from './open-messenger.ts'

/** A server with a text and an announcement channel. */
async function open(everyone = usualPermissions) {
  const opened = await openMessenger()
  const { discord } = opened
  const guild = discord.addGuild({
    everyone,
    roles: [{ name: 'alerts' }, { name: 'others', mentionable: true }],
    channels: [{ name: 'news' }, { name: 'announcements', type: 5 }],
  })
  const idOf = (name: string) =>
    [...discord.state.channels.values()].find((channel) => channel.name === name)?.id ?? ''
  const roleOf = (name: string) =>
    [...guild.roles.values()].find((role) => role.name === name)?.id ?? ''
  const news = idOf('news')
  return { ...opened, guild, news, chat: channelChatId(news), idOf, roleOf }
}

test('its ceilings are those Discord tells', () => {
  expect(discordRates).toMatchObject({
    all: { count: 50, windowMs: 1000 },
    sharedChat: [{ count: 5, windowMs: 5000 }],
    counted: ['edit'],
  })
})

test('a message stands in its channel with its nonce and its marker', async () => {
  const { messenger, discord, news, chat } = await open()
  const order = orderOf(chat)
  const sent = await messenger.deliver(order)
  const [message] = discord.messagesIn(news)
  expect(sent).toEqual({ kind: 'sent', messageId: message?.id })
  expect(message).toMatchObject({ nonce: nonceOf(order.key), flags: 1 << 15 })
  expect(message?.components[0]).toMatchObject({ id: markerOf(order.key) })
  expect(discord.requests[0]?.body).toMatchObject({ enforce_nonce: true })
})

test('a silent message makes no sound', async () => {
  const { messenger, discord, news, chat } = await open()
  await messenger.deliver(orderOf(chat, { silent: true }))
  expect(discord.messagesIn(news)[0]?.flags).toBe((1 << 15) | (1 << 12))
})

test('nobody is called by what a feed says', async () => {
  const { messenger, discord, news, chat, guild, roleOf } = await open()
  const hostile = `@everyone @here <@&${roleOf('others')}> <@${guild.ownerId}>`
  const { messageId } = {
    messageId: null,
    ...(await messenger.deliver(orderOf(chat, { message: messageOf(hostile) }))),
  }
  await messenger.deliver(
    orderOf(chat, { action: 'edit', targetMessageId: messageId, message: messageOf(hostile) }),
  )
  expect(discord.messagesIn(news)[0]).toMatchObject({
    pinged: { everyone: false, roles: [], users: [] },
    allowedMentions: { parse: [], roles: [] },
    edits: [{}],
  })
})

test('an alert calls the one role that was set', async () => {
  const { messenger, discord, news, chat, roleOf } = await open()
  const others = roleOf('others')
  const message = { ...messageOf(`also <@&${roleOf('alerts')}>`), mention: others }
  await messenger.deliver(orderOf(chat, { message, purpose: 'alert' }))
  expect(discord.messagesIn(news)[0]?.pinged).toEqual({
    everyone: false,
    roles: [others],
    users: [],
  })
})

test('files go with their message', async () => {
  const { messenger, discord, news, chat } = await open()
  const file = { kind: 'file', name: 'sources.opml', text: '<opml/>' } as const
  await messenger.deliver(orderOf(chat, { message: { ...messageOf('All:'), blocks: [file] } }))
  expect(discord.messagesIn(news)[0]?.files).toMatchObject([
    { name: 'sources.opml', text: '<opml/>' },
  ])
})

test('a thread hangs under its card, opened once for all its parts', async () => {
  const { messenger, discord, news, chat, restart } = await open()
  const card = await messenger.deliver(orderOf(chat))
  const targetMessageId = idIn(card)
  const first = await messenger.deliver(orderOf(chat, { action: 'thread', targetMessageId }))
  const second = await restart().deliver(orderOf(chat, { action: 'thread', targetMessageId }))
  const inThread = discord.messagesIn(targetMessageId ?? '')
  expect(inThread.map(({ id }) => `${targetMessageId}/${id}`)).toEqual([idIn(first), idIn(second)])
  expect(discord.state.channels.get(targetMessageId ?? '')).toMatchObject({ parentId: news })
})

test('where there are no threads the card is answered', async () => {
  const { messenger, discord, guild } = await open()
  const reader = addUser(discord.state)
  addMember(guild, reader.id)
  const chat = personChatId(reader.id)
  const card = await messenger.deliver(orderOf(chat))
  const targetMessageId = idIn(card)
  await messenger.deliver(orderOf(chat, { action: 'thread', targetMessageId }))
  const direct = [...discord.state.channels.values()].find(({ type }) => type === 1)
  expect(discord.messagesIn(direct?.id ?? '')).toMatchObject([{}, { replyToId: targetMessageId }])
})

test('an answer to what was deleted, or may not be read, is sent all the same', async () => {
  const { messenger, discord, news, chat, guild } = await open()
  const first = await messenger.deliver(orderOf(chat))
  const targetMessageId = idIn(first)
  expect(
    await messenger.deliver(orderOf(chat, { action: 'reply', targetMessageId })),
  ).toMatchObject({
    kind: 'sent',
  })
  const everyone = guild.roles.get(guild.id)
  if (everyone !== undefined) everyone.permissions &= ~PermissionFlagsBits.ReadMessageHistory
  expect(
    await messenger.deliver(orderOf(chat, { action: 'reply', targetMessageId })),
  ).toMatchObject({
    kind: 'sent',
  })
  expect(discord.messagesIn(news)).toMatchObject([
    { replyToId: null },
    { replyToId: targetMessageId },
    { replyToId: null },
  ])
})

test('an edit changes the words where they stand, also in a thread that went quiet', async () => {
  const { messenger, discord, chat } = await open()
  discord.router.add('PATCH', '/channels/:channel', ({ params, body }) => {
    const thread = discord.state.channels.get(params['channel'] ?? '')?.thread
    if (thread) Object.assign(thread, body, { activeAt: discord.state.now() })
    return { status: 200, body: {} }
  })
  const card = await messenger.deliver(orderOf(chat))
  const targetMessageId = idIn(card)
  const part = await messenger.deliver(orderOf(chat, { action: 'thread', targetMessageId }))
  const partId = idIn(part)
  const thread = discord.state.channels.get(targetMessageId ?? '')?.thread
  if (thread) thread.archived = true
  const edit = { action: 'edit', message: messageOf('Corrected: 3, not 5') } as const
  expect(await messenger.deliver(orderOf(chat, { ...edit, targetMessageId: partId }))).toEqual({
    kind: 'sent',
    messageId: partId,
  })
  expect(wordsIn(discord.messagesIn(targetMessageId ?? '')[0])).toContain('Corrected: 3, not 5')
})

test('publishing twice publishes once', async () => {
  const { messenger, discord, idOf } = await open()
  const chat = channelChatId(idOf('announcements'))
  const post = await messenger.deliver(orderOf(chat))
  const targetMessageId = idIn(post)
  const publish = () =>
    messenger.deliver(orderOf(chat, { action: 'publish', message: null, targetMessageId }))
  expect([await publish(), await publish()]).toEqual([
    { kind: 'sent', messageId: targetMessageId },
    { kind: 'sent', messageId: targetMessageId },
  ])
  expect(discord.messagesIn(idOf('announcements'))[0]?.publishedAt).not.toBeNull()
})

test('the newest is pinned and the one before no more; what was deleted needs no unpinning', async () => {
  const mayPin = usualPermissions | PermissionFlagsBits.PinMessages
  const { messenger, discord, news, chat } = await open(mayPin)
  const post = await messenger.deliver(orderOf(chat))
  const targetMessageId = idIn(post)
  const act = (action: 'pin' | 'unpin') =>
    messenger.deliver(orderOf(chat, { action, message: null, targetMessageId }))
  await act('pin')
  const [message] = discord.messagesIn(news)
  expect(message?.pinnedAt).not.toBeNull()
  await act('unpin')
  expect(message?.pinnedAt).toBeNull()
  if (message) message.deletedAt = discord.state.now()
  expect(await act('unpin')).toMatchObject({ kind: 'sent' })
  expect(await act('pin')).toMatchObject({ kind: 'refused', scope: 'target', why: 'removed' })
})

test('what may not be pinned stands there all the same: the chat is not given up', async () => {
  const { messenger, chat } = await open()
  const targetMessageId = idIn(await messenger.deliver(orderOf(chat)))
  const pin = orderOf(chat, { action: 'pin', message: null, targetMessageId })
  expect(await messenger.deliver(pin)).toEqual({
    kind: 'refused',
    scope: 'message',
    why: 'forbidden',
    detail: 'the bot lacks a permission here (50013)',
  })
})
