import { z } from 'zod'
import { adminRights, anyKeyboard, inlineKeyboard } from './keyboard-schema.ts'

const chatId = z.union([z.int(), z.string().min(1)])
const messageId = z.int()

const user = z.strictObject({
  id: z.int(),
  is_bot: z.boolean(),
  first_name: z.string(),
  last_name: z.string().exactOptional(),
  username: z.string().exactOptional(),
  language_code: z.string().exactOptional(),
})

/** https://core.telegram.org/bots/api#messageentity: each kind has its own fields. */
const entity = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.enum([
      'mention',
      'hashtag',
      'cashtag',
      'bot_command',
      'url',
      'email',
      'phone_number',
      'bold',
      'italic',
      'underline',
      'strikethrough',
      'spoiler',
      'blockquote',
      'expandable_blockquote',
      'code',
    ]),
    ...place(),
  }),
  z.strictObject({ type: z.literal('pre'), ...place(), language: z.string().exactOptional() }),
  z.strictObject({ type: z.literal('text_link'), ...place(), url: z.string() }),
  z.strictObject({ type: z.literal('text_mention'), ...place(), user }),
  z.strictObject({ type: z.literal('custom_emoji'), ...place(), custom_emoji_id: z.string() }),
  z.strictObject({
    type: z.literal('date_time'),
    ...place(),
    unix_time: z.int(),
    date_time_format: z.union([
      z.literal('r'),
      z.templateLiteral([z.enum(['w', '']), z.enum(['d', 'D', '']), z.enum(['t', 'T', ''])]),
    ]),
  }),
])

const previewOptions = z.strictObject({
  is_disabled: z.boolean().exactOptional(),
  url: z.string().exactOptional(),
  prefer_small_media: z.boolean().exactOptional(),
  prefer_large_media: z.boolean().exactOptional(),
  show_above_text: z.boolean().exactOptional(),
})

const words = {
  text: z.string(),
  parse_mode: z.string().exactOptional(),
  entities: z.array(entity).exactOptional(),
  link_preview_options: previewOptions.exactOptional(),
}
const captionWords = {
  caption: z.string().exactOptional(),
  parse_mode: z.string().exactOptional(),
  caption_entities: z.array(entity).exactOptional(),
  show_caption_above_media: z.boolean().exactOptional(),
}
const sending = {
  chat_id: chatId,
  message_thread_id: z.int().exactOptional(),
  disable_notification: z.boolean().exactOptional(),
  protect_content: z.boolean().exactOptional(),
  reply_parameters: z
    .strictObject({
      message_id: messageId,
      chat_id: chatId.exactOptional(),
      allow_sending_without_reply: z.boolean().exactOptional(),
      quote: z.string().exactOptional(),
      quote_entities: z.array(entity).exactOptional(),
      quote_position: z.int().exactOptional(),
    })
    .exactOptional(),
  reply_markup: anyKeyboard.exactOptional(),
}
const edited = {
  chat_id: chatId.exactOptional(),
  message_id: messageId.exactOptional(),
  inline_message_id: z.string().exactOptional(),
  reply_markup: inlineKeyboard.exactOptional(),
}

const commandScope = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.enum(['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators']),
  }),
  z.strictObject({ type: z.enum(['chat', 'chat_administrators']), chat_id: chatId }),
  z.strictObject({ type: z.literal('chat_member'), chat_id: chatId, user_id: z.int() }),
])
const scoped = { scope: commandScope.exactOptional(), language_code: z.string().exactOptional() }
const languageCode = { language_code: z.string().exactOptional() }

/** https://core.telegram.org/bots/api#inlinequeryresultarticle: the kinds a bot of news offers. */
const article = z.strictObject({
  type: z.literal('article'),
  id: z.string(),
  title: z.string(),
  input_message_content: z.strictObject({
    message_text: z.string(),
    parse_mode: z.string().exactOptional(),
    entities: z.array(entity).exactOptional(),
    link_preview_options: previewOptions.exactOptional(),
  }),
  reply_markup: inlineKeyboard.exactOptional(),
  url: z.string().exactOptional(),
  description: z.string().exactOptional(),
  thumbnail_url: z.string().exactOptional(),
  thumbnail_width: z.int().exactOptional(),
  thumbnail_height: z.int().exactOptional(),
})

