import { describeChat, describeUser } from './describe-chat.ts'
import type { FakeChat, FakeMedia, FakeMessage, FakeService, TelegramState } from './state.ts'

/** A message as the Bot API gives it, field by field as the server writes it (its Client.cpp, JsonMessage). */
export function describeMessage(
  state: TelegramState,
  message: FakeMessage,
  { withReply = true }: { readonly withReply?: boolean } = {},
): object {
  const { keyboard } = message
  const isInline = keyboard !== null && 'inline_keyboard' in keyboard
  return {
    message_id: message.id,
    ...describeSender(state, message),
    chat: describeChat(state, chatOf(state, message.chatId)),
    date: seconds(message.at),
    ...(message.editedAt === null ? {} : { edit_date: seconds(message.editedAt) }),
    ...(message.threadId === null ? {} : { message_thread_id: message.threadId }),
    ...describeForward(state, message),
    ...(withReply ? describeReply(state, message) : {}),
    ...describeContent(message),
    ...(message.service === null ? {} : describeService(state, message, message.service)),
    ...(isInline ? { reply_markup: keyboard } : {}),
    ...(message.viaBotId === null ? {} : { via_bot: describeUser(state, message.viaBotId) }),
    ...(message.protected ? { has_protected_content: true } : {}),
    ...(message.isTopicMessage ? { is_topic_message: true } : {}),
  }
}

/** A message that is gone or too old, as a button's press names it. */
export function describeInaccessible(
  state: TelegramState,
  chatId: number,
  messageId: number,
): object {
  return { message_id: messageId, chat: describeChat(state, chatOf(state, chatId)), date: 0 }
}

/** Whole seconds, as Telegram tells times. */
export function seconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000)
}

function describeSender(state: TelegramState, message: FakeMessage): object {
  const { fromId, senderChatId, signature } = message
  return {
    ...(fromId === null ? {} : { from: describeUser(state, fromId) }),
    ...(signature === null ? {} : { author_signature: signature }),
    ...(senderChatId === null
      ? {}
      : { sender_chat: describeChat(state, chatOf(state, senderChatId)) }),
  }
}

function describeForward(state: TelegramState, { forwardOf, at }: FakeMessage): object {
  if (forwardOf === null) return {}
  const chat = describeChat(state, chatOf(state, forwardOf.chatId))
  const date = seconds(at)
  return {
    forward_origin: { type: 'channel', date, chat, message_id: forwardOf.messageId },
    is_automatic_forward: true,
    forward_from_chat: chat,
    forward_from_message_id: forwardOf.messageId,
    forward_date: date,
  }
}

/** What is said in a topic without a reply answers the message that made the topic. */
function describeReply(state: TelegramState, message: FakeMessage): object {
  const { replyToId, threadId, isTopicMessage, chatId, id } = message
  const implicit = isTopicMessage && threadId !== id ? threadId : null
  const target = replyToId ?? implicit
  const found = target === null ? undefined : state.message(chatId, target)
  if (found === undefined) return {}
  return { reply_to_message: describeMessage(state, found, { withReply: false }) }
}

function describeContent({ text, entities, media, preview, service }: FakeMessage): object {
  if (service !== null) return {}
  if (media === null)
    return {
      text,
      ...(entities.length === 0 ? {} : { entities }),
      ...(preview === null ? {} : { link_preview_options: preview }),
    }
  return {
    ...describeMedia(media),
    ...(text === '' ? {} : { caption: text }),
    ...(entities.length === 0 ? {} : { caption_entities: entities }),
    ...(media.above ? { show_caption_above_media: true } : {}),
    ...(media.spoiler ? { has_media_spoiler: true } : {}),
  }
}

function describeMedia({ kind, file }: FakeMedia): object {
  const described = {
    file_id: file.id,
    file_unique_id: file.uniqueId,
    file_size: file.bytes.byteLength,
  }
  if (kind === 'document')
    return { document: { file_name: file.name, mime_type: file.mimeType, ...described } }
  return { photo: [{ ...described, width: file.width, height: file.height }] }
}

function describeService(
  state: TelegramState,
  { chatId }: FakeMessage,
  service: FakeService,
): object {
  if ('new_chat_members' in service) {
    const ids = service.new_chat_members
    const first = ids.includes(state.botId) ? state.botId : ids[0]
    if (first === undefined) return {}
    const member = describeUser(state, first)
    return {
      new_chat_participant: member,
      new_chat_member: member,
      new_chat_members: ids.map((id) => describeUser(state, id)),
    }
  }
  if ('left_chat_member' in service) {
    const member = describeUser(state, service.left_chat_member)
    return { left_chat_participant: member, left_chat_member: member }
  }
  if ('pinned_message' in service) {
    const pinned = state.message(chatId, service.pinned_message)
    return {
      pinned_message:
        pinned === undefined
          ? describeInaccessible(state, chatId, service.pinned_message)
          : describeMessage(state, pinned, { withReply: false }),
    }
  }
  return service
}

function chatOf(state: TelegramState, chatId: number): FakeChat {
  const chat = state.chats.get(chatId)
  if (chat === undefined) throw new Error(`there is no chat ${chatId}`)
  return chat
}
