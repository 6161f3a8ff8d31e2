import { Api, Bot, InlineKeyboard, Keyboard } from 'grammy'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Person } from './people.ts'
import { type FakeTelegram, startTelegram } from './start-telegram.ts'

let telegram: FakeTelegram
let api: Api
let bot: Bot
let rena: Person
let now = 0

beforeEach(async () => {
  now = Date.UTC(2031, 2, 4, 8)
  telegram = await startTelegram({ limits: null, clock: { now: () => now } })
  bot = new Bot(telegram.token, { client: { apiRoot: telegram.url } })
  api = bot.api
  rena = telegram.world.makeUser({ firstName: 'Rena' })
})

afterEach(async () => {
  await bot.stop()
  await telegram.close()
})

test('a link with a payload starts the bot with it, as the button of a message does', async () => {
  bot.command('start', (context) => context.reply(`Started with "${context.match}"`))
  void bot.start()
  const link = `https://t.me/${telegram.botName}?start=story_381`
  rena.opens(link)
  const [answer] = await telegram.world.untilMessages(rena.chat, 1)
  expect(answer?.text).toBe('Started with "story_381"')
  await api.sendMessage(rena.id, 'Here', { reply_markup: new InlineKeyboard().url('Story', link) })
  const { shown } = await rena.presses(telegram.world.lastMessage(rena.chat), 'Story')
  expect(shown.map(({ text }) => text)).toEqual(['Started with "story_381"'])
  expect(() => rena.opens('https://t.me/other_bot?start=x')).toThrow('leads to other_bot')
  expect(() => rena.opens(`https://t.me/${telegram.botName}?start=a%20b`)).toThrow('payload "a b"')
  expect(rena.opens('https://courier.velm.example/story')).toBeNull()
})

test('a press is told to the bot and resolves with its answer, and with what it shows where it says nothing', async () => {
  bot.callbackQuery('why', (context) =>
    context.answerCallbackQuery({ text: 'Four outlets tell it' }),
  )
  bot.callbackQuery('more', async (context) => {
    await context.answerCallbackQuery()
    await context.editMessageText('All of it')
    await context.reply('And more')
  })
  void bot.start()
  rena.starts()
  await api.sendMessage(rena.id, 'A story', {
    reply_markup: new InlineKeyboard().text('Why this?', 'why').text('More', 'more'),
  })
  const message = telegram.world.lastMessage(rena.chat)
  expect(telegram.world.labelsOf(message)).toEqual([['Why this?', 'More']])
  const why = await rena.presses(message, 'Why this?')
  expect(why).toMatchObject({
    answer: { text: 'Four outlets tell it', showAlert: false },
    shown: [],
  })
  expect(await rena.pressesForAnswer(message, 'Why this?')).toMatchObject(why.answer ?? {})
  const more = await rena.presses(message, 'more')
  expect(more.shown[0]).toBe(message)
  expect(message.text).toBe('All of it')
  await telegram.world.untilMessages(rena.chat, 2)
  await expect(rena.presses(message, 'Sources')).rejects.toThrow(
    'no button "Sources"; there is none',
  )
})

test('a chat is chosen by the key that asks for it, which makes the bot its admin', async () => {
  rena.starts()
  const rights = {
    is_anonymous: false,
    can_manage_chat: true,
    can_delete_messages: false,
    can_manage_video_chats: false,
    can_restrict_members: false,
    can_promote_members: true,
    can_change_info: false,
    can_invite_users: false,
    can_post_stories: false,
    can_edit_stories: false,
    can_delete_stories: false,
    can_send_welcome_messages: false,
  }
  const keyboard = new Keyboard().requestChat('A channel…', 7, {
    chat_is_channel: true,
    user_administrator_rights: { ...rights, can_post_messages: true },
    bot_administrator_rights: { ...rights, can_promote_members: false, can_post_messages: true },
    request_title: true,
    request_username: true,
  })
  await api.sendMessage(rena.id, 'Which?', { reply_markup: keyboard.oneTime() })
  const world = telegram.world
  const channel = world.makeChannel({ title: 'Velm', username: 'velm_news', owner: rena })
  const foreign = world.makeChannel({ title: 'Foreign', admins: [{ who: rena, rights: {} }] })
  const group = world.makeGroup({ title: 'Harbour', owner: rena })
  expect(rena.keys).toEqual(['A channel…'])
  expect(() => rena.choosesChat(7, group)).toThrow('it is a supergroup')
  expect(() => rena.choosesChat(7, foreign)).toThrow('they lack can_promote_members')
  expect(() => rena.choosesChat(8, channel)).toThrow('no button asks for chat 8; there is 7')
  rena.choosesChat(7, channel)
  const [, joined, shared] = telegram.state.updates.history.map(({ payload }) => payload)
  expect(joined).toMatchObject({
    chat: { id: channel.id },
    new_chat_member: { status: 'administrator', can_post_messages: true },
  })
  expect(shared).toMatchObject({
    chat: { id: rena.id },
    chat_shared: { request_id: 7, chat_id: channel.id, title: 'Velm', username: 'velm_news' },
  })
})

