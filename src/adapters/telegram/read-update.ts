import { imprintOf } from './imprint.ts'
import { type RawCallback, type RawMessage, type RawUser, updateSchema } from './update-schema.ts'

/** Who speaks or presses. */
export interface Asker {
  /** Of the person; of whoever speaks as a chat, that chat's. */
  readonly id: number
  /** group: an admin who does not show who they are. channel: somebody in a channel's name. */
  readonly speaksAs: 'person' | 'group' | 'channel'
  readonly firstName: string
  /** Of their app, an IETF tag; null where Telegram does not tell it. */
  readonly language: string | null
}

/** Where it is said or pressed. */
export interface Spot {
  readonly chatId: number
  /** Of a forum's topic; null elsewhere, and in its General topic. */
  readonly threadId: number | null
  readonly kind: 'private' | 'group' | 'supergroup' | 'channel'
  readonly title: string | null
  readonly username: string | null
}

interface AskedBase {
  readonly updateId: number
  readonly asker: Asker
}

/** A part of a text that Telegram marks; offsets in UTF-16 units. */
export interface Marked {
  readonly type: string
  readonly offset: number
  readonly length: number
  readonly url?: string | undefined
}

/** A message of somebody's. */
export interface AskedMessage extends AskedBase {
  readonly kind: 'message'
  readonly spot: Spot
  readonly messageId: number
  /** Of a document: its caption. */
  readonly text: string
  readonly marks: readonly Marked[]
  /** The message it answers, and who wrote that. */
  readonly answers: { readonly fromId: number; readonly marks: readonly Marked[] } | null
  readonly document: SentDocument | null
  readonly sharedChat: SharedChat | null
}

/** A file somebody sent; what is said of its size is not believed. */
export interface SentDocument {
  readonly fileId: string
  readonly name: string
  readonly size: number | null
}

/** A chat somebody chose by a button of ours. */
export interface SharedChat {
  readonly chatId: number
  readonly title: string | null
  readonly username: string | null
}

/** A press of a button under a message of ours. */
export interface AskedPress extends AskedBase {
  readonly kind: 'press'
  readonly queryId: string
  readonly spot: Spot
  readonly messageId: number
  readonly pictured: boolean
  readonly data: string
  /** What stands on the button; null where Telegram does not tell it any more. */
  readonly label: string | null
  /** What stands in the message, so that it is not changed into what it is; as of `imprintOf`. */
  readonly imprint: string
}

/** `@bot words`, typed in any chat. */
export interface AskedInline extends AskedBase {
  readonly kind: 'inline'
  readonly queryId: string
  readonly words: string
  readonly offset: string
}

/** A post in a channel, by whoever may post there. */
export interface ChannelPost {
  readonly kind: 'post'
  readonly spot: Spot
  readonly messageId: number
  readonly text: string
}

/** Whatever an update asks of the bot. */
export type Asked = AskedMessage | AskedPress | AskedInline | ChannelPost

/** Telegram's account for admins who write as their group (https://core.telegram.org/bots/api#message, `sender_chat`). */
const anonymousAdminId = 1_087_968_824

/** What an update asks of the bot; null: nothing that it answers. */
export function readUpdate(update: unknown): Asked | null {
  const read = updateSchema.safeParse(update)
  if (!read.success) return null
  const { update_id: updateId, message, channel_post: post } = read.data
  const { callback_query: callback, inline_query: inline } = read.data
  if (message !== undefined) return readMessage(updateId, message)
  if (post !== undefined) return readPost(post)
  if (callback !== undefined) return readPress(updateId, callback)
  if (inline === undefined || inline.from.is_bot) return null
  const { id: queryId, query: words, offset } = inline
  return { kind: 'inline', updateId, asker: personOf(inline.from), queryId, words, offset }
}

function readMessage(updateId: number, message: RawMessage): AskedMessage | null {
  const asker = askerOf(message)
  // What came by a bot in inline mode is no words of the sender's.
  if (asker === null || message.via_bot !== undefined) return null
  const { message_id: messageId, document, chat_shared: shared, reply_to_message: target } = message
  const text = message.text ?? message.caption ?? ''
  if (text === '' && document === undefined && shared === undefined) return null
  // In a topic all messages answer the one that made it.
  const answered = target?.forum_topic_created === undefined ? target : undefined
  return {
    kind: 'message',
    updateId,
    asker,
    spot: spotOf(message),
    messageId,
    text,
    marks: message.entities ?? message.caption_entities ?? [],
    answers:
      answered?.from === undefined
        ? null
        : { fromId: answered.from.id, marks: answered.entities ?? [] },
    document:
      document === undefined
        ? null
        : {
            fileId: document.file_id,
            name: document.file_name ?? 'document',
            size: document.file_size ?? null,
          },
    sharedChat:
      shared === undefined
        ? null
        : {
            chatId: shared.chat_id,
            title: shared.title ?? null,
            username: shared.username ?? null,
          },
  }
}

/** Null: a bot, or a channel's post that its group shows. */
function askerOf(message: RawMessage): Asker | null {
  const { from, sender_chat: sender, chat } = message
  if (message.is_automatic_forward === true) return null
  const language = null
  if (sender !== undefined && sender.id !== chat.id)
    return { id: sender.id, speaksAs: 'channel', firstName: sender.title ?? '', language }
  if (sender !== undefined && from?.id === anonymousAdminId)
    return { id: sender.id, speaksAs: 'group', firstName: sender.title ?? '', language }
  return from === undefined || from.is_bot ? null : personOf(from)
}

function readPost(post: RawMessage): ChannelPost {
  const { message_id: messageId, text = '' } = post
  return { kind: 'post', spot: spotOf(post), messageId, text }
}

/** Null: from a message in inline mode, whose buttons are links. */
function readPress(updateId: number, callback: RawCallback): AskedPress | null {
  const { id: queryId, from, message, data } = callback
  if (message === undefined || data === undefined || from.is_bot) return null
  const keyboard = message.reply_markup?.inline_keyboard ?? []
  return {
    kind: 'press',
    updateId,
    queryId,
    asker: personOf(from),
    spot: spotOf(message),
    messageId: message.message_id,
    pictured: message.photo !== undefined,
    data,
    label: keyboard.flat().find((each) => each.callback_data === data)?.text ?? null,
    imprint: imprintOf(message.text ?? '', keyboard),
  }
}

function personOf({ id, first_name: firstName, language_code: language }: RawUser): Asker {
  return { id, speaksAs: 'person', firstName, language: language ?? null }
}

function spotOf({
  chat,
  is_topic_message: isTopic,
  message_thread_id: threadId,
}: Pick<RawMessage, 'chat' | 'is_topic_message' | 'message_thread_id'>): Spot {
  return {
    chatId: chat.id,
    threadId: isTopic === true ? (threadId ?? null) : null,
    kind: chat.type,
    title: chat.title ?? null,
    username: chat.username ?? null,
  }
}
