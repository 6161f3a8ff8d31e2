import { expect, test } from 'vitest'
import { addMessage } from './add-message.ts'
import { TelegramState } from './state.ts'
import { World } from './world.ts'

const open = (settings: ConstructorParameters<typeof TelegramState>[1] = {}) => {
  const state = new TelegramState({ now: () => Date.UTC(2031, 2, 4, 8) }, settings)
  const world = new World(state)
  const rena = world.makeUser()
  /** The words of what the bot was told, service messages by their field. */
  const told = () =>
    state.updates.history.map(({ kind, payload }) =>
      'text' in payload ? payload.text : `${kind}: ${Object.keys(payload).at(-1)}`,
    )
  return { state, world, rena, told }
}

test('with privacy mode a group tells only commands for the bot, replies to it or to such, and service messages', () => {
  const { state, world, rena, told } = open()
  const group = world.makeGroup({ title: 'Harbour', owner: rena, bot: 'member' })
  rena.says(group, 'good morning')
  rena.says(group, 'is @dateline_bot asleep?')
  rena.says(group, '/news')
  rena.says(group, 'and /news@Dateline_Bot world')
  rena.says(group, '/news@other_bot')
  const ours = addMessage(state, group, { authorId: state.botId, text: 'Here it is' })
  const reply = rena.says(group, 'thanks', { replyTo: ours })
  rena.says(group, 'indeed', { replyTo: reply })
  rena.says(group, 'no', { replyTo: rena.says(group, 'hm') })
  world.makeUser().joins(group)
  expect(told()).toEqual([
    '/news',
    'and /news@Dateline_Bot world',
    'thanks',
    'indeed',
    'message: new_chat_members',
  ])
})

test('a plain command goes to the bot that wrote last', () => {
  const { state, world, rena, told } = open()
  const other = world.makeUser({ isBot: true })
  const group = world.makeGroup({ title: 'Harbour', owner: rena, members: [other], bot: 'member' })
  addMessage(state, group, { authorId: other.id, text: 'I am another bot' })
  rena.says(group, '/news')
  addMessage(state, group, { authorId: state.botId, text: 'I am here' })
  rena.says(group, '/news world')
  expect(told()).toEqual(['/news world'])
})

test('an admin bot, or one without privacy mode, is told all that people say, and nothing of bots', () => {
  for (const { settings, bot } of [
    { settings: { privacy: false }, bot: 'member' as const },
    { settings: {}, bot: { can_pin_messages: true } },
  ]) {
    const { state, world, rena, told } = open(settings)
    const other = world.makeUser({ isBot: true })
    const group = world.makeGroup({ title: 'Harbour', owner: rena, members: [other], bot })
    rena.says(group, 'good morning')
    addMessage(state, group, { authorId: other.id, text: '/news' })
    addMessage(state, group, { authorId: state.botId, text: 'Ours' })
    expect(told()).toEqual(['good morning'])
  }
})

test('a bot is told of its own pins, and of channels all posts but its own', () => {
  const { state, world, rena, told } = open()
  const group = world.makeGroup({ title: 'Harbour', owner: rena, bot: { can_pin_messages: true } })
  const channel = world.makeChannel({
    title: 'Velm',
    owner: rena,
    bot: { can_post_messages: true },
  })
  const ours = addMessage(state, group, { authorId: state.botId, text: 'Digest' })
  rena.pins(ours)
  addMessage(state, channel, { authorId: state.botId, text: 'Digest' })
  rena.says(channel, 'A post')
  expect(told()).toEqual(['message: pinned_message', 'A post'])
})

test('where the bot is not, nothing reaches it', () => {
  const { world, rena, told } = open()
  const group = world.makeGroup({ title: 'Harbour', owner: rena })
  rena.says(group, '/news@dateline_bot')
  expect(told()).toEqual([])
})

test('a channel that is linked shows its posts in the group, as forwards of Telegram itself', () => {
  const { state, world, rena } = open({ privacy: false })
  const group = world.makeGroup({ title: 'Talk', owner: rena, bot: 'member' })
  const channel = world.makeChannel({ title: 'Velm', owner: rena, linkedTo: group, signs: true })
  const post = rena.says(channel, 'The bridge reopens')
  expect(world.lastMessage(group).text).toBe('The bridge reopens')
  expect(state.updates.history.at(-1)?.payload).toMatchObject({
    from: { id: 777_000, first_name: 'Telegram' },
    sender_chat: { id: channel.id, type: 'channel' },
    chat: { id: group.id },
    is_automatic_forward: true,
    forward_origin: { type: 'channel', chat: { id: channel.id }, message_id: post.id },
  })
})
