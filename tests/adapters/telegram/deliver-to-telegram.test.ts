import { expect, test } from 'vitest'
import { writeChatId } from '../../../src/adapters/telegram/address.ts'
import { idIn, messageOf, orderOf } from '../../fakes/plain-orders.ts'
import { openChats } from './open-messenger.ts'

const chatOf = (chat: { readonly id: number }, threadId: number | null = null) =>
  writeChatId({ chatId: chat.id, threadId })

test('a message stands in a private chat, a group, a channel, told by its id', async () => {
  const { messenger, telegram, direct, forum, channel } = await openChats()
  for (const chat of [direct, forum, channel]) {
    const sent = await messenger.deliver(orderOf(chatOf(chat)))
    const [message] = telegram.world.botMessagesIn(chat)
    expect(sent).toEqual({ kind: 'sent', messageId: `${message?.id}` })
    expect(message).toMatchObject({ text: 'Velm bridge reopens', silent: false })
  }
})

test('a message for a topic stands there', async () => {
  const { messenger, telegram, forum } = await openChats()
  const [ships] = [...forum.topics.values()].filter(({ name }) => name === 'Ships')
  await messenger.deliver(orderOf(chatOf(forum, ships?.id ?? 0)))
  expect(telegram.world.botMessagesIn(forum, 'Ships')).toHaveLength(1)
  expect(telegram.world.botMessagesIn(forum, 'General')).toHaveLength(0)
})

test('a silent message makes no sound', async () => {
  const { messenger, telegram, direct } = await openChats()
  await messenger.deliver(orderOf(chatOf(direct), { silent: true }))
  expect(telegram.world.lastMessage(direct).silent).toBe(true)
})

test.each(['reply', 'thread'] as const)('a %s answers its target', async (action) => {
  const { messenger, telegram, forum } = await openChats()
  const targetMessageId = idIn(await messenger.deliver(orderOf(chatOf(forum))))
  await messenger.deliver(orderOf(chatOf(forum), { action, targetMessageId }))
  expect(telegram.world.lastMessage(forum).replyToId).toBe(Number(targetMessageId))
})

test('an answer to what was deleted is sent all the same', async () => {
  const { messenger, telegram, direct, reader } = await openChats()
  const targetMessageId = idIn(await messenger.deliver(orderOf(chatOf(direct))))
  reader.deletes(telegram.world.lastMessage(direct))
  const answer = orderOf(chatOf(direct), { action: 'reply', targetMessageId })
  expect(await messenger.deliver(answer)).toMatchObject({ kind: 'sent' })
  expect(telegram.world.lastMessage(direct).replyToId).toBeNull()
})

test('a part that goes on from another is no answer to it', async () => {
  const { messenger, telegram, direct } = await openChats()
  const targetMessageId = idIn(await messenger.deliver(orderOf(chatOf(direct))))
  await messenger.deliver(orderOf(chatOf(direct), { targetMessageId }))
  expect(telegram.world.lastMessage(direct).replyToId).toBeNull()
})

test('an edit changes the words where they stand; done twice it counts as done', async () => {
  const { foreseen, messenger, telegram, channel } = await openChats()
  const targetMessageId = idIn(await messenger.deliver(orderOf(chatOf(channel))))
  const message = messageOf('Corrected: 3, not 5')
  const edit = () =>
    messenger.deliver(orderOf(chatOf(channel), { action: 'edit', message, targetMessageId }))
  expect(await edit()).toEqual({ kind: 'sent', messageId: targetMessageId })
  expect(await edit()).toEqual({ kind: 'sent', messageId: targetMessageId })
  expect(telegram.world.botMessagesIn(channel)).toMatchObject([{ text: 'Corrected: 3, not 5' }])
  // That nothing changed is all the real server has to say against it.
  foreseen.push('message is not modified')
})

