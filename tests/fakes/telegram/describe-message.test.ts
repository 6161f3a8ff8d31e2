import { expect, test } from 'vitest'
import { TelegramState } from './state.ts'
import { World } from './world.ts'

const date = Date.UTC(2031, 2, 4, 8) / 1000

const open = () => {
  const state = new TelegramState({ now: () => date * 1000 + 999 }, { privacy: false })
  const last = () => state.updates.history.at(-1)?.payload
  return { state, world: new World(state), last }
}

test('in a private chat a message has its person twice, and what they typed is marked', () => {
  const { world, last } = open()
  const rena = world.makeUser({ firstName: 'Rena', username: 'rena_v', languageCode: 'he' })
  rena.says(rena.chat, ' /follow velm.example @dateline_bot ')
  expect(last()).toEqual({
    message_id: 1,
    from: {
      id: rena.id,
      is_bot: false,
      first_name: 'Rena',
      username: 'rena_v',
      language_code: 'he',
    },
    chat: { id: rena.id, first_name: 'Rena', username: 'rena_v', type: 'private' },
    date,
    text: '/follow velm.example @dateline_bot',
    entities: [
      { type: 'bot_command', offset: 0, length: 7 },
      { type: 'mention', offset: 21, length: 13 },
    ],
  })
})

test('ids go on over private chats and basic groups, supergroups count their own', () => {
  const { world } = open()
  const [rena, ole] = [world.makeUser(), world.makeUser()]
  const small = world.makeGroup({ title: 'Boat', kind: 'group', owner: rena })
  const large = world.makeGroup({ title: 'Harbour', owner: rena })
  expect(rena.says(rena.chat, 'a').id).toBe(2)
  expect(ole.says(ole.chat, 'b').id).toBe(3)
  expect(rena.says(small, 'c').id).toBe(4)
  expect([rena.says(large, 'd').id, rena.says(large, 'e').id]).toEqual([2, 3])
})

test('a topic marks its messages; one without a reply answers the message that made it', () => {
  const { world, last } = open()
  const rena = world.makeUser()
  const forum = world.makeGroup({ title: 'Forum', owner: rena, topics: ['Morning'], bot: 'member' })
  const morning = world.topicOf(forum, 'Morning').id
  rena.says(forum, 'in General')
  expect(last()).not.toHaveProperty('message_thread_id')
  expect(last()).toMatchObject({ chat: { is_forum: true, type: 'supergroup' } })
  const said = rena.says(forum, 'in Morning', { topic: 'Morning' })
  expect(last()).toMatchObject({
    message_thread_id: morning,
    is_topic_message: true,
    reply_to_message: { message_id: morning, forum_topic_created: { name: 'Morning' } },
  })
  rena.says(forum, 'again', { replyTo: said })
  expect(last()).toMatchObject({
    message_thread_id: morning,
    is_topic_message: true,
    reply_to_message: { message_id: said.id, text: 'in Morning' },
  })
})

test('a reply in a supergroup without topics has a thread, but is no topic message', () => {
  const { world, last } = open()
  const rena = world.makeUser()
  const group = world.makeGroup({ title: 'Harbour', owner: rena, bot: 'member' })
  const first = rena.says(group, 'first')
  const second = rena.says(group, 'second', { replyTo: first })
  rena.says(group, 'third', { replyTo: second })
  expect(last()).toMatchObject({
    message_thread_id: first.id,
    reply_to_message: { message_id: second.id, message_thread_id: first.id },
  })
  expect(last()).not.toHaveProperty('is_topic_message')
  expect(last()).not.toHaveProperty('reply_to_message.reply_to_message')
})

test('an anonymous admin writes as the group, somebody else as a channel of theirs', () => {
  const { world, last } = open()
  const [rena, ole] = [world.makeUser(), world.makeUser()]
  const group = world.makeGroup({
    title: 'Harbour',
    owner: ole,
    admins: [{ who: rena, anonymous: true }],
    bot: 'member',
  })
  rena.says(group, '/settings')
  expect(last()).toMatchObject({
    from: { id: 1_087_968_824, is_bot: true, username: 'GroupAnonymousBot' },
    sender_chat: { id: group.id, title: 'Harbour', type: 'supergroup' },
  })
  const channel = world.makeChannel({ title: 'Ole writes', username: 'ole_writes', owner: ole })
  ole.says(group, 'hello', { asChannel: channel })
  expect(last()).toMatchObject({
    from: { id: 136_817_688, is_bot: true, username: 'Channel_Bot' },
    sender_chat: { id: channel.id, username: 'ole_writes', type: 'channel' },
  })
})

test('a post of a channel comes from the channel, signed where it signs', () => {
  const { state, world, last } = open()
  const rena = world.makeUser({ firstName: 'Rena' })
  const channel = world.makeChannel({ title: 'Velm', owner: rena, bot: {}, signs: true })
  rena.says(channel, 'News')
  expect(state.updates.history.at(-1)?.kind).toBe('channel_post')
  expect(last()).toEqual({
    message_id: 2,
    author_signature: 'Rena',
    sender_chat: { id: channel.id, title: 'Velm', type: 'channel' },
    chat: { id: channel.id, title: 'Velm', type: 'channel' },
    date,
    text: 'News',
  })
})

test('an edit is told with its date, a file with its name and size', () => {
  const { state, world, last } = open()
  const rena = world.makeUser()
  const said = rena.says(rena.chat, 'helo')
  rena.edits(said, 'hello')
  expect(state.updates.history.at(-1)?.kind).toBe('edited_message')
  expect(last()).toMatchObject({ message_id: said.id, text: 'hello', edit_date: date })
  expect(said.edits.map(({ text }) => text)).toEqual(['helo'])
  rena.sendsFile(rena.chat, { name: 'feeds.opml', content: '<opml/>', caption: '/import' })
  expect(last()).toMatchObject({
    document: { file_name: 'feeds.opml', mime_type: 'text/x-opml', file_size: 7 },
    caption: '/import',
    caption_entities: [{ type: 'bot_command', offset: 0, length: 7 }],
  })
})
