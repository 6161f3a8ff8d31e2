import { PermissionFlagsBits } from 'discord.js'
import { expect, test } from 'vitest'
import { channelChatId } from '../../../src/adapters/discord/address.ts'
import { isSought } from '../../../src/adapters/discord/look-in-channel.ts'
import type { DeliveryOrder, Messenger } from '../../../src/delivery/messenger.ts'
import type { Fault } from '../../fakes/discord/faults.ts'
import { postMessage } from '../../fakes/discord/store-message.ts'
import { idIn, messageOf, openMessenger, orderOf } from './open-messenger.ts'

async function open() {
  const opened = await openMessenger()
  const { discord, clock, messenger } = opened
  const guild = discord.addGuild({ channels: [{ name: 'news' }] })
  const news = [...discord.state.channels.values()].find(({ name }) => name === 'news')
  if (news === undefined) throw new Error('no channel')
  const chat = channelChatId(news.id)
  /** Sends with a network that fails once. */
  async function deliverBadly(fault: Fault, rest: Partial<DeliveryOrder> = {}) {
    const order = orderOf(chat, { startedAt: clock.now(), ...rest })
    discord.setFault(({ method }) => (method === 'POST' ? fault : null))
    expect(await messenger.deliver(order)).toMatchObject({ kind: 'unknown' })
    discord.setFault(null)
    return order
  }
  const closeHistory = () => {
    const everyone = guild.roles.get(guild.id)
    if (everyone !== undefined) everyone.permissions &= ~PermissionFlagsBits.ReadMessageHistory
  }
  const inNews = () => discord.messagesIn(news.id)
  return { ...opened, chat, news, inNews, deliverBadly, closeHistory }
}

const withinWindow = 100_000
const afterWindow = 200_000
const afterDiscordsWindow = 400_000

const again = (messenger: Messenger, order: DeliveryOrder, rest: Partial<DeliveryOrder> = {}) =>
  messenger.deliver({ ...order, ...rest })

test('within the window a message whose answer was lost is found, and sending it again makes none', async () => {
  const { messenger, inNews, deliverBadly, clock } = await open()
  const order = await deliverBadly('lost-answer')
  await clock.sleep(withinWindow)
  const sent = { kind: 'sent', messageId: inNews()[0]?.id }
  expect(await messenger.findDelivered(order)).toEqual(sent)
  expect(await again(messenger, order, { attempts: 2, startedAt: clock.now() })).toEqual(sent)
  expect(inNews()).toHaveLength(1)
})

test('within the window it is safe to send again even where the channel cannot be read', async () => {
  const { messenger, inNews, deliverBadly, closeHistory } = await open()
  closeHistory()
  const order = await deliverBadly('lost-answer')
  expect(await messenger.findDelivered(order)).toMatchObject({ kind: 'not-sent' })
  expect(await again(messenger, order)).toEqual({ kind: 'sent', messageId: inNews()[0]?.id })
  expect(inNews()).toHaveLength(1)
})

test('what was deleted since it was sent counts as sent', async () => {
  const { messenger, inNews, deliverBadly } = await open()
  const order = await deliverBadly('lost-answer')
  const [message] = inNews()
  if (message) message.deletedAt = message.createdAt
  expect(await messenger.findDelivered(order)).toMatchObject({ kind: 'not-sent' })
  expect(await again(messenger, order)).toEqual({ kind: 'sent', messageId: null })
})

test('after the window the channel tells by its marker what arrived and what did not', async () => {
  const { restart, deliverBadly, clock, inNews, messenger, chat } = await open()
  await messenger.deliver(orderOf(chat))
  const arrived = await deliverBadly('lost-answer')
  const lost = await deliverBadly('unreachable')
  await clock.sleep(afterDiscordsWindow)
  const other = restart()
  expect(await other.findDelivered(arrived)).toEqual({ kind: 'sent', messageId: inNews()[1]?.id })
  expect(await other.findDelivered(lost)).toMatchObject({ kind: 'not-sent' })
})

test('after the window nobody can tell where the channel cannot be read', async () => {
  const { restart, deliverBadly, clock, closeHistory } = await open()
  closeHistory()
  const order = await deliverBadly('lost-answer')
  await clock.sleep(afterWindow)
  expect(await restart().findDelivered(order)).toMatchObject({ kind: 'unknown' })
})

test('after the window it is asked later where Discord is out of reach', async () => {
  const { restart, deliverBadly, clock, discord } = await open()
  const order = await deliverBadly('lost-answer')
  await clock.sleep(afterWindow)
  discord.setFault(() => 'server-error')
  const other = restart()
  expect(await other.findDelivered(order)).toMatchObject({ kind: 'later' })
  discord.setFault(null)
  expect(await other.findDelivered(order)).toMatchObject({ kind: 'sent' })
})