/** What each method takes (https://core.telegram.org/bots/api#available-methods), of those a bot of news has a use for. */
export const methodSchemas = {
  getMe: z.strictObject({}),
  getUpdates: z.strictObject({
    offset: z.int().exactOptional(),
    limit: z.int().exactOptional(),
    timeout: z.int().exactOptional(),
    allowed_updates: z.array(z.string()).exactOptional(),
  }),
  deleteWebhook: z.strictObject({ drop_pending_updates: z.boolean().exactOptional() }),
  getWebhookInfo: z.strictObject({}),
  setMyCommands: z.strictObject({
    commands: z.array(z.strictObject({ command: z.string(), description: z.string() })),
    ...scoped,
  }),
  deleteMyCommands: z.strictObject(scoped),
  getMyCommands: z.strictObject(scoped),
  setMyDescription: z.strictObject({ description: z.string().exactOptional(), ...languageCode }),
  getMyDescription: z.strictObject(languageCode),
  setMyShortDescription: z.strictObject({
    short_description: z.string().exactOptional(),
    ...languageCode,
  }),
  getMyShortDescription: z.strictObject(languageCode),
  setMyDefaultAdministratorRights: z.strictObject({
    rights: adminRights.exactOptional(),
    for_channels: z.boolean().exactOptional(),
  }),
  getMyDefaultAdministratorRights: z.strictObject({ for_channels: z.boolean().exactOptional() }),
  sendMessage: z.strictObject({ ...sending, ...words }),
  sendPhoto: z.strictObject({
    ...sending,
    ...captionWords,
    photo: z.string(),
    has_spoiler: z.boolean().exactOptional(),
  }),
  sendDocument: z.strictObject({
    ...sending,
    ...captionWords,
    document: z.string(),
    disable_content_type_detection: z.boolean().exactOptional(),
  }),
  editMessageText: z.strictObject({ ...edited, ...words }),
  editMessageCaption: z.strictObject({ ...edited, ...captionWords }),
  editMessageReplyMarkup: z.strictObject(edited),
  deleteMessage: z.strictObject({ chat_id: chatId, message_id: messageId }),
  pinChatMessage: z.strictObject({
    chat_id: chatId,
    message_id: messageId,
    disable_notification: z.boolean().exactOptional(),
  }),
  unpinChatMessage: z.strictObject({ chat_id: chatId, message_id: messageId.exactOptional() }),
  answerCallbackQuery: z.strictObject({
    callback_query_id: z.string(),
    text: z.string().exactOptional(),
    show_alert: z.boolean().exactOptional(),
    url: z.string().exactOptional(),
    cache_time: z.int().exactOptional(),
  }),
  answerInlineQuery: z.strictObject({
    inline_query_id: z.string(),
    results: z.array(article),
    cache_time: z.int().exactOptional(),
    is_personal: z.boolean().exactOptional(),
    next_offset: z.string().exactOptional(),
    button: z
      .strictObject({ text: z.string(), start_parameter: z.string().exactOptional() })
      .exactOptional(),
  }),
  getChat: z.strictObject({ chat_id: chatId }),
  getChatMember: z.strictObject({ chat_id: chatId, user_id: z.int() }),
  getChatAdministrators: z.strictObject({
    chat_id: chatId,
    return_bots: z.boolean().exactOptional(),
  }),
  getFile: z.strictObject({ file_id: z.string() }),
  sendChatAction: z.strictObject({
    chat_id: chatId,
    message_thread_id: z.int().exactOptional(),
    action: z.string(),
  }),
  leaveChat: z.strictObject({ chat_id: chatId }),
  setMessageReaction: z.strictObject({
    chat_id: chatId,
    message_id: messageId,
    reaction: z
      .array(z.strictObject({ type: z.literal('emoji'), emoji: z.string() }))
      .exactOptional(),
    is_big: z.boolean().exactOptional(),
  }),
} as const

type MethodName = keyof typeof methodSchemas
/** The parameters of a method, once it has passed its schema. */
export type ParamsOf<M extends MethodName> = z.infer<(typeof methodSchemas)[M]>

function place() {
  return { offset: z.int(), length: z.int() }
}
