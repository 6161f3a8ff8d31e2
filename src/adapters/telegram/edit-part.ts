import type { Api } from 'grammy'
import type { MessageAddress, TelegramAddress } from './address.ts'
import { keyboardOf, previewOf } from './send-message.ts'
import type { TelegramPart } from './telegram-part.ts'

/** Changes a message of ours; one sent with a picture keeps it. @throws GrammyError, HttpError as of `createApi` */
export async function editPart(
  api: Api,
  { chatId, messageId, pictured }: MessageAddress & Pick<TelegramAddress, 'chatId'>,
  part: TelegramPart,
): Promise<void> {
  const entities = [...part.entities]
  const keyboard = keyboardOf(part)
  if (pictured)
    await api.editMessageCaption(chatId, messageId, {
      ...keyboard,
      caption: part.text,
      caption_entities: entities,
    })
  else
    await api.editMessageText(chatId, messageId, part.text, {
      ...keyboard,
      entities,
      link_preview_options: previewOf(part),
    })
}
