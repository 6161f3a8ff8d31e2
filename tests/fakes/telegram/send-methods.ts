import { addMessage } from './add-message.ts'
import { badRequest } from './api-error.ts'
import { checkKeyboard } from './check-keyboard.ts'
import type { MarkedText } from './clean-text.ts'
import { describeMessage } from './describe-message.ts'
import { findChat } from './find-chat.ts'
import { methodSchemas, type ParamsOf } from './method-schemas.ts'
import type { MethodCall, Methods } from './methods.ts'
import { findTopic, placeMessage, type SentKind } from './place-message.ts'
import { captionOf, textOf } from './read-words.ts'
import type { FakeMedia, TelegramState } from './state.ts'
import { type FetchPicture, takeFile } from './take-file.ts'

/** https://core.telegram.org/bots/api#sendchataction */
const actions = [
  'typing',
  'upload_photo',
  'record_video',
  'upload_video',
  'record_voice',
  'upload_voice',
  'upload_document',
  'choose_sticker',
  'find_location',
  'record_video_note',
  'upload_video_note',
]

/** What sends something new. */
export function sendMethods(state: TelegramState, fetchPicture: FetchPicture): Methods {
  return {
    sendMessage: (call) => {
      const params = methodSchemas.sendMessage.parse(call.params)
      const words = textOf(call, params)
      return send(state, call, params, words, null)
    },
    sendPhoto: (call) => {
      const params = methodSchemas.sendPhoto.parse(call.params)
      const words = captionOf(call, params)
      const media = () => ({
        kind: 'photo' as const,
        file: takeFile(state, call, params.photo, fetchPicture),
        spoiler: params.has_spoiler ?? false,
        above: params.show_caption_above_media ?? false,
      })
      return send(state, call, params, words, { kind: 'photos', media })
    },
    sendDocument: (call) => {
      const params = methodSchemas.sendDocument.parse(call.params)
      const words = captionOf(call, params)
      const media = () => ({
        kind: 'document' as const,
        file: takeFile(state, call, params.document, () => 'picture'),
        spoiler: false,
        above: false,
      })
      return send(state, call, params, words, { kind: 'documents', media })
    },
    sendChatAction: (call) => {
      const params = methodSchemas.sendChatAction.parse(call.params)
      const chat = findChat(state, params.chat_id, 'write')
      findTopic(chat, params.message_thread_id, call.mistake)
      if (!actions.includes(params.action)) throw badRequest('wrong parameter action in request')
      return true
    },
  }
}

/** What comes with the words: taken only once the place is found. */
interface Attachment {
  readonly kind: Exclude<SentKind, 'text messages'>
  readonly media: () => FakeMedia
}

function send(
  state: TelegramState,
  call: MethodCall,
  params: Omit<ParamsOf<'sendMessage'>, 'text' | 'entities'>,
  words: MarkedText,
  attachment: Attachment | null,
): object {
  const place = placeMessage(state, params, attachment?.kind ?? 'text messages', call.mistake)
  const { chat, topicId, replyToId } = place
  const keyboard = checkKeyboard(params.reply_markup, chat.type, call.mistake)
  const preview = params.link_preview_options ?? null
  const message = addMessage(state, chat, {
    authorId: state.botId,
    ...words,
    media: attachment?.media() ?? null,
    keyboard,
    preview,
    topicId,
    replyToId,
    silent: params.disable_notification ?? false,
    protected: params.protect_content ?? false,
  })
  return describeMessage(state, message)
}
