import type { MessageEntity } from 'grammy/types'

/** Text and what is marked in it, as Telegram takes both. */
export interface RichText {
  readonly text: string
  /** Offsets and lengths in UTF-16 units. */
  readonly entities: readonly MessageEntity[]
}

/** What a stretch of text can be. */
export type Mark =
  | {
      readonly type:
        | 'bold'
        | 'italic'
        | 'strikethrough'
        | 'code'
        | 'blockquote'
        | 'expandable_blockquote'
    }
  | { readonly type: 'text_link'; readonly url: string }

/** Nothing, to which what is written is joined. */
export const noText: RichText = { text: '', entities: [] }

/** Text with nothing marked in it. */
export function unmarked(text: string): RichText {
  return { text, entities: [] }
}

/** One after the other, `between` in the gaps; empty ones leave none. */
export function joinTexts(pieces: readonly RichText[], between = ''): RichText {
  let text = ''
  const entities: MessageEntity[] = []
  for (const piece of pieces) {
    if (piece.text === '') continue
    if (text !== '') text += between
    for (const entity of piece.entities)
      entities.push({ ...entity, offset: entity.offset + text.length })
    text += piece.text
  }
  return { text, entities }
}

/** Marks all of it but the blanks around it, which Telegram may take away, and but code, which takes no style. */
export function markText(rich: RichText, mark: Mark): RichText {
  const { text, entities } = rich
  const isStyle = mark.type === 'bold' || mark.type === 'italic'
  const codes = isStyle ? entities.filter(({ type }) => type === 'code') : []
  const starts = [0, ...codes.map(({ offset, length }) => offset + length)]
  const ends = [...codes.map(({ offset }) => offset), text.length]
  const marked = starts.flatMap((start, i) => {
    const stretch = text.slice(start, ends[i])
    const offset = start + stretch.length - stretch.trimStart().length
    const length = stretch.trim().length
    return length === 0 ? [] : [{ ...mark, offset, length }]
  })
  return { text, entities: [...marked, ...entities] }
}

/** Without the blanks around it. */
export function trimText({ text, entities }: RichText): RichText {
  const cut = text.length - text.trimStart().length
  const trimmed = text.trim()
  return {
    text: trimmed,
    entities: entities.flatMap((entity) => {
      const offset = Math.max(0, entity.offset - cut)
      const end = Math.min(trimmed.length, entity.offset + entity.length - cut)
      return end > offset ? [{ ...entity, offset, length: end - offset }] : []
    }),
  }
}

/** As Telegram gives them back: in order, the wider first, neighbours that are alike as one. */
export function tidyEntities({ text, entities }: RichText): readonly MessageEntity[] {
  const sorted = entities.toSorted(
    (a, b) => a.offset - b.offset || b.length - a.length || rankOf(a) - rankOf(b),
  )
  const tidy: MessageEntity[] = []
  for (const entity of sorted) {
    const at = tidy.findLastIndex(({ type }) => type === entity.type)
    const last = tidy[at]
    if (last !== undefined && isOneWith(last, entity, text))
      tidy[at] = { ...last, length: entity.offset + entity.length - last.offset }
    else tidy.push(entity)
  }
  return tidy
}

/** Both bold, and nothing but a blank between them. */
function isOneWith(last: MessageEntity, { type, offset }: MessageEntity, text: string): boolean {
  if (type !== 'bold' && type !== 'italic') return false
  return /^[^\S\n]*$/u.test(text.slice(last.offset + last.length, offset))
}

const order: readonly string[] = ['blockquote', 'expandable_blockquote', 'text_link', 'bold']

function rankOf({ type }: MessageEntity): number {
  const rank = order.indexOf(type)
  return rank < 0 ? order.length : rank
}
