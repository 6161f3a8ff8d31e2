import { z } from 'zod'

// The parts of updates that are used (https://core.telegram.org/bots/api#update); whatever else is there is left out.

const user = z.object({
  id: z.number(),
  is_bot: z.boolean(),
  first_name: z.string(),
  language_code: z.string().optional(),
})

const chat = z.object({
  id: z.number(),
  type: z.enum(['private', 'group', 'supergroup', 'channel']),
  title: z.string().optional(),
  username: z.string().optional(),
})

const entity = z.object({
  type: z.string(),
  offset: z.number(),
  length: z.number(),
  url: z.string().optional(),
})

const document = z.object({
  file_id: z.string(),
  file_name: z.string().optional(),
  file_size: z.number().optional(),
})

const replied = z.object({
  message_id: z.number(),
  from: user.optional(),
  entities: z.array(entity).optional(),
  /** In a topic every message answers the one that made the topic. */
  forum_topic_created: z.object({}).optional(),
})

const chatShared = z.object({
  chat_id: z.number(),
  title: z.string().optional(),
  username: z.string().optional(),
})

const message = z.object({
  message_id: z.number(),
  message_thread_id: z.number().optional(),
  /** Plain answers in supergroups have a thread as well, which is no topic. */
  is_topic_message: z.boolean().optional(),
  from: user.optional(),
  sender_chat: chat.optional(),
  chat,
  is_automatic_forward: z.boolean().optional(),
  via_bot: user.optional(),
  reply_to_message: replied.optional(),
  text: z.string().optional(),
  entities: z.array(entity).optional(),
  caption: z.string().optional(),
  caption_entities: z.array(entity).optional(),
  document: document.optional(),
  chat_shared: chatShared.optional(),
})

const button = z.object({
  text: z.string(),
  callback_data: z.string().optional(),
  url: z.string().optional(),
})

/** The message a button stands in; of old ones little is told. */
const pressed = z.object({
  message_id: z.number(),
  message_thread_id: z.number().optional(),
  is_topic_message: z.boolean().optional(),
  chat,
  photo: z.array(z.object({})).optional(),
  text: z.string().optional(),
  reply_markup: z.object({ inline_keyboard: z.array(z.array(button)) }).optional(),
})

const callbackQuery = z.object({
  id: z.string(),
  from: user,
  message: pressed.optional(),
  data: z.string().optional(),
})

const inlineQuery = z.object({
  id: z.string(),
  from: user,
  query: z.string(),
  offset: z.string(),
})

/** An update as far as it is used; kinds that nobody asked for are left out as well. */
export const updateSchema = z.object({
  update_id: z.number(),
  message: message.optional(),
  channel_post: message.optional(),
  callback_query: callbackQuery.optional(),
  inline_query: inlineQuery.optional(),
})

/** Somebody, also a bot. */
export type RawUser = z.infer<typeof user>
/** What somebody wrote, or a channel's post. */
export type RawMessage = z.infer<typeof message>
/** A press of a button. */
export type RawCallback = z.infer<typeof callbackQuery>
