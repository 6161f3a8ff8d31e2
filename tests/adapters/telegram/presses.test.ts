import { Api } from 'grammy'
import { expect, test, vi } from 'vitest'
import type { Block, Button } from '../../../src/delivery/message.ts'
import { sayBlocks, sayText } from '../../fakes/scripted-conversation.ts'
import { sendCallback } from '../../fakes/telegram/press-button.ts'
import { answerOnTelegram } from './answer-on-telegram.ts'

const actions = (...buttons: readonly Button[]): Block => ({ kind: 'actions', buttons })
const text = (said: string): Block => ({ kind: 'text', spans: [{ text: said }] })
const button = (label: string, command: string): Button => ({ label, command })

test('alone a press is answered by a new message, and what stood there stays', async () => {
  const { reader, world, lines, telegram } = await answerOnTelegram({
    script: ({ text: said }) =>
      said === '/news'
        ? sayBlocks([text('News.'), actions(button('Topics', '/topics'))])
        : sayText('Topics.'),
  })
  const news = await reader.asks(reader.chat, '/news')
  const { answer, shown } = await reader.presses(news, 'Topics')
  await vi.waitFor(() => expect(world.botMessagesIn(reader.chat)).toHaveLength(2))
  expect(answer?.text).toBe('')
  expect(shown.every(({ id }) => id !== news.id)).toBe(true)
  expect(world.lastMessage(reader.chat).text).toBe('Topics.')
  expect(lines[1]).toMatchObject({ text: '/topics', personLanguage: 'en' })
  expect(telegram.callsOf('answerCallbackQuery')).toHaveLength(1)
})

test('the next step of a card takes its place', async () => {
  let step = 0
  const { reader, world } = await answerOnTelegram({
    script: () =>
      sayBlocks([text(`Step ${step++}.`), actions(button('Next', '/settings minutes 5'))]),
  })
  const card = await reader.asks(reader.chat, '/settings')
  await reader.presses(card, 'Next')
  await vi.waitFor(() => expect(card.text).toBe('Step 1.'))
  expect(world.botMessagesIn(reader.chat)).toHaveLength(1)
})

test('what is chosen already is told so', async () => {
  const { reader, world } = await answerOnTelegram({
    script: () => sayBlocks([text('The same.'), actions(button('✓ 3', '/settings minutes 3'))]),
  })
  const card = await reader.asks(reader.chat, '/settings')
  const { answer } = await reader.presses(card, '✓ 3', 300)
  expect(answer?.text).toBe('It is set so already.')
  expect(world.botMessagesIn(reader.chat)).toEqual([card])
})

test('a card that is as it was before is no failure', async () => {
  const { reader, world, sent, events } = await answerOnTelegram({
    script: () => sayBlocks([text('The same.'), actions(button('Again', '/settings again'))]),
  })
  const card = await reader.asks(reader.chat, '/settings')
  await reader.presses(card, 'Again', 300).catch(() => null)
  await vi.waitFor(() => expect(sent).toHaveLength(2))
  expect(world.botMessagesIn(reader.chat)).toHaveLength(1)
  expect(events.filter(({ event }) => event.includes('not-sent'))).toEqual([])
})

test('a card that is gone goes on in a new message', async () => {
  let step = 0
  const { reader, world, telegram } = await answerOnTelegram({
    script: () => sayBlocks([text(`Step ${step++}.`), actions(button('Next', '/settings next'))]),
  })
  const card = await reader.asks(reader.chat, '/settings')
  telegram.faults.plan(
    { code: 400, description: "Bad Request: message can't be edited" },
    { method: 'editMessageText' },
  )
  await reader.presses(card, 'Next')
  await vi.waitFor(() => expect(world.botMessagesIn(reader.chat)).toHaveLength(2))
  expect(world.lastMessage(reader.chat).text).toBe('Step 1.')
})

