import { Api } from 'grammy'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Person } from './people.ts'
import { type FakeTelegram, startTelegram } from './start-telegram.ts'

let telegram: FakeTelegram
let api: Api
let rena: Person

beforeEach(async () => {
  telegram = await startTelegram({ limits: null })
  api = new Api(telegram.token, { apiRoot: telegram.url })
  rena = telegram.world.makeUser({ firstName: 'Rena' })
})

afterEach(() => telegram.close())

/** What the bot was told, without the envelope. */
const told = () =>
  telegram.state.updates.history.map(({ kind, payload }) => ({ [kind]: { ...payload } }))
const botIs = (status: string) => ({ user: { id: telegram.botId }, status })

test('adding the bot to a group is told as its membership, a service message and what the link says', () => {
  const group = telegram.world.makeGroup({ title: 'Boat', kind: 'group', owner: rena })
  const link = `https://t.me/${telegram.botName}?startgroup=hello&admin=pin_messages+delete_messages`
  rena.opens(link, group)
  expect(told()).toMatchObject([
    {
      my_chat_member: {
        chat: { id: group.id, type: 'group' },
        from: { id: rena.id },
        old_chat_member: botIs('left'),
        new_chat_member: botIs('member'),
      },
    },
    { message: { new_chat_members: [{ id: telegram.botId }], from: { id: rena.id } } },
    {
      my_chat_member: {
        old_chat_member: botIs('member'),
        new_chat_member: {
          status: 'administrator',
          can_pin_messages: true,
          can_delete_messages: true,
          can_manage_chat: true,
          can_restrict_members: false,
        },
      },
    },
    { message: { text: `/start@${telegram.botName} hello` } },
  ])
})

test('a startchannel link makes the bot an admin and says nothing', async () => {
  const channel = telegram.world.makeChannel({ title: 'Velm', owner: rena })
  const link = `https://t.me/${telegram.botName}?startchannel&admin=post_messages+edit_messages`
  expect(rena.opens(link, channel)).toBeNull()
  expect(told()).toMatchObject([
    { my_chat_member: { new_chat_member: { status: 'administrator', can_post_messages: true } } },
  ])
  expect(await api.getChatMember(channel.id, telegram.botId)).toMatchObject({
    can_post_messages: true,
    can_edit_messages: true,
  })
  expect(await api.sendMessage(channel.id, 'Hello')).toMatchObject({
    sender_chat: { id: channel.id },
  })
})

test('only who may, adds the bot as an admin', () => {
  const ole = telegram.world.makeUser()
  const rights = { can_pin_messages: true }
  const group = telegram.world.makeGroup({ title: 'Harbour', owner: rena, members: [ole] })
  expect(() => ole.addsBot(group, rights)).toThrow('can_promote_members')
  ole.addsBot(group)
  rena.promotesBot(group, rights)
  rena.demotesBot(group)
  rena.removesBot(group)
  const statuses = told().flatMap((update) =>
    'my_chat_member' in update ? [update['my_chat_member']] : [],
  )
  expect(statuses).toMatchObject([
    { new_chat_member: botIs('member') },
    { new_chat_member: botIs('administrator') },
    { new_chat_member: botIs('member') },
    { new_chat_member: botIs('kicked') },
  ])
  expect(told().at(-1)).toMatchObject({ message: { left_chat_member: { id: telegram.botId } } })
})

test('a bot that was removed is refused, one that leaves is told so itself', async () => {
  const group = telegram.world.makeGroup({ title: 'Harbour', owner: rena, bot: 'member' })
  await api.leaveChat(group.id)
  expect(told()[0]).toMatchObject({
    my_chat_member: { from: { id: telegram.botId }, new_chat_member: botIs('left') },
  })
  await expect(api.sendMessage(group.id, 'Hello')).rejects.toThrow(
    '403: Forbidden: bot is not a member of the supergroup chat',
  )
  rena.addsBot(group)
  rena.removesBot(group)
  await expect(api.sendMessage(group.id, 'Hello')).rejects.toThrow(
    '403: Forbidden: bot was kicked from the supergroup chat',
  )
})

test('a group that is deleted refuses, and was told', async () => {
  const group = telegram.world.makeGroup({
    title: 'Boat',
    kind: 'group',
    owner: rena,
    bot: 'member',
  })
  rena.closesChat(group)
  expect(told()).toMatchObject([{ my_chat_member: { new_chat_member: botIs('left') } }])
  await expect(api.sendMessage(group.id, 'Hello')).rejects.toThrow(
    '403: Forbidden: the group chat was deleted',
  )
})

