import { Api, InlineKeyboard } from 'grammy'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkTypeByDescription, hasDescription } from './check-by-description.ts'
import { sendCallback } from './press-button.ts'
import { type FakeTelegram, startTelegram } from './start-telegram.ts'

/** What the server sends besides what is documented (tdlib/telegram-bot-api, Client.cpp), and what is newer. */
const undocumented =
  /\.(?:all_members_are_administrators|new_chat_participant|new_chat_member|left_chat_participant|forward_from_chat|forward_from_message_id|forward_date|can_manage_voice_chats|can_send_media_messages|can_send_welcome_messages|supports_join_request_queries|accepted_gift_types) is no field$/u

const wrongIn = (type: string, value: unknown) =>
  checkTypeByDescription(type, value).filter((complaint) => !undocumented.test(complaint))

let telegram: FakeTelegram
let api: Api

beforeEach(async () => {
  telegram = await startTelegram({ limits: null, settings: { inlineFeedback: true } })
  api = new Api(telegram.token, { apiRoot: telegram.url })
  await api.getUpdates({
    allowed_updates: [
      'message',
      'edited_message',
      'channel_post',
      'callback_query',
      'my_chat_member',
      'chat_member',
      'inline_query',
      'chosen_inline_result',
    ],
  })
})

afterEach(() => telegram.close())

test.skipIf(!hasDescription)("updates are as Telegram's own description has them", async () => {
  const { world } = telegram
  const [rena, ole] = [world.makeUser({ username: 'rena_v' }), world.makeUser()]
  rena.starts()
  rena.edits(rena.sendsFile(rena.chat, { name: 'a.opml', content: '<opml/>' }), 'see there')
  await api.sendMessage(rena.id, 'Ready', { reply_markup: new InlineKeyboard().text('Go', 'go') })
  sendCallback(telegram.state, world.lastMessage(rena.chat), rena.id, 'go')
  rena.blocksBot()
  const forum = world.makeGroup({ title: 'Forum', owner: rena, topics: ['Morning'] })
  rena.addsBot(forum, { can_pin_messages: true })
  ole.joins(forum)
  rena.promotes(forum, ole, { can_pin_messages: true }, true)
  ole.says(forum, '/settings@dateline_bot', { topic: 'Morning' })
  const sent = await api.sendPhoto(forum.id, 'https://pictures.velm.example/bridge.jpg', {
    caption: 'The bridge',
    has_spoiler: true,
  })
  await api.pinChatMessage(forum.id, sent.message_id)
  rena.renamesTopic(forum, 'Morning', 'Evening')
  rena.closesTopic(forum, 'Evening')
  const channel = world.makeChannel({ title: 'Velm', owner: rena, linkedTo: forum, signs: true })
  rena.addsBot(channel)
  rena.says(channel, 'A post of https://velm.example')
  const boat = world.makeGroup({ title: 'Boat', kind: 'group', owner: rena, bot: 'member' })
  rena.removesBot(rena.migrates(boat))
  const asked = rena.typesInline('velm', { place: 'supergroup' })
  const [query] = telegram.state.inlineQueries.keys()
  await api.answerInlineQuery(query ?? '', [
    { type: 'article', id: 'a', title: 'A', input_message_content: { message_text: 'A' } },
  ])
  rena.sharesInline(await asked, 'a', forum)
  const updates = await api.getUpdates()
  expect(new Set(updates.map((update) => Object.keys(update)[1])).size).toBe(8)
  for (const update of updates) expect(wrongIn('Update', update)).toEqual([])
})

test.skipIf(!hasDescription)("answers are as Telegram's own description has them", async () => {
  const { world } = telegram
  const [rena, ole] = [world.makeUser(), world.makeUser()]
  const group = world.makeGroup({ title: 'Harbour', owner: rena, admins: [ole] })
  rena.addsBot(group, { can_pin_messages: true, can_invite_users: true })
  const sent = await api.sendMessage(group.id, 'Hello')
  await api.pinChatMessage(group.id, sent.message_id)
  const channel = world.makeChannel({ title: 'Velm', owner: rena, linkedTo: group, bot: {} })
  const { media } = rena.sendsFile(rena.chat, { name: 'a.opml', content: '<opml/>' })
  expect(wrongIn('User', await api.getMe())).toEqual([])
  for (const id of [group.id, channel.id, rena.id])
    expect(wrongIn('ChatFullInfo', await api.getChat(id))).toEqual([])
  for (const id of [rena.id, ole.id, world.makeUser().id, telegram.botId])
    expect(wrongIn('ChatMember', await api.getChatMember(group.id, id))).toEqual([])
  expect(wrongIn('Message', sent)).toEqual([])
  expect(wrongIn('File', await api.getFile(media?.file.id ?? ''))).toEqual([])
  expect(wrongIn('WebhookInfo', await api.getWebhookInfo())).toEqual([])
})
