import { escapeHtml } from '../../../feed/escape-html.ts'
import type { TelegramPart } from '../telegram-part.ts'
import { colourOf, drawAvatar } from './draw-avatar.ts'
import { drawCard, type LinkCards } from './draw-card.ts'
import { drawKeyboard } from './draw-keyboard.ts'
import { drawTime, type Reader } from './draw-moment.ts'
import { drawText } from './draw-text.ts'

/** A message in a chat. */
export interface PreviewMessage {
  /** Who sent it; null: the reader. */
  readonly from: string | null
  readonly at: number
  readonly part: TelegramPart
  /** The message it answers, whose words stand above its own. */
  readonly quotes?: { readonly name: string; readonly text: string }
  /** The bot through which it was shared, with its `@`. */
  readonly via?: string
  /** How many have seen it, as channels tell: "1.2K". */
  readonly views?: string
  /** Its expandable quotes stand open. */
  readonly opened?: boolean
}

/** What a message is drawn for. */
export interface MessageSetting {
  readonly reader: Reader
  readonly cards: LinkCards
  /** Senders are told by name and picture: a group's are; a channel's by name alone, a private chat's not at all. */
  readonly tells: 'name and picture' | 'name' | 'nothing'
  /** The first of what its sender said in a row, and the last, which has the tail. */
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** One bubble with its buttons below it, and its documents each in a bubble of its own. */
export function drawMessage(message: PreviewMessage, setting: MessageSetting): string {
  const { part, from } = message
  const { tells, isFirst, isLast } = setting
  const side = from === null ? 'own' : 'others'
  const isEnd = isLast && part.files.length === 0
  const bubble = drawBubble(message, { ...setting, isLast: isEnd })
  const files = part.files.map(({ name, text }, i) => {
    const end = isLast && i === part.files.length - 1
    return `<div class="bubble${end ? ' last' : ''}">${drawFile(name, text)}${drawMeta(message, setting.reader)}</div>`
  })
  const column = `<div class="column">${bubble}${drawKeyboard(part.keyboard)}${files.join('')}</div>`
  const picture = from === null || tells !== 'name and picture' ? '' : drawSender(from, isLast)
  return `<div class="row ${side}${isFirst ? ' first' : ''}">${picture}${column}</div>`
}

function drawBubble(message: PreviewMessage, setting: MessageSetting): string {
  const { part, opened = false } = message
  const meta = drawMeta(message, setting.reader)
  const card = drawCard(part, setting.cards)
  const isAbove = part.preview.show_above_text === true
  const look = { reader: setting.reader, opened, tail: card === '' || isAbove ? meta : '' }
  const words = part.text === '' ? meta : drawText(part.text, part.entities, look)
  const classes = ['bubble', ...(setting.isLast ? ['last'] : [])]
  if (part.picture !== null) classes.push('pictured')
  return `<div class="${classes.join(' ')}">${drawName(message, setting)}${drawQuoted(message)}${drawPicture(part)}
${isAbove ? card : ''}<div class="text">${words}</div>${isAbove || card === '' ? '' : card + meta}</div>`
}

function drawName({ from, via }: PreviewMessage, { tells, isFirst }: MessageSetting): string {
  if (from === null || tells === 'nothing' || !isFirst) return ''
  const shared = via === undefined ? '' : ` <i>via <b>${escapeHtml(via)}</b></i>`
  return `<div class="name" style="--name:${colourOf(from)}"><bdi>${escapeHtml(from)}</bdi>${shared}</div>`
}

function drawQuoted({ quotes }: PreviewMessage): string {
  if (quotes === undefined) return ''
  const { name, text } = quotes
  return `<div class="quoted" style="--name:${colourOf(name)}"><b>${escapeHtml(name)}</b><span dir="auto">${escapeHtml(text)}</span></div>`
}

function drawPicture({ picture }: TelegramPart): string {
  if (picture === null) return ''
  const hidden = picture.spoiler ? ' class="hidden"' : ''
  return `<figure${hidden}><img src="${escapeHtml(picture.url)}" alt=""></figure>`
}

function drawFile(name: string, text: string): string {
  const size = (Buffer.byteLength(text) / 1024).toFixed(1)
  return `<div class="file"><i>↓</i><div><b>${escapeHtml(name)}</b><span>${size} KB</span></div></div>`
}

function drawMeta({ at, from, views }: PreviewMessage, reader: Reader): string {
  const eye =
    '<svg viewBox="0 0 16 10"><path d="M1 5Q8-3 15 5Q8 13 1 5Z"/><circle cx="8" cy="5" r="2"/></svg>'
  const seen = views === undefined ? '' : `${eye}${escapeHtml(views)}&ensp;`
  const sent = from === null ? ' ✓✓' : ''
  return `<span class="meta">${seen}${escapeHtml(drawTime(at, reader))}${sent}</span>`
}

/** Beside the last of what a sender said in a row; beside the others is room for it. */
function drawSender(name: string, isShown: boolean): string {
  return isShown ? drawAvatar(name) : '<div class="avatar none"></div>'
}
