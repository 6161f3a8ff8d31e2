import type { InlineKeyboardButton, MessageEntity } from 'grammy/types'
import { writeCallback } from '../../../src/adapters/telegram/callback-data.ts'
import type { RenderSetting } from '../../../src/adapters/telegram/render-setting.ts'
import type { TelegramPart } from '../../../src/adapters/telegram/telegram-part.ts'
import { catalogue } from '../../fakes/open-chat.ts'
import { sampleDesks } from '../../fakes/sample-briefs.ts'

export { messageOfBlocks as messageOf } from '../../fakes/plain-orders.ts'

/** What an answer in a private chat is rendered for. */
export const renderingIn = (
  language: string,
  rest: Partial<RenderSetting> = {},
): RenderSetting => ({
  t: catalogue.translator(language),
  desks: sampleDesks,
  botName: 'velm_bot',
  shared: false,
  place: { chatId: 7001, threadId: null },
  about: null,
  command: null,
  callbackOf: writeCallback,
  ...rest,
})

/** A public channel, where buttons lead to the private chat. */
export const inChannel: Partial<RenderSetting> = {
  shared: true,
  place: { chatId: -1001234567890, threadId: null },
}

/** A part as one reads it: entities as mark-up, buttons in brackets, invisible signs by a name. */
export function readPart(part: TelegramPart): string {
  const { keyboard, picture, preview, files } = part
  const rows = keyboard.map((row) => row.map(readButton).join(' '))
  const above =
    picture === null ? [] : [`picture ${picture.url}${picture.spoiler ? ' (spoiler)' : ''}`]
  const shown = preview.url === undefined ? [] : [`preview ${JSON.stringify(preview)}`]
  const attached = files.map(({ name, text }) => `file ${name}, ${text.length}`)
  return `\n${[...above, readText(part), ...shown, ...rows, ...attached].join('\n')}\n`
}

/** Text with its entities as mark-up. */
export function readText({ text, entities }: Pick<TelegramPart, 'text' | 'entities'>): string {
  let read = ''
  for (let at = 0; at <= text.length; at++) {
    // What began last ends first.
    for (const entity of entities.toReversed())
      if (entity.offset + entity.length === at) read += endOf(entity)
    for (const entity of entities) if (entity.offset === at) read += beginningOf(entity)
    read += text[at] ?? ''
  }
  return nameInvisible(read)
}

const signs: Readonly<Record<string, [string, string]>> = {
  bold: ['**', '**'],
  italic: ['_', '_'],
  blockquote: ['{quote ', '}'],
  expandable_blockquote: ['{folded ', '}'],
}

function beginningOf({ type }: MessageEntity): string {
  return type === 'text_link' ? '[' : (signs[type]?.[0] ?? `<${type}>`)
}

function endOf(entity: MessageEntity): string {
  return entity.type === 'text_link' ? `](${entity.url})` : (signs[entity.type]?.[1] ?? '</>')
}

function nameInvisible(text: string): string {
  return text
    .replaceAll('\u2068', '⟦')
    .replaceAll('\u2067', '⟦')
    .replaceAll('\u2066', '⟦')
    .replaceAll('\u2069', '⟧')
    .replaceAll('\u200e', '‹ltr›')
    .replaceAll('\u200f', '‹rtl›')
    .replaceAll('\u2060', '‹›')
    .replaceAll('\u00a0', ' ')
}

function readButton(button: InlineKeyboardButton): string {
  if ('url' in button) return `[${button.text} → ${button.url}]`
  return `[${button.text} = ${'callback_data' in button ? button.callback_data : '?'}]`
}
