import { describeMessage } from './describe-message.ts'
import { reachesBot } from './reaches-bot.ts'
import {
  type FakeChat,
  type FakeContent,
  type FakeMessage,
  generalTopicId,
  type TelegramState,
  telegramAccounts,
} from './state.ts'

/** A message to be written; what is left out is usual. */
export interface MessageOrder extends Partial<FakeContent> {
  /** Who writes; it stands in `from` unless `senderChatId` hides it. */
  readonly authorId: number
  /** The group itself (an anonymous admin) or a channel that they write as. */
  readonly senderChatId?: number
  readonly signature?: string | null
  /** A forum's topic; General is left out or 1. */
  readonly topicId?: number | null
  readonly replyToId?: number | null
  readonly viaBotId?: number
  readonly inlineMessageId?: string
  readonly forwardOf?: FakeMessage['forwardOf']
  readonly service?: FakeMessage['service']
  readonly silent?: boolean
  readonly protected?: boolean
}

/** Puts a message into a chat, tells the bot where it is told, and shows a channel's post in its discussion group. */
export function addMessage(state: TelegramState, chat: FakeChat, order: MessageOrder): FakeMessage {
  const id = state.newMessageId(chat)
  const message: FakeMessage = {
    id,
    chatId: chat.id,
    at: state.now(),
    authorId: order.authorId,
    ...senderOf(chat, order),
    signature: order.signature ?? null,
    ...threadOf(state, chat, id, order),
    replyToId: order.replyToId ?? null,
    viaBotId: order.viaBotId ?? null,
    inlineMessageId: order.inlineMessageId ?? null,
    forwardOf: order.forwardOf ?? null,
    service: order.service ?? null,
    silent: order.silent ?? false,
    protected: order.protected ?? false,
    text: order.text ?? '',
    entities: order.entities ?? [],
    media: order.media ?? null,
    keyboard: order.keyboard ?? null,
    preview: order.preview ?? null,
    edits: [],
    editedAt: null,
    deletedAt: null,
    pinnedAt: null,
  }
  const all = state.messages.get(chat.id) ?? []
  state.messages.set(chat.id, all)
  all.push(message)
  tellBot(state, chat, message, false)
  forwardToDiscussion(state, chat, message)
  state.changed()
  return message
}

/** Changes what a message says; the bot is told of other people's edits. */
export function editMessage(
  state: TelegramState,
  message: FakeMessage,
  change: Partial<FakeContent>,
): void {
  const { text, entities, media, keyboard, preview } = message
  message.edits.push({ text, entities, media, keyboard, preview, at: state.now() })
  Object.assign(message, change)
  message.editedAt = state.now()
  const chat = state.chats.get(message.chatId)
  if (chat !== undefined) tellBot(state, chat, message, true)
  state.changed()
}

/** Takes a message away; bots are never told. */
export function deleteMessage(state: TelegramState, message: FakeMessage): void {
  message.deletedAt = state.now()
  const pinned = state.chats.get(message.chatId)?.pinnedIds
  const place = pinned?.indexOf(message.id) ?? -1
  if (place >= 0) pinned?.splice(place, 1)
  state.changed()
}

/** Pins a message, with the service message that all get, the bot too, also for its own pins. */
export function pinMessage(state: TelegramState, message: FakeMessage, userId: number): void {
  const chat = state.chats.get(message.chatId)
  if (chat === undefined || chat.pinnedIds.includes(message.id)) return
  message.pinnedAt = state.now()
  chat.pinnedIds.unshift(message.id)
  addMessage(state, chat, {
    authorId: userId,
    topicId: message.isTopicMessage ? message.threadId : null,
    service: { pinned_message: message.id },
  })
}

/** Takes the pin off, which is told to nobody. */
export function unpinMessage(state: TelegramState, message: FakeMessage): void {
  message.pinnedAt = null
  const pinned = state.chats.get(message.chatId)?.pinnedIds
  const place = pinned?.indexOf(message.id) ?? -1
  if (place >= 0) pinned?.splice(place, 1)
  state.changed()
}

function senderOf(
  chat: FakeChat,
  { authorId, senderChatId, forwardOf }: MessageOrder,
): Pick<FakeMessage, 'fromId' | 'senderChatId'> {
  if (chat.type === 'channel') return { fromId: null, senderChatId: chat.id }
  if (senderChatId === undefined) return { fromId: authorId, senderChatId: null }
  if (forwardOf !== undefined && forwardOf !== null)
    return { fromId: telegramAccounts.telegram, senderChatId }
  const { anonymousAdmin, channelBot } = telegramAccounts
  return { fromId: senderChatId === chat.id ? anonymousAdmin : channelBot, senderChatId }
}

/** In supergroups without topics a reply carries the id of its thread's first message. */
function threadOf(
  state: TelegramState,
  chat: FakeChat,
  id: number,
  { topicId, replyToId, service }: MessageOrder,
): Pick<FakeMessage, 'threadId' | 'isTopicMessage'> {
  const none = { threadId: null, isTopicMessage: false }
  if (chat.type !== 'supergroup') return none
  const target =
    replyToId === undefined || replyToId === null ? undefined : state.message(chat.id, replyToId)
  if (!chat.isForum) {
    if (target === undefined) return none
    return { threadId: target.threadId ?? target.id, isTopicMessage: false }
  }
  const isNew = service !== undefined && service !== null && 'forum_topic_created' in service
  const inherited = target?.isTopicMessage === true ? target.threadId : null
  const threadId = isNew ? id : (topicId ?? inherited)
  if (threadId === null || threadId === generalTopicId) return none
  return { threadId, isTopicMessage: true }
}

function tellBot(
  state: TelegramState,
  chat: FakeChat,
  message: FakeMessage,
  isEdit: boolean,
): void {
  if (!reachesBot(state, chat, message)) return
  const base = chat.type === 'channel' ? 'channel_post' : 'message'
  state.updates.push(isEdit ? `edited_${base}` : base, describeMessage(state, message))
}

function forwardToDiscussion(state: TelegramState, chat: FakeChat, message: FakeMessage): void {
  if (chat.type !== 'channel' || chat.linkedChatId === null || message.service !== null) return
  const group = state.chats.get(chat.linkedChatId)
  if (group === undefined) return
  const { text, entities, media, keyboard, preview, signature } = message
  const copy = addMessage(state, group, {
    authorId: telegramAccounts.telegram,
    senderChatId: chat.id,
    signature,
    forwardOf: { chatId: chat.id, messageId: message.id },
    text,
    entities,
    media,
    keyboard,
    preview,
  })
  // Discussion groups pin each post by itself, silently.
  copy.pinnedAt = state.now()
}
