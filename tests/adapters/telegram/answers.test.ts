import { expect, test, vi } from 'vitest'
import type { Reply } from '../../../src/chat/command.ts'
import { sayBlocks, sayText } from '../../fakes/scripted-conversation.ts'
import { answerOnTelegram, eventsCalled } from './answer-on-telegram.ts'

test('what somebody says alone comes as a line, and is answered there', async () => {
  const { reader, lines, sent } = await answerOnTelegram()
  const answer = await reader.asks(reader.chat, 'science news')
  expect(answer.text).toBe('Yes.')
  expect(answer.replyToId).toBeNull()
  const id = `telegram:${reader.id}`
  expect(lines).toEqual([
    expect.objectContaining({
      text: 'science news',
      grammar: 'typed',
      language: 'en',
      personLanguage: 'en',
      chat: { id, platform: 'telegram', shared: false, buttonsBelow: true },
      person: { id, admin: true, manager: true, privateChatId: id },
    }),
  ])
  expect(lines[0]?.key).toMatch(/^telegram:\d+:\d+$/u)
  expect(lines[0]?.reachAlone).toBeUndefined()
  await vi.waitFor(() => expect(sent).toHaveLength(1))
})

test('in a group only what is meant for the bot is answered, and the answer quotes the asker', async () => {
  const { reader, world, lines, telegram } = await answerOnTelegram()
  const group = world.makeGroup({ title: 'Harbour', members: [reader], bot: {} })
  reader.says(group, 'what a day')
  const asked = '/news@dateline_bot comet'
  const answer = await reader.asks(group, asked)
  const [question] = world.messagesIn(group).filter(({ text }) => text === asked)
  expect(answer.replyToId).toBe(question?.id)
  await reader.asks(group, '/story 2')
  await reader.asks(group, 'and then?', { replyTo: answer })
  await reader.asks(group, `@${telegram.botName} more`)
  expect(lines.map(({ text }) => text)).toEqual(['/news comet', '/story 2', 'and then?', 'more'])
  expect(lines[0]).toMatchObject({
    chat: {
      id: `telegram:${group.id}`,
      shared: true,
      name: 'Harbour',
      communityId: `telegram:g${group.id}`,
    },
    person: { id: `telegram:${reader.id}`, admin: false, manager: false },
  })
  expect(lines[0]?.personLanguage).toBeUndefined()
})

test('a topic is a place of its own, named after it, and is answered within itself', async () => {
  const { reader, world, lines } = await answerOnTelegram()
  const group = world.makeGroup({
    title: 'Harbour',
    topics: ['Science'],
    members: [reader],
    bot: 'member',
  })
  const answer = await reader.asks(group, '/news', { topic: 'Science' })
  const { threadId } = answer
  expect(answer.isTopicMessage).toBe(true)
  await reader.asks(group, '/news')
  expect(lines.map(({ chat }) => [chat.id, chat.name])).toEqual([
    [`telegram:${group.id}/${threadId}`, 'Harbour · Science'],
    [`telegram:${group.id}`, 'Harbour'],
  ])
  expect(lines[0]?.chat.communityId).toBe(`telegram:g${group.id}`)
})

test('an answer in a plain supergroup has no topic, whatever thread its message is in', async () => {
  const { reader, world, lines } = await answerOnTelegram()
  const group = world.makeGroup({ title: 'Harbour', members: [reader], bot: 'member' })
  const first = await reader.asks(group, '/news')
  const second = await reader.asks(group, 'and then?', { replyTo: first })
  await reader.asks(group, 'and then?', { replyTo: second })
  expect(lines.map(({ chat }) => chat.id)).toEqual(Array(3).fill(`telegram:${group.id}`))
})

test('an anonymous admin is an admin without a chat of their own', async () => {
  const { reader, world, lines } = await answerOnTelegram()
  const group = world.makeGroup({
    title: 'Harbour',
    admins: [{ who: reader, anonymous: true }],
    bot: 'member',
  })
  await reader.asks(group, '/setup', { anonymously: true })
  expect(lines[0]?.person).toEqual({ id: `telegram:${group.id}`, admin: true, manager: false })
  expect(lines[0]?.reachAlone).toBeUndefined()
})

