import { type Api, InputFile } from 'grammy'
import type { LinkPreviewOptions } from 'grammy/types'
import { z } from 'zod'
import { type TelegramAddress, writeMessageId } from './address.ts'
import { isPictureRefused } from './judge-answer.ts'
import type { TelegramPart } from './telegram-part.ts'

/** How a message goes out. */
interface HowSent {
  /** It makes no sound. */
  readonly silent: boolean
  /** The message it answers, in the same chat. */
  readonly replyTo: number | null
}

const sentSchema = z.object({ message_id: z.int() })

/** The files of a message, one request each. */
export async function sendFiles(
  api: Api,
  address: TelegramAddress,
  { files }: Pick<TelegramPart, 'files'>,
  how: HowSent,
): Promise<readonly string[]> {
  const ids: string[] = []
  for (const file of files) ids.push(await sendFile(api, address, file, how))
  return ids
}

/**
 * Sends a message without its files: one request, or two where Telegram surely did not send the first for its picture. Its
 * id as of `writeMessageId`.
 * @throws GrammyError, HttpError as of `createApi`
 */
export async function sendMessage(
  api: Api,
  address: TelegramAddress,
  part: TelegramPart,
  how: HowSent,
): Promise<string> {
  if (part.picture === null) return sendText(api, address, part, how)
  try {
    return await sendPicture(api, address, part, part.picture, how)
  } catch (error) {
    if (!isPictureRefused(error)) throw error
    return sendText(api, address, part, how)
  }
}

async function sendText(
  api: Api,
  address: TelegramAddress,
  part: TelegramPart,
  how: HowSent,
): Promise<string> {
  const sent = await api.sendMessage(address.chatId, part.text, {
    ...envelopeOf(address, how),
    ...keyboardOf(part),
    entities: [...part.entities],
    link_preview_options: previewOf(part),
  })
  return idOf(sent, false)
}

async function sendPicture(
  api: Api,
  address: TelegramAddress,
  part: TelegramPart,
  { url, spoiler }: NonNullable<TelegramPart['picture']>,
  how: HowSent,
): Promise<string> {
  const sent = await api.sendPhoto(address.chatId, url, {
    ...envelopeOf(address, how),
    ...keyboardOf(part),
    caption: part.text,
    caption_entities: [...part.entities],
    has_spoiler: spoiler,
  })
  return idOf(sent, true)
}

async function sendFile(
  api: Api,
  address: TelegramAddress,
  { name, text }: TelegramPart['files'][number],
  how: HowSent,
): Promise<string> {
  const document = new InputFile(new TextEncoder().encode(text), name)
  return idOf(await api.sendDocument(address.chatId, document, envelopeOf(address, how)), false)
}

/** What stands beside a text; of a picture that cannot be sent its preview, but never of one that is hidden until pressed. */
export function previewOf({ picture, preview }: TelegramPart): LinkPreviewOptions {
  if (picture === null) return preview
  if (picture.spoiler) return { is_disabled: true }
  return { url: picture.url, prefer_large_media: true, show_above_text: true }
}

/** Buttons of a message; without any an edit takes away those it had. */
export function keyboardOf({ keyboard }: TelegramPart) {
  if (keyboard.length === 0) return {}
  return { reply_markup: { inline_keyboard: keyboard.map((row) => [...row]) } }
}

function envelopeOf({ threadId }: TelegramAddress, { silent, replyTo }: HowSent) {
  return {
    ...(silent ? { disable_notification: true } : {}),
    ...(threadId === null ? {} : { message_thread_id: threadId }),
    // What was deleted meanwhile is simply not answered.
    ...(replyTo === null
      ? {}
      : { reply_parameters: { message_id: replyTo, allow_sending_without_reply: true } }),
  }
}

/** @throws ZodError for an answer without an id, whose message may be there even so */
function idOf(sent: unknown, pictured: boolean): string {
  return writeMessageId({ messageId: sentSchema.parse(sent).message_id, pictured })
}