test('what is pinned makes no sound; what was deleted needs no unpinning', async () => {
  const { messenger, telegram, channel } = await openChats()
  const targetMessageId = idIn(await messenger.deliver(orderOf(chatOf(channel))))
  const act = (action: 'pin' | 'unpin') =>
    messenger.deliver(orderOf(chatOf(channel), { action, message: null, targetMessageId }))
  expect(await act('pin')).toEqual({ kind: 'sent', messageId: targetMessageId })
  const message = telegram.world.lastMessage(channel)
  expect(message.pinnedAt).not.toBeNull()
  expect(telegram.callsOf('pinChatMessage')[0]?.params).toMatchObject({
    disable_notification: true,
  })
  await act('unpin')
  expect(message.pinnedAt).toBeNull()
  message.deletedAt = telegram.state.now()
  expect(await act('unpin')).toMatchObject({ kind: 'sent' })
  expect(await act('pin')).toMatchObject({ kind: 'refused', scope: 'target', why: 'removed' })
})

test('what may not be pinned stands there all the same: the chat is not given up', async () => {
  const { messenger, telegram } = await openChats()
  const group = telegram.world.makeGroup({ title: 'Quay', bot: 'member' })
  const targetMessageId = idIn(await messenger.deliver(orderOf(chatOf(group))))
  const pin = orderOf(chatOf(group), { action: 'pin', message: null, targetMessageId })
  expect(await messenger.deliver(pin)).toMatchObject({
    kind: 'refused',
    scope: 'message',
    why: 'forbidden',
  })
})

test('nothing can be published, and nothing is asked for it', async () => {
  const { messenger, telegram, channel } = await openChats()
  const publish = orderOf(chatOf(channel), { action: 'publish', targetMessageId: '5' })
  expect(await messenger.deliver(publish)).toMatchObject({ kind: 'refused', scope: 'message' })
  expect(telegram.calls).toEqual([])
})

test('what is no chat or no message of Telegram’s is refused', async () => {
  const { messenger, direct } = await openChats()
  expect(await messenger.deliver(orderOf('terminal:local'))).toMatchObject({
    kind: 'refused',
    scope: 'chat',
  })
  const edit = orderOf(chatOf(direct), { action: 'edit', targetMessageId: 'x' })
  expect(await messenger.deliver(edit)).toMatchObject({ kind: 'refused', scope: 'target' })
})

test('a group that became a supergroup is told by its new id', async () => {
  const { messenger, telegram, reader } = await openChats()
  const group = telegram.world.makeGroup({
    title: 'Quay',
    kind: 'group',
    owner: reader,
    bot: 'member',
  })
  const now = reader.migrates(group)
  expect(await messenger.deliver(orderOf(chatOf(group)))).toEqual({
    kind: 'moved',
    chatId: chatOf(now),
  })
  expect(await messenger.deliver(orderOf(chatOf(now)))).toMatchObject({ kind: 'sent' })
})

test('who blocked the bot, removed it, or closed a topic is not written to', async () => {
  const { foreseen, messenger, telegram, reader, direct } = await openChats()
  const forum = telegram.world.makeGroup({
    title: 'Mole',
    owner: reader,
    topics: ['Old', 'Shut'],
    bot: 'member',
  })
  const [, old, shut] = [...forum.topics.keys()]
  reader.blocksBot()
  reader.deletesTopic(forum, 'Old')
  reader.closesTopic(forum, 'Shut')
  const why = async (chatId: string) => {
    const outcome = await messenger.deliver(orderOf(chatId))
    return 'scope' in outcome && 'why' in outcome ? `${outcome.scope} ${outcome.why}` : outcome
  }
  expect(await why(chatOf(direct))).toBe('chat forbidden')
  expect(await why(chatOf(forum, old))).toBe('chat removed')
  expect(await why(chatOf(forum, shut))).toBe('chat forbidden')
  reader.removesBot(forum)
  expect(await why(chatOf(forum))).toBe('chat removed')
  expect(await why('telegram:-1009')).toBe('chat removed')
  // No chat that ever was: a careful bot does not write there.
  foreseen.push('chat not found')
})

test('nobody can look whether a message arrived', async () => {
  const { messenger, direct } = await openChats()
  const found = await messenger.findDelivered(orderOf(chatOf(direct)))
  expect(found.kind).toBe('unknown')
})

test('a message is planned as it is sent, before anything is known of the bot', async () => {
  const { messenger } = await openChats()
  const message = messageOf(...Array.from({ length: 60 }, (_, i) => `${i} ${'word '.repeat(40)}`))
  const parts = messenger.plan(message)
  expect(parts.length).toBeGreaterThan(2)
  expect(parts.flatMap(({ blocks }) => blocks)).toHaveLength(60)
})