test('who speaks as a channel is that channel, and no admin', async () => {
  const { reader, world, lines } = await answerOnTelegram()
  const mine = world.makeChannel({ title: 'Mine', owner: reader })
  const group = world.makeGroup({ title: 'Harbour', owner: reader, bot: 'member' })
  await reader.asks(group, '/setup', { asChannel: mine })
  expect(lines[0]?.person).toEqual({ id: `telegram:${mine.id}`, admin: false, manager: false })
})

test('posts of a linked channel, other bots and edits are passed over', async () => {
  const { reader, world, lines } = await answerOnTelegram()
  const bot = world.makeUser({ isBot: true })
  const group = world.makeGroup({ title: 'Talk', members: [reader, bot], bot: {} })
  const channel = world.makeChannel({ title: 'Velm', owner: reader, linkedTo: group })
  reader.says(channel, '/news')
  bot.says(group, '/news')
  const said = reader.says(group, 'never mind')
  reader.edits(said, '/news')
  await reader.asks(group, '/topics')
  expect(lines.map(({ text }) => text)).toEqual(['/topics'])
})

test('a command in a channel that has the bot is led to the private chat, about the channel', async () => {
  const { reader, world, lines } = await answerOnTelegram()
  const channel = world.makeChannel({
    title: 'Velm',
    owner: reader,
    bot: { can_post_messages: true },
  })
  reader.says(channel, '/setup 07:30')
  const [pointer] = await world.untilMessages(channel, 1)
  if (pointer === undefined) throw new Error('no pointer')
  await reader.presses(pointer, 'Read it privately')
  await world.untilMessages(reader.chat, 1)
  expect(lines).toEqual([
    expect.objectContaining({
      text: '/setup',
      chat: {
        id: `telegram:${channel.id}`,
        platform: 'telegram',
        shared: true,
        name: 'Velm',
        typedName: '"Velm"',
        buttonsBelow: true,
        elsewhere: true,
      },
    }),
  ])
})

test('what is too long for one message goes on in the next, in order, and all of it counts', async () => {
  const blocks = Array.from(
    { length: 12 },
    (_, i) =>
      ({ kind: 'text', spans: [{ text: `Paragraph ${i}. ${'word '.repeat(180)}` }] }) as const,
  )
  const shows = [{ storyId: 1, revision: 2 }]
  const { reader, world, sent } = await answerOnTelegram({
    script: () => sayBlocks(blocks, { shows }),
  })
  reader.says(reader.chat, '/news')
  await vi.waitFor(() => expect(sent).toHaveLength(1))
  const text = world
    .botMessagesIn(reader.chat)
    .map((each) => each.text)
    .join('\n')
  expect(world.botMessagesIn(reader.chat).length).toBeGreaterThan(2)
  const told = [...text.matchAll(/Paragraph (\d+)/gu)].map(([, number]) => Number(number))
  expect(told).toEqual(blocks.map((_, i) => i))
})

test('in a group a long answer is its first lines, and a button that says the line again alone', async () => {
  const blocks = Array.from(
    { length: 12 },
    (_, i) =>
      ({ kind: 'text', spans: [{ text: `Paragraph ${i}. ${'word '.repeat(80)}` }] }) as const,
  )
  const { reader, world, lines } = await answerOnTelegram({ script: () => sayBlocks(blocks) })
  const group = world.makeGroup({ title: 'Harbour', members: [reader], bot: 'member' })
  const answer = await reader.asks(group, '/news comet')
  expect(answer.text.length).toBeLessThan(1000)
  await reader.presses(answer, 'Read it privately')
  await vi.waitFor(() => expect(lines).toHaveLength(2))
  expect(lines[1]).toMatchObject({
    text: '/news comet',
    chat: { id: `telegram:${group.id}`, elsewhere: true },
    personLanguage: 'en',
  })
})

test('what a stranger’s link may not say its own asker’s may, and nobody else’s', async () => {
  const { reader, world, lines } = await answerOnTelegram({
    script: () => sayText('word '.repeat(1500)),
  })
  const other = world.makeUser({ firstName: 'Other' })
  const group = world.makeGroup({ title: 'Harbour', members: [reader, other], bot: 'member' })
  const answer = await reader.asks(group, '/settings minutes 5')
  await other.presses(answer, 'Read it privately')
  await vi.waitFor(() => expect(lines).toHaveLength(2))
  await reader.presses(answer, 'Read it privately')
  await vi.waitFor(() => expect(lines).toHaveLength(3))
  expect(lines.map(({ text }) => text)).toEqual([
    '/settings minutes 5',
    '/start',
    '/settings minutes 5',
  ])
})