test('whoever blocks the bot is not reached until they start it again', async () => {
  await expect(api.sendMessage(rena.id, 'Hello')).rejects.toThrow(
    "403: Forbidden: bot can't initiate conversation with a user",
  )
  rena.starts()
  rena.blocksBot()
  await expect(api.sendMessage(rena.id, 'Hello')).rejects.toThrow(
    '403: Forbidden: bot was blocked by the user',
  )
  expect(() => rena.says(rena.chat, 'hello')).toThrow('blocked')
  rena.starts('story_381')
  expect(told()).toMatchObject([
    { message: { text: '/start' } },
    { my_chat_member: { chat: { type: 'private' }, new_chat_member: botIs('kicked') } },
    { my_chat_member: { old_chat_member: botIs('kicked'), new_chat_member: botIs('member') } },
    { message: { text: '/start story_381' } },
  ])
})

test('a group that becomes a supergroup tells it in both, and the old one refuses with the new id', async () => {
  const group = telegram.world.makeGroup({
    title: 'Boat',
    kind: 'group',
    owner: rena,
    bot: 'member',
  })
  const chat = rena.migrates(group)
  expect(told()).toMatchObject([
    { message: { chat: { id: group.id }, migrate_to_chat_id: chat.id } },
    {
      my_chat_member: {
        chat: { id: chat.id, type: 'supergroup' },
        old_chat_member: botIs('left'),
        new_chat_member: botIs('member'),
      },
    },
    { message: { chat: { id: chat.id }, migrate_from_chat_id: group.id } },
  ])
  const refused = await api.sendMessage(group.id, 'Hello').catch((error: unknown) => error)
  expect(refused).toMatchObject({
    error_code: 400,
    description: 'Bad Request: group chat was upgraded to a supergroup chat',
    parameters: { migrate_to_chat_id: chat.id },
  })
  expect(await api.sendMessage(chat.id, 'Hello')).toMatchObject({ message_id: 2 })
  expect(await api.getChatMember(chat.id, rena.id)).toMatchObject({ status: 'creator' })
})

test('topics are made, renamed, closed and opened with service messages; a closed or deleted one refuses', async () => {
  const forum = telegram.world.makeGroup({
    title: 'Forum',
    owner: rena,
    forum: true,
    bot: 'member',
  })
  const { id } = rena.createsTopic(forum, 'Morning')
  rena.renamesTopic(forum, 'Morning', 'Evening')
  rena.closesTopic(forum, 'Evening')
  const send = () => api.sendMessage(forum.id, 'Hello', { message_thread_id: id })
  await expect(send()).rejects.toThrow('TOPIC_CLOSED')
  rena.reopensTopic(forum, id)
  expect(await send()).toMatchObject({ message_thread_id: id, is_topic_message: true })
  rena.deletesTopic(forum, id)
  await expect(send()).rejects.toThrow('400: Bad Request: message thread not found')
  expect(told()).toMatchObject([
    { message: { message_id: id, forum_topic_created: { name: 'Morning' } } },
    { message: { message_thread_id: id, forum_topic_edited: { name: 'Evening' } } },
    { message: { message_thread_id: id, forum_topic_closed: {} } },
    { message: { message_thread_id: id, forum_topic_reopened: {} } },
  ])
})

test('members and administrators are told by their status, to whom may know', async () => {
  const [ole, stranger] = [telegram.world.makeUser(), telegram.world.makeUser()]
  const group = telegram.world.makeGroup({
    title: 'Harbour',
    owner: rena,
    admins: [{ who: ole, rights: { can_pin_messages: true }, anonymous: true }],
    bot: 'member',
  })
  expect(await api.getChatMember(group.id, ole.id)).toMatchObject({
    status: 'administrator',
    is_anonymous: true,
    can_promote_members: false,
  })
  expect(await api.getChatMember(group.id, stranger.id)).toMatchObject({ status: 'left' })
  await expect(api.getChatMember(group.id, 1)).rejects.toThrow('PARTICIPANT_ID_INVALID')
  const admins = await api.getChatAdministrators(group.id)
  expect(new Set(admins.map(({ user }) => user.id))).toEqual(new Set([rena.id, ole.id]))
  const channel = telegram.world.makeChannel({ title: 'Velm', username: 'velm_news', owner: rena })
  expect(await api.getChat('@velm_news')).toMatchObject({ id: channel.id, type: 'channel' })
  await expect(api.getChatMember('@velm_news', rena.id)).rejects.toThrow('CHAT_ADMIN_REQUIRED')
})
