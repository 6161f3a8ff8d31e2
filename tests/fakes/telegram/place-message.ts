import { refusal } from './api-error.ts'
import { botIn, findChat } from './find-chat.ts'
import type { ParamsOf } from './method-schemas.ts'
import { type FakeChat, type FakeTopic, generalTopicId, type TelegramState } from './state.ts'

/** Where a message will stand. */
export interface MessagePlace {
  readonly chat: FakeChat
  readonly topicId: number | null
  readonly replyToId: number | null
}

/** What is sent, as refusals call it, and the permission it takes. */
export type SentKind = 'text messages' | 'photos' | 'documents'

const permissionOf = {
  'text messages': 'can_send_messages',
  photos: 'can_send_photos',
  documents: 'can_send_documents',
} as const

/**
 * Where a call wants its message, once the bot may write there.
 * @throws ApiError 400 or 403
 */
export function placeMessage(
  state: TelegramState,
  params: Pick<ParamsOf<'sendMessage'>, 'chat_id' | 'message_thread_id' | 'reply_parameters'>,
  kind: SentKind,
  mistake: (detail: string) => void,
): MessagePlace {
  const chat = findChat(state, params.chat_id, 'write')
  const topicId = findTopic(chat, params.message_thread_id, mistake)
  const replyToId = findTarget(state, chat, params.reply_parameters)
  checkRights(state, chat, kind)
  const inherited = replyToId === null ? undefined : state.message(chat.id, replyToId)
  const inheritedTopic = inherited?.isTopicMessage === true ? inherited.threadId : null
  if (chat.isForum) checkOpen(state, chat, topicId ?? inheritedTopic ?? generalTopicId)
  return { chat, topicId, replyToId }
}

/** Null for a forum's General topic, and where there are no topics. */
export function findTopic(
  chat: FakeChat,
  threadId: number | undefined,
  mistake: (detail: string) => void,
): number | null {
  if (threadId === undefined) return null
  if (chat.isForum || chat.type === 'private') {
    const topic = chat.topics.get(threadId)
    if (threadId === generalTopicId || topic === undefined || topic.deleted)
      throw refusal(400, 'message thread not found')
    return threadId
  }
  mistake(`message_thread_id ${threadId} in a chat without topics is ignored`)
  return null
}

/** Whether the bot may manage, pin, post …: as an administrator with that right. */
export function hasRight(
  state: TelegramState,
  chat: FakeChat,
  right: 'can_manage_topics' | 'can_pin_messages' | 'can_delete_messages' | ChannelRight,
): boolean {
  const bot = botIn(state, chat)
  return bot?.status === 'administrator' && bot.rights[right] === true
}

type ChannelRight = 'can_post_messages' | 'can_edit_messages'

function findTarget(
  state: TelegramState,
  chat: FakeChat,
  reply: ParamsOf<'sendMessage'>['reply_parameters'],
): number | null {
  if (reply === undefined) return null
  const isHere = reply.chat_id === undefined || Number(reply.chat_id) === chat.id
  if (isHere && state.message(chat.id, reply.message_id) !== undefined) return reply.message_id
  if (reply.allow_sending_without_reply === true) return null
  throw refusal(400, 'message to be replied not found')
}

function checkRights(state: TelegramState, chat: FakeChat, kind: SentKind): void {
  if (chat.type === 'private') return
  if (chat.type === 'channel') {
    if (hasRight(state, chat, 'can_post_messages')) return
    throw refusal(400, 'need administrator rights in the channel chat')
  }
  const bot = botIn(state, chat)
  if (bot?.status === 'administrator' || bot?.status === 'creator') return
  const permission = permissionOf[kind]
  const own = bot?.status === 'restricted' ? bot.permissions[permission] : undefined
  if (own === false || chat.permissions[permission] === false)
    throw refusal(400, `not enough rights to send ${kind} to the chat`)
}

function checkOpen(state: TelegramState, chat: FakeChat, topicId: number): void {
  const topic: FakeTopic | undefined = chat.topics.get(topicId)
  if (topic?.closed === true && !hasRight(state, chat, 'can_manage_topics'))
    throw refusal(400, 'TOPIC_CLOSED')
}