test('what is offered inline is kept as long as the bot says, for all or for one', async () => {
  let asked = 0
  bot.on('inline_query', async (context) => {
    asked += 1
    const { query } = context.inlineQuery
    await context.answerInlineQuery(
      [
        {
          type: 'article',
          id: 'story-381',
          title: `Stories about ${query}`,
          input_message_content: { message_text: 'The bridge reopens' },
          reply_markup: new InlineKeyboard().text('More', 'more'),
        },
      ],
      { cache_time: 60, is_personal: query === 'mine' },
    )
  })
  void bot.start()
  const ole = telegram.world.makeUser()
  const offers = await rena.typesInline('velm')
  expect(offers.results).toMatchObject([{ title: 'Stories about velm' }])
  expect(await ole.typesInline('velm')).toMatchObject({ isCached: true })
  await rena.typesInline('mine')
  expect(await ole.typesInline('mine')).toMatchObject({ isCached: false })
  now += 60_000
  expect(await rena.typesInline('velm')).toMatchObject({ isCached: false })
  expect(asked).toBe(4)
})

test('a result that is shared is a message of the person through the bot, whose buttons work without the chat', async () => {
  bot.on('inline_query', (context) =>
    context.answerInlineQuery([
      {
        type: 'article',
        id: 'a',
        title: 'A',
        input_message_content: { message_text: 'The bridge reopens' },
        reply_markup: new InlineKeyboard().text('More', 'more'),
      },
    ]),
  )
  bot.on('callback_query', async (context) => {
    await context.answerCallbackQuery()
    await context.editMessageText('All of it')
  })
  void bot.start()
  const group = telegram.world.makeGroup({ title: 'Harbour', owner: rena })
  const shared = rena.sharesInline(await rena.typesInline('', { place: 'supergroup' }), 'a', group)
  expect(shared).toMatchObject({ authorId: rena.id, viaBotId: telegram.botId })
  const { shown } = await rena.presses(shared, 'More')
  expect(shown).toEqual([shared])
  expect(shared.text).toBe('All of it')
  const press = telegram.state.updates.history.at(-1)?.payload
  expect(press).toMatchObject({ inline_message_id: shared.inlineMessageId, data: 'more' })
  expect(press).not.toHaveProperty('message')
})

test('a file somebody sent can be fetched', async () => {
  const { media } = rena.sendsFile(rena.chat, { name: 'feeds.opml', content: '<opml/>' })
  const { file_path: path } = await api.getFile(media?.file.id ?? '')
  const answer = await fetch(`${telegram.url}/file/bot${telegram.token}/${path}`)
  expect(await answer.text()).toBe('<opml/>')
})

test('a key of the keyboard says its label until the keyboard is taken away', async () => {
  rena.starts()
  const keyboard = new Keyboard().text('Morning').text('Evening')
  await api.sendMessage(rena.id, 'When?', { reply_markup: keyboard })
  expect(rena.taps('Evening').text).toBe('Evening')
  await api.sendMessage(rena.id, 'Thanks', { reply_markup: { remove_keyboard: true } })
  expect(() => rena.taps('Evening')).toThrow('no key "Evening"; there is none')
})

test('clients let nobody write where they may not', () => {
  const ole = telegram.world.makeUser()
  const channel = telegram.world.makeChannel({ title: 'Velm', owner: rena })
  const group = telegram.world.makeGroup({
    title: 'Forum',
    owner: rena,
    members: [ole],
    topics: ['A'],
  })
  expect(() => ole.says(channel, 'hi')).toThrow('is not in "Velm"')
  expect(() => ole.says(group, 'hi', { anonymously: true })).toThrow('can_manage_chat')
  expect(() => ole.says(group, 'hi', { asChannel: channel })).toThrow('can_post_messages')
  expect(() => ole.says(group, ' ')).toThrow('1 to 4,096')
  expect(() => ole.says(rena.chat, 'hi')).toThrow('somebody else')
  rena.closesTopic(group, 'A')
  expect(() => ole.says(group, 'hi', { topic: 'A' })).toThrow('can_manage_topics')
  expect(() => ole.says(group, 'hi', { topic: 'B' })).toThrow('has no topic B')
})
