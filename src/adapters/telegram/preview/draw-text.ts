import type { MessageEntity } from 'grammy/types'
import type { Direction } from '../../../delivery/find-direction.ts'
import { escapeHtml } from '../../../feed/escape-html.ts'
import { cutBlocks, isBlock } from './cut-blocks.ts'
import { drawMoment, type Reader } from './draw-moment.ts'
import { findDirection } from './find-direction.ts'
import { findEntities } from './find-entities.ts'

/** How a text is drawn. */
export interface TextLook {
  readonly reader: Reader
  /** Expandable quotes stand open. */
  readonly opened: boolean
  /** HTML that stands at the end of the last line, where that is left to right, else below. */
  readonly tail: string
}

/** A text with its entities, a line a paragraph, as HTML: nothing of it is taken as HTML itself. */
export function drawText(
  text: string,
  entities: readonly MessageEntity[],
  { reader, opened, tail }: TextLook,
): string {
  const inlines = listInlines(text, entities)
  const stretches = cutBlocks(text, entities)
  const last = stretches.at(-1)
  const lastLine = text.slice(text.lastIndexOf('\n', (last?.to ?? 0) - 1) + 1, last?.to)
  const isInline = last?.block === null && findDirection(lastLine) === 'ltr'
  const drawn = stretches.map((stretch) => {
    const lines = drawLines({ text, inlines, reader }, stretch.from, stretch.to)
    if (stretch.block !== null) return drawQuote(stretch.block, lines, opened)
    return joinLines(lines, stretch === last && isInline ? tail : '')
  })
  return `${drawn.join('')}${isInline ? '' : tail}`
}

/** Whatever stands within a line; addresses written out are links as others are. */
function listInlines(text: string, entities: readonly MessageEntity[]): readonly MessageEntity[] {
  const taken = entities.filter(({ type }) => ['text_link', 'code', 'pre'].includes(type))
  const found = findEntities(text).filter(
    ({ offset, length }) =>
      !taken.some((each) => each.offset < offset + length && offset < each.offset + each.length),
  )
  const given = entities.filter((each) => !isBlock(each))
  return [...given, ...found].map((entity) => {
    const { type, offset, length } = entity
    const url = text.slice(offset, offset + length)
    return type === 'url' ? { type: 'text_link', offset, length, url } : entity
  })
}

interface Inlines {
  readonly text: string
  readonly inlines: readonly MessageEntity[]
  readonly reader: Reader
}

interface Line {
  readonly direction: Direction
  readonly html: string
}

function drawLines(inlines: Inlines, from: number, to: number): readonly Line[] {
  let start = from
  return inlines.text
    .slice(from, to)
    .split('\n')
    .map((line) => {
      const end = start + line.length
      const html = drawInline(inlines, start, end)
      start = end + 1
      return { direction: findDirection(line), html }
    })
}

function joinLines(lines: readonly Line[], tail = ''): string {
  return lines
    .map(({ direction, html }, i) => {
      const end = i === lines.length - 1 ? tail : ''
      return `<div class="line" dir="${direction}">${html || '<br>'}${end}</div>`
    })
    .join('')
}

function drawQuote({ type }: MessageEntity, lines: readonly Line[], opened: boolean): string {
  if (type === 'pre') return `<pre>${joinLines(lines)}</pre>`
  const { direction = 'ltr' } = lines[0] ?? {}
  const state = type === 'blockquote' ? '' : ` class="expandable ${opened ? 'open' : 'closed'}"`
  return `<blockquote dir="${direction}"${state}><div>${joinLines(lines)}</div></blockquote>`
}

/** Between two places of a text, cut wherever an entity begins or ends. */
function drawInline({ text, inlines, reader }: Inlines, from: number, to: number): string {
  const here = inlines.filter(({ offset, length }) => offset < to && offset + length > from)
  const ends = here.flatMap(({ offset, length }) => [offset, offset + length])
  const within = ends.filter((end) => end > from && end < to)
  const cuts = [...new Set([from, ...within, to])].toSorted((a, b) => a - b)
  return cuts
    .slice(1)
    .map((end, i) => {
      const begin = cuts[i] ?? from
      const over = here.filter(({ offset, length }) => offset <= begin && end <= offset + length)
      return drawRun(text.slice(begin, end), over, reader)
    })
    .join('')
}

/** From the innermost: a link is one thing to press, whatever is bold in it. */
const nesting: readonly MessageEntity['type'][] = [
  'date_time',
  'code',
  'spoiler',
  'strikethrough',
  'underline',
  'italic',
  'bold',
  'text_link',
]

function drawRun(text: string, entities: readonly MessageEntity[], reader: Reader): string {
  return entities
    .toSorted((a, b) => nesting.indexOf(a.type) - nesting.indexOf(b.type))
    .reduce((html, entity) => wrap(html, entity, reader), escapeHtml(text))
}

const tags: Partial<Record<MessageEntity['type'], readonly [open: string, close: string]>> = {
  bold: ['<b>', '</b>'],
  italic: ['<i>', '</i>'],
  underline: ['<u>', '</u>'],
  strikethrough: ['<s>', '</s>'],
  code: ['<code>', '</code>'],
  spoiler: ['<span class="spoiler">', '</span>'],
}

function wrap(html: string, entity: MessageEntity, reader: Reader): string {
  if (entity.type === 'text_link') return drawLink(entity.url, html)
  if (entity.type === 'date_time') {
    const { unix_time: seconds, date_time_format: format } = entity
    const told = drawMoment(seconds * 1000, format, reader)
    return `<time>${told === null ? html : escapeHtml(told)}</time>`
  }
  const [open, close] = tags[entity.type] ?? [`<a class="${entity.type}">`, '</a>']
  return `${open}${html}${close}`
}

function drawLink(url: string, html: string): string {
  const full = /^[a-z]+:/iu.test(url) ? url : `https://${url}`
  const leads = /^(?:https?|tg):/iu.test(full)
  return leads ? `<a href="${escapeHtml(full)}">${html}</a>` : `<a>${html}</a>`
}