test('a slow answer shows that it is being written', async () => {
  const { promise, resolve } = Promise.withResolvers<Reply>()
  const { reader, telegram } = await answerOnTelegram({ script: () => promise })
  const asked = reader.asks(reader.chat, '/news')
  await vi.waitFor(() => expect(telegram.callsOf('sendChatAction')).toHaveLength(1))
  resolve(sayText('At last.'))
  expect((await asked).text).toBe('At last.')
})

test('what was handled before is answered no more', async () => {
  const { reader, world, lines, telegram } = await answerOnTelegram({
    script: ({ text }) => (text === '/topics' ? sayText('Topics.') : null),
  })
  reader.says(reader.chat, '/news')
  await reader.asks(reader.chat, '/topics')
  expect(lines).toHaveLength(2)
  expect(world.botMessagesIn(reader.chat)).toHaveLength(1)
  expect(telegram.callsOf('sendMessage')).toHaveLength(1)
})

test('an answer Telegram refuses becomes an apology, and counts as shown to nobody', async () => {
  const { reader, telegram, sent, dropped, events } = await answerOnTelegram({
    script: () => sayText('Refused.', { shows: [{ storyId: 1, revision: 1 }] }),
  })
  telegram.faults.plan(
    { code: 400, description: 'Bad Request: message is too long' },
    { method: 'sendMessage' },
  )
  const answer = await reader.asks(reader.chat, '/news')
  expect(answer.text).toContain('Something went wrong')
  await vi.waitFor(() => expect(dropped).toHaveLength(1))
  expect(sent).toEqual([])
  expect(eventsCalled(events, 'telegram-answer-not-sent')).toHaveLength(1)
})

test('whoever blocks the bot meanwhile gets nothing, and the answer is given up', async () => {
  const { reader, world, dropped } = await answerOnTelegram({
    script() {
      reader.blocksBot()
      return sayText('Too late.')
    },
  })
  reader.says(reader.chat, '/news')
  await vi.waitFor(() => expect(dropped).toHaveLength(1))
  expect(world.botMessagesIn(reader.chat)).toEqual([])
})

test('an answer waits for its turn, tells all of a pause, and comes after it', async () => {
  const turns: unknown[] = []
  const holds: number[] = []
  const { reader, telegram } = await answerOnTelegram({
    parts: {
      reserve: async (chatId, shared) => void turns.push([chatId, shared]),
      hold: (ms) => void holds.push(ms),
    },
  })
  telegram.faults.flood(1, { method: 'sendMessage' })
  const answer = await reader.asks(reader.chat, '/news')
  expect(answer.text).toBe('Yes.')
  expect(turns[0]).toEqual([`telegram:${reader.id}`, false])
  expect(telegram.world.botMessagesIn(reader.chat)).toHaveLength(1)
})

test('an answer that may not have arrived is sent again to a person, and not to a group', async () => {
  const { reader, telegram, world, sent, dropped } = await answerOnTelegram()
  const group = world.makeGroup({ title: 'Harbour', members: [reader], bot: 'member' })
  telegram.faults.plan('lost-answer', { method: 'sendMessage' })
  reader.says(group, '/news')
  await vi.waitFor(() => expect(sent.length + dropped.length).toBe(1))
  expect(world.botMessagesIn(group)).toHaveLength(1)
  telegram.faults.plan('lost-answer', { method: 'sendMessage' })
  reader.says(reader.chat, '/news')
  await vi.waitFor(() => expect(sent).toHaveLength(1))
  expect(world.botMessagesIn(reader.chat)).toHaveLength(2)
})

test.each(['/follows', '/quiet 22:00-07:00', '/unfollow Palmyra', '/catchup', '/privacy'])(
  'in a group %s is led to the private chat, and told to nobody else',
  async (said) => {
    const { reader, world, lines } = await answerOnTelegram()
    const group = world.makeGroup({ title: 'Harbour', members: [reader], bot: 'member' })
    const answer = await reader.asks(group, said)
    expect(answer.text).toBe('That is yours alone, and others read here.')
    expect(lines).toEqual([])
    await reader.presses(answer, 'Read it privately')
    await vi.waitFor(() => expect(lines).toHaveLength(1))
    expect(lines[0]).toMatchObject({
      text: said,
      chat: { id: `telegram:${group.id}`, elsewhere: true },
      person: { privateChatId: `telegram:${reader.id}` },
    })
  },
)
