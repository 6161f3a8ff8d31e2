import { isDeepStrictEqual } from 'node:util'
import { deleteMessage, editMessage, pinMessage, unpinMessage } from './add-message.ts'
import { badRequest, refusal } from './api-error.ts'
import { checkKeyboard } from './check-keyboard.ts'
import { describeMessage } from './describe-message.ts'
import { findChat } from './find-chat.ts'
import { methodSchemas, type ParamsOf } from './method-schemas.ts'
import type { MethodCall, Methods } from './methods.ts'
import { hasRight } from './place-message.ts'
import { captionOf, textOf } from './read-words.ts'
import type { FakeChat, FakeContent, FakeMessage, TelegramState } from './state.ts'

/** Messages older than this cannot be deleted where the bot has no right to delete any. */
const deletableMs = 48 * 3_600_000

/** What changes messages that are there. */
export function editMethods(state: TelegramState): Methods {
  return {
    editMessageText: (call) => {
      const params = methodSchemas.editMessageText.parse(call.params)
      const words = textOf(call, params)
      const preview = params.link_preview_options ?? null
      return edit(state, call, params, (message) => {
        if (message.media !== null || message.service !== null)
          throw badRequest('there is no text in the message to edit')
        return { ...words, preview }
      })
    },
    editMessageCaption: (call) => {
      const params = methodSchemas.editMessageCaption.parse(call.params)
      const words = captionOf(call, params)
      return edit(state, call, params, ({ media }) => {
        if (media === null) throw badRequest('there is no caption in the message to edit')
        return { ...words, media: { ...media, above: params.show_caption_above_media ?? false } }
      })
    },
    editMessageReplyMarkup: (call) => {
      const params = methodSchemas.editMessageReplyMarkup.parse(call.params)
      return edit(state, call, params, () => ({}))
    },
    deleteMessage: ({ params: given }) => {
      const { chat_id, message_id } = methodSchemas.deleteMessage.parse(given)
      const chat = findChat(state, chat_id, 'write')
      const message = state.message(chat.id, message_id)
      if (message === undefined) throw refusal(400, 'message to delete not found')
      if (!isDeletable(state, chat, message)) throw badRequest("message can't be deleted")
      deleteMessage(state, message)
      return true
    },
    pinChatMessage: ({ params: given }) => {
      const params = methodSchemas.pinChatMessage.parse(given)
      const chat = findChat(state, params.chat_id, 'write')
      const message = state.message(chat.id, params.message_id)
      if (message === undefined) throw refusal(400, 'message to pin not found')
      checkPinning(state, chat)
      pinMessage(state, message, state.botId)
      return true
    },
    unpinChatMessage: ({ params: given }) => {
      const params = methodSchemas.unpinChatMessage.parse(given)
      const chat = findChat(state, params.chat_id, 'write')
      const message = state.message(chat.id, params.message_id ?? chat.pinnedIds[0] ?? 0)
      if (message === undefined) throw refusal(400, 'message to unpin not found')
      checkPinning(state, chat)
      unpinMessage(state, message)
      return true
    },
    setMessageReaction: ({ params: given }) => {
      const params = methodSchemas.setMessageReaction.parse(given)
      const chat = findChat(state, params.chat_id, 'write')
      if (state.message(chat.id, params.message_id) === undefined)
        throw refusal(400, 'message to react not found')
      return true
    },
  }
}

function edit(
  state: TelegramState,
  { mistake }: MethodCall,
  params: ParamsOf<'editMessageReplyMarkup'>,
  change: (message: FakeMessage) => Partial<FakeContent>,
): unknown {
  const message = findEdited(state, params)
  const chat = state.chats.get(message.chatId)
  const keyboard = checkKeyboard(params.reply_markup, chat?.type ?? null, mistake)
  const changed: Partial<FakeContent> = { ...change(message), keyboard }
  if (!isDifferent(message, changed))
    throw badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current ' +
        'content and reply markup of the message',
    )
  editMessage(state, message, changed)
  return params.inline_message_id === undefined ? describeMessage(state, message) : true
}

/** @throws ApiError where it is gone, or not the bot's own */
function findEdited(
  state: TelegramState,
  { chat_id, message_id, inline_message_id }: ParamsOf<'editMessageReplyMarkup'>,
): FakeMessage {
  if (inline_message_id !== undefined) {
    const all = [...state.messages.values()].flat()
    const found = all.find((it) => it.inlineMessageId === inline_message_id)
    if (found === undefined || found.deletedAt !== null) throw refusal(400, 'MESSAGE_ID_INVALID')
    return found
  }
  if (message_id === undefined) throw badRequest('message identifier is not specified')
  const chat = findChat(state, chat_id, 'edit')
  const message = state.message(chat.id, message_id)
  if (message === undefined) throw refusal(400, 'message to edit not found')
  const { keyboard } = message
  const isPlain = keyboard === null || 'inline_keyboard' in keyboard
  const isOwn = message.authorId === state.botId
  const mayEdit = isOwn || hasRight(state, chat, 'can_edit_messages')
  if (!mayEdit || !isPlain || message.forwardOf !== null)
    throw badRequest("message can't be edited")
  return message
}

function isDifferent(message: FakeMessage, change: Partial<FakeContent>): boolean {
  const { text, entities, media, keyboard, preview } = message
  const now = { text, entities, media, keyboard, preview }
  return !isDeepStrictEqual(now, { ...now, ...change })
}

function isDeletable(state: TelegramState, chat: FakeChat, message: FakeMessage): boolean {
  if (hasRight(state, chat, 'can_delete_messages')) return true
  const isOwn = message.authorId === state.botId
  const isRecent = state.now() - message.at < deletableMs
  return isRecent && (isOwn || chat.type === 'private')
}

function checkPinning(state: TelegramState, chat: FakeChat): void {
  if (chat.type === 'private') return
  const may =
    chat.type === 'channel'
      ? hasRight(state, chat, 'can_edit_messages')
      : hasRight(state, chat, 'can_pin_messages') || chat.permissions.can_pin_messages === true
  if (!may) throw refusal(400, 'not enough rights to manage pinned messages in the chat')
}
