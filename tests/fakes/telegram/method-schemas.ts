import { z } from 'zod'
import { adminRights, anyKeyboard, inlineKeyboard } from './keyboard-schema.ts'

const chatId = z.union([z.int(), z.string().min(1)])
const messageId = z.int()

const user = z.looseObject({ id: z.int() })

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
  z.strictObject({ type: z.literal('pre'), ...place(), language: z.string().optional() }),
  z.strictObject({ type: z.literal('text_link'), ...place(), url: z.string() }),
  z.strictObject({ type: z.literal('text_mention'), ...place(), user }),
  z.strictObject({ type: z.literal('custom_emoji'), ...place(), custom_emoji_id: z.string() }),
  z.strictObject({
    type: z.literal('date_time'),
    ...place(),
    unix_time: z.int(),
    date_time_format: z.string().optional(),
  }),
])

const previewOptions = z.strictObject({
  is_disabled: z.boolean().optional(),
  url: z.string().optional(),
  prefer_small_media: z.boolean().optional(),
  prefer_large_media: z.boolean().optional(),
  show_above_text: z.boolean().optional(),
})

const words = {
  text: z.string(),
  parse_mode: z.string().optional(),
  entities: z.array(entity).optional(),
  link_preview_options: previewOptions.optional(),
}
const captionWords = {
  caption: z.string().optional(),
  parse_mode: z.string().optional(),
  caption_entities: z.array(entity).optional(),
  show_caption_above_media: z.boolean().optional(),
}
const sending = {
  chat_id: chatId,
  message_thread_id: z.int().optional(),
  disable_notification: z.boolean().optional(),
  protect_content: z.boolean().optional(),
  reply_parameters: z
    .strictObject({
      message_id: messageId,
      chat_id: chatId.optional(),
      allow_sending_without_reply: z.boolean().optional(),
      quote: z.string().optional(),
      quote_entities: z.array(entity).optional(),
      quote_position: z.int().optional(),
    })
    .optional(),
  reply_markup: anyKeyboard.optional(),
}
const edited = {
  chat_id: chatId.optional(),
  message_id: messageId.optional(),
  inline_message_id: z.string().optional(),
  reply_markup: inlineKeyboard.optional(),
}

const commandScope = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.enum(['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators']),
  }),
  z.strictObject({ type: z.enum(['chat', 'chat_administrators']), chat_id: chatId }),
  z.strictObject({ type: z.literal('chat_member'), chat_id: chatId, user_id: z.int() }),
])
const scoped = { scope: commandScope.optional(), language_code: z.string().optional() }
const languageCode = { language_code: z.string().optional() }

/** https://core.telegram.org/bots/api#inlinequeryresultarticle: the kinds a bot of news offers. */
const article = z.strictObject({
  type: z.literal('article'),
  id: z.string(),
  title: z.string(),
  input_message_content: z.strictObject({
    message_text: z.string(),
    parse_mode: z.string().optional(),
    entities: z.array(entity).optional(),
    link_preview_options: previewOptions.optional(),
  }),
  reply_markup: inlineKeyboard.optional(),
  url: z.string().optional(),
  description: z.string().optional(),
  thumbnail_url: z.string().optional(),
  thumbnail_width: z.int().optional(),
  thumbnail_height: z.int().optional(),
})

/** What each method takes (https://core.telegram.org/bots/api#available-methods), of those a bot of news has a use for. */
export const methodSchemas = {
  getMe: z.strictObject({}),
  getUpdates: z.strictObject({
    offset: z.int().optional(),
    limit: z.int().optional(),
    timeout: z.int().optional(),
    allowed_updates: z.array(z.string()).optional(),
  }),
  deleteWebhook: z.strictObject({ drop_pending_updates: z.boolean().optional() }),
  getWebhookInfo: z.strictObject({}),
  setMyCommands: z.strictObject({
    commands: z.array(z.strictObject({ command: z.string(), description: z.string() })),
    ...scoped,
  }),
  deleteMyCommands: z.strictObject(scoped),
  getMyCommands: z.strictObject(scoped),
  setMyDescription: z.strictObject({ description: z.string().optional(), ...languageCode }),
  getMyDescription: z.strictObject(languageCode),
  setMyShortDescription: z.strictObject({
    short_description: z.string().optional(),
    ...languageCode,
  }),
  getMyShortDescription: z.strictObject(languageCode),
  setMyDefaultAdministratorRights: z.strictObject({
    rights: adminRights.optional(),
    for_channels: z.boolean().optional(),
  }),
  getMyDefaultAdministratorRights: z.strictObject({ for_channels: z.boolean().optional() }),
  sendMessage: z.strictObject({ ...sending, ...words }),
  sendPhoto: z.strictObject({
    ...sending,
    ...captionWords,
    photo: z.string(),
    has_spoiler: z.boolean().optional(),
  }),
  sendDocument: z.strictObject({
    ...sending,
    ...captionWords,
    document: z.string(),
    disable_content_type_detection: z.boolean().optional(),
  }),
  editMessageText: z.strictObject({ ...edited, ...words }),
  editMessageCaption: z.strictObject({ ...edited, ...captionWords }),
  editMessageReplyMarkup: z.strictObject(edited),
  deleteMessage: z.strictObject({ chat_id: chatId, message_id: messageId }),
  pinChatMessage: z.strictObject({
    chat_id: chatId,
    message_id: messageId,
    disable_notification: z.boolean().optional(),
  }),
  unpinChatMessage: z.strictObject({ chat_id: chatId, message_id: messageId.optional() }),
  answerCallbackQuery: z.strictObject({
    callback_query_id: z.string(),
    text: z.string().optional(),
    show_alert: z.boolean().optional(),
    url: z.string().optional(),
    cache_time: z.int().optional(),
  }),
  answerInlineQuery: z.strictObject({
    inline_query_id: z.string(),
    results: z.array(article),
    cache_time: z.int().optional(),
    is_personal: z.boolean().optional(),
    next_offset: z.string().optional(),
    button: z.strictObject({ text: z.string(), start_parameter: z.string().optional() }).optional(),
  }),
  getChat: z.strictObject({ chat_id: chatId }),
  getChatMember: z.strictObject({ chat_id: chatId, user_id: z.int() }),
  getChatAdministrators: z.strictObject({ chat_id: chatId, return_bots: z.boolean().optional() }),
  getFile: z.strictObject({ file_id: z.string() }),
  sendChatAction: z.strictObject({
    chat_id: chatId,
    message_thread_id: z.int().optional(),
    action: z.string(),
  }),
  leaveChat: z.strictObject({ chat_id: chatId }),
  setMessageReaction: z.strictObject({
    chat_id: chatId,
    message_id: messageId,
    reaction: z.array(z.strictObject({ type: z.literal('emoji'), emoji: z.string() })).optional(),
    is_big: z.boolean().optional(),
  }),
} as const

export type MethodName = keyof typeof methodSchemas
/** The parameters of a method, once it has passed its schema. */
export type ParamsOf<M extends MethodName> = z.infer<(typeof methodSchemas)[M]>

function place() {
  return { offset: z.int(), length: z.int() }
}