test('a problem is no next step: the card stays, and the sentence comes below', async () => {
  const { reader, world } = await answerOnTelegram({
    script: ({ text: said }) =>
      said === '/settings'
        ? sayBlocks([text('Card.'), actions(button('Next', '/settings next'))])
        : { ...sayText('That cannot be.'), problem: true },
  })
  const card = await reader.asks(reader.chat, '/settings')
  await reader.presses(card, 'Next')
  await vi.waitFor(() => expect(world.botMessagesIn(reader.chat)).toHaveLength(2))
  expect(card.text).toBe('Card.')
})

test('in a group a short sentence is told to the presser alone, and nothing is posted', async () => {
  const { reader, world, sent } = await answerOnTelegram({
    script: ({ text: said }) =>
      said === '/status'
        ? sayBlocks([text('Held.'), actions(button('Publish', '/schedule approve 1'))])
        : sayText('Only this chat’s admins may do that.'),
  })
  const group = world.makeGroup({ title: 'Harbour', members: [reader], bot: 'member' })
  const post = await reader.asks(group, '/status')
  const { answer } = await reader.presses(post, 'Publish')
  expect(answer).toMatchObject({ text: 'Only this chat’s admins may do that.', showAlert: false })
  expect(world.botMessagesIn(group)).toHaveLength(1)
  await vi.waitFor(() => expect(sent).toHaveLength(2))
})

test('a sentence of more than a glance is shown in a window, one of more than that is posted', async () => {
  const long = 'These are rather many words for somebody who only pressed a button, but they fit.'
  const { reader, world } = await answerOnTelegram({
    script: ({ text: said }) =>
      said === '/status'
        ? sayBlocks([
            text('Held.'),
            actions(button('Window', '/schedule approve 1'), button('Post', '/schedule approve 2')),
          ])
        : sayText(said.endsWith('1') ? long : long.repeat(3)),
  })
  const group = world.makeGroup({ title: 'Harbour', members: [reader], bot: 'member' })
  const post = await reader.asks(group, '/status')
  expect((await reader.presses(post, 'Window')).answer).toMatchObject({
    text: long,
    showAlert: true,
  })
  await reader.presses(post, 'Post')
  await vi.waitFor(() => expect(world.botMessagesIn(group)).toHaveLength(2))
  expect(world.lastMessage(group).replyToId).toBe(post.id)
})

test('what is slow stops the button’s blinking first', async () => {
  const { promise, resolve } = Promise.withResolvers<null>()
  const { reader, world, telegram } = await answerOnTelegram({
    async script({ text: said }) {
      if (said === '/news') return sayBlocks([text('News.'), actions(button('Topics', '/topics'))])
      await promise
      return sayText('Topics.')
    },
  })
  const news = await reader.asks(reader.chat, '/news')
  const pressed = reader.presses(news, 'Topics')
  await vi.waitFor(() => expect(telegram.callsOf('answerCallbackQuery')).toHaveLength(1))
  resolve(null)
  await pressed
  expect(world.lastMessage(reader.chat).text).toBe('Topics.')
  expect(telegram.callsOf('answerCallbackQuery')).toHaveLength(1)
})

const zone: Button = {
  label: 'Other zone',
  command: '/settings zone',
  ask: { title: 'Time zone', label: 'Which city?', example: 'Jerusalem', value: 'Velm' },
}

test('a button that asks for words says them behind its line, also after a restart', async () => {
  const { reader, world, lines, chat, openAgain } = await answerOnTelegram({
    script: () => sayBlocks([text('Settings.'), actions(zone)]),
  })
  const card = await reader.asks(reader.chat, '/settings')
  await reader.presses(card, 'Other zone')
  const question = world.lastMessage(reader.chat)
  expect(question.text).toBe('Which city? For example Jerusalem\nNow: Velm')
  expect(question.keyboard).toEqual({ force_reply: true, input_field_placeholder: 'Jerusalem' })
  await chat.stop()
  await openAgain()
  await reader.asks(reader.chat, '  New   York ', { replyTo: question })
  expect(lines.at(-1)).toMatchObject({ text: '/settings zone New York' })
  await reader.asks(reader.chat, '/news', { replyTo: question })
  expect(lines.at(-1)?.text).toBe('/news')
})