test('an empty channel that may be read holds nothing of ours once anybody wrote there', async () => {
  const { restart, deliverBadly, clock, news, discord } = await open()
  const order = await deliverBadly('unreachable')
  await clock.sleep(afterWindow)
  expect(await restart().findDelivered(order)).toMatchObject({ kind: 'unknown' })
  postMessage(discord.state, news, { content: 'Morning all' }, { authorId: discord.botUserId })
  expect(await restart().findDelivered(order)).toMatchObject({ kind: 'not-sent' })
})

test('another’s message with our marker is not ours', () => {
  const sought = { ownId: '1', marker: 4711 }
  expect(isSought({ id: '3', author: { id: '1' }, components: [{ id: 4711 }] }, sought)).toBe(true)
  expect(isSought({ id: '3', author: { id: '2' }, components: [{ id: 4711 }] }, sought)).toBe(false)
})

test('a retry that was held up beyond the window looks before it sends', async () => {
  const { messenger, deliverBadly, clock, inNews, closeHistory } = await open()
  const read = await deliverBadly('lost-answer')
  await clock.sleep(afterDiscordsWindow)
  expect(await again(messenger, read)).toEqual({ kind: 'sent', messageId: inNews()[0]?.id })
  const unread = await deliverBadly('lost-answer')
  closeHistory()
  await clock.sleep(afterDiscordsWindow)
  expect(await again(messenger, unread)).toMatchObject({ kind: 'unknown' })
  expect(inNews()).toHaveLength(2)
})

test('what an attempt long before brought there is found after a restart in the middle of the next', async () => {
  const { restart, deliverBadly, clock, inNews } = await open()
  const order = await deliverBadly('lost-answer', { purpose: 'alert' })
  await clock.sleep(afterDiscordsWindow)
  const second = { ...order, attempts: 2, startedAt: clock.now() }
  expect(await restart().findDelivered(second)).toEqual({
    kind: 'sent',
    messageId: inNews()[0]?.id,
  })
})

test('what is to be sent in spite of a doubt is sent once it was looked for', async () => {
  const { restart, deliverBadly, clock, inNews, closeHistory } = await open()
  const order = await deliverBadly('lost-answer', { purpose: 'alert' })
  await clock.sleep(afterDiscordsWindow)
  const second = { attempts: 2, startedAt: clock.now() }
  expect(idIn(await again(restart(), order, second))).toBe(inNews()[0]?.id)
  closeHistory()
  expect(await again(restart(), order, second)).toMatchObject({ kind: 'sent' })
  expect(inNews()).toHaveLength(2)
})

test('a part is found in its thread, and in the channel where it answered instead', async () => {
  const { messenger, restart, deliverBadly, clock, chat, discord, inNews } = await open()
  const targetMessageId = idIn(await messenger.deliver(orderOf(chat)))
  await messenger.deliver(orderOf(chat, { action: 'thread', targetMessageId }))
  const inThread = { action: 'thread', targetMessageId } as const
  const order = orderOf(chat, { ...inThread, startedAt: clock.now() })
  discord.setFault(({ path }) =>
    path === `/channels/${targetMessageId}/messages` ? 'lost-answer' : null,
  )
  expect(await messenger.deliver(order)).toMatchObject({ kind: 'unknown' })
  discord.setFault(null)
  await clock.sleep(afterWindow)
  const there = discord.messagesIn(targetMessageId ?? '').at(-1)?.id
  expect(await restart().findDelivered(order)).toEqual({
    kind: 'sent',
    messageId: `${targetMessageId}/${there}`,
  })
  const reply = await deliverBadly('lost-answer', { action: 'reply', targetMessageId })
  await clock.sleep(afterWindow)
  const answer = inNews().at(-1)?.id
  expect(await restart().findDelivered(reply)).toEqual({ kind: 'sent', messageId: answer })
})

test('a busy channel is read on to where the message stands', async () => {
  const { restart, deliverBadly, clock, discord, news, inNews } = await open()
  for (let i = 0; i < 150; i++)
    postMessage(discord.state, news, { content: `line ${i}` }, { authorId: discord.state.newId() })
  const order = await deliverBadly('lost-answer')
  await clock.sleep(afterWindow)
  expect(await restart().findDelivered(order)).toEqual({
    kind: 'sent',
    messageId: inNews().at(-1)?.id,
  })
})

test('edits, pins and publishing are simply repeated: nobody looks for them', async () => {
  const { messenger, discord, chat } = await open()
  const order = orderOf(chat, { action: 'edit', targetMessageId: '1', message: messageOf('x') })
  expect(await messenger.findDelivered(order)).toMatchObject({ kind: 'unknown' })
  expect(discord.requests).toEqual([])
})