test('after a restart the words on the button ask', async () => {
  const { reader, world, chat, openAgain } = await answerOnTelegram({
    script: () => sayBlocks([text('Settings.'), actions(zone)]),
  })
  const card = await reader.asks(reader.chat, '/settings')
  await chat.stop()
  await openAgain()
  await reader.presses(card, 'Other zone')
  expect(world.lastMessage(reader.chat).text).toBe('Other zone\nYour words')
})

test('in a group only the asker is asked, and only their answer counts', async () => {
  const { reader, world, lines } = await answerOnTelegram({
    script: () => sayBlocks([text('Settings.'), actions(zone)]),
  })
  const other = world.makeUser({ firstName: 'Other' })
  const group = world.makeGroup({
    title: 'Harbour',
    admins: [reader],
    members: [other],
    bot: 'member',
  })
  const card = await reader.asks(group, '/settings')
  await reader.presses(card, 'Other zone')
  const question = world.lastMessage(group)
  expect(question.text).toMatch(/^Ada\nWhich city\?/u)
  expect(question.keyboard).toMatchObject({ force_reply: true, selective: true })
  expect(question.entities[0]).toMatchObject({ type: 'text_mention', length: 3 })
  await other.asks(group, 'Atlantis', { replyTo: question })
  await reader.asks(group, 'New York', { replyTo: question })
  expect(lines.slice(1).map(({ text: said }) => said)).toEqual([
    'Atlantis',
    '/settings zone New York',
  ])
})

test('a press told twice, or too late, is no trouble', async () => {
  const { reader, telegram, world, events } = await answerOnTelegram({
    script: ({ text: said }) =>
      said === '/news'
        ? sayBlocks([text('News.'), actions(button('Topics', '/topics'))])
        : sayText('Topics.'),
  })
  const news = await reader.asks(reader.chat, '/news')
  telegram.faults.plan(
    {
      code: 400,
      description:
        'Bad Request: query is too old and response timeout expired or query ID is invalid',
    },
    { method: 'answerCallbackQuery' },
  )
  void reader.presses(news, 'Topics', 200).catch(() => null)
  await vi.waitFor(() => expect(world.botMessagesIn(reader.chat)).toHaveLength(2))
  expect(events.filter(({ event }) => event === 'telegram-update-failed')).toEqual([])
})

test('in a group a press that brings what is the presser’s own opens their private chat', async () => {
  const { reader, world, lines } = await answerOnTelegram({
    script: () => sayBlocks([text('News.'), actions(button('Hide', '/hide bridge'))]),
  })
  const group = world.makeGroup({ title: 'Harbour', members: [reader], bot: 'member' })
  const news = await reader.asks(group, '/news')
  await reader.presses(news, 'Hide')
  await vi.waitFor(() => expect(lines).toHaveLength(2))
  expect(lines[1]).toMatchObject({ text: '/hide bridge', personLanguage: 'en' })
  expect(world.botMessagesIn(group)).toHaveLength(1)
})

test('whatever a client presses in a channel, the answer is private and nothing is posted', async () => {
  const { reader, world, lines, telegram } = await answerOnTelegram({
    script: () => sayText('word '.repeat(100)),
  })
  const channel = world.makeChannel({ title: 'Velm', bot: { can_post_messages: true } })
  await new Api(telegram.token, { apiRoot: telegram.url }).sendMessage(channel.id, 'A post.')
  const post = world.lastMessage(channel)
  // A client of one's own may send any data.
  for (const data of ['/news', '?/settings zone', '=/setup confirm', '!places'])
    sendCallback(telegram.state, post, reader.id, data)
  const answers = () => [...telegram.state.callbacks.values()].map(({ answer }) => answer)
  await vi.waitFor(() => expect(answers().every((each) => each !== null)).toBe(true))
  expect(answers().every((each) => each?.url?.startsWith('https://t.me/') === true)).toBe(true)
  expect(world.botMessagesIn(channel)).toHaveLength(1)
  expect(lines).toEqual([])
})
