import type { MessageEntity } from 'grammy/types'
import { badRequest } from './api-error.ts'

/** Words with what is marked in them; offsets and lengths in UTF-16 units. */
export interface MarkedText {
  readonly text: string
  readonly entities: readonly MessageEntity[]
}

/** Left out: carriage returns, lines that cross other letters out, and marks that turn the direction of what follows. */
const removed = /[\r\u2028-\u202e]|\u0333|\u033f|\u030a/u
const allRemoved = new RegExp(removed.source, 'gu')
/** Every other control character becomes a space. */
const spaced = /(?![\n\u007f-\u009f])\p{Cc}/gu
const directionMarks = /[\u200e\u200f]+(?=[\u200e\u200f])/gu

/**
 * Text as Telegram stores it, before it is trimmed: it neither tells that it changes it, nor what.
 * @throws ApiError 400 where an entity lies outside of the text or cuts a character in two
 */
export function cleanText(given: MarkedText): MarkedText {
  if (!given.text.isWellFormed()) throw badRequest('strings must be encoded in UTF-8')
  for (const entity of given.entities) checkBounds(given.text, entity)
  const skippedBefore = countRemoved(given.text)
  const at = (offset: number) => offset - (skippedBefore[offset] ?? 0)
  return {
    text: given.text
      .replaceAll(allRemoved, '')
      .replace(spaced, ' ')
      .replace(directionMarks, (run) => '\u200c'.repeat(run.length)),
    entities: given.entities.map((entity) => {
      const offset = at(entity.offset)
      return { ...entity, offset, length: at(entity.offset + entity.length) - offset }
    }),
  }
}

/**
 * Cut at both ends as Telegram does; white space at the start stays where an entity begins in it.
 * Entities of nothing but white space go.
 */
export function trimText({ text, entities }: MarkedText): MarkedText {
  const held = entities.filter(
    ({ type, offset, length }) =>
      hidesData(type) || /[^ \n]/u.test(text.slice(offset, offset + length)),
  )
  const end = text.replace(/[ \n]+$/u, '').length
  const shortened = held
    .filter(({ offset }) => offset < end)
    .map((it) => withoutLeadingSpace(text, it))
    .map((it) => ({ ...it, length: Math.min(it.length, end - it.offset) }))
  const firstOffset = Math.min(end, ...shortened.map(({ offset }) => offset))
  const leading = /^[ \n]*/u.exec(text.slice(0, firstOffset))?.[0].length ?? 0
  return {
    text: text.slice(leading, end),
    entities: shortened.map((it) => ({ ...it, offset: it.offset - leading })),
  }
}

/** What it says cannot be seen, so it holds also where it stands over white space alone. */
function hidesData(type: MessageEntity['type']): boolean {
  return ['text_link', 'text_mention', 'code', 'pre', 'date_time'].includes(type)
}

function withoutLeadingSpace(text: string, entity: MessageEntity): MessageEntity {
  if (hidesData(entity.type)) return entity
  const inside = text.slice(entity.offset, entity.offset + entity.length)
  const skipped = inside.length - inside.replace(/^[ \n]+/u, '').length
  return { ...entity, offset: entity.offset + skipped, length: entity.length - skipped }
}

function checkBounds(text: string, { offset, length }: MessageEntity): void {
  const end = offset + length
  if (offset < 0 || offset > 1_000_000)
    throw badRequest(`receive an entity with incorrect offset ${offset}`)
  if (length < 0 || length > 1_000_000)
    throw badRequest(`receive an entity with incorrect length ${length}`)
  if (offset > text.length || (offset === text.length && length > 0))
    throw badRequest(`entity begins after the end of the text at UTF-16 offset ${offset}`)
  if (cutsCharacter(text, offset))
    throw badRequest(
      `entity begins in a middle of a UTF-16 symbol at byte offset ${bytesBefore(text, offset + 1)}`,
    )
  const beginning = `entity beginning at UTF-16 offset ${offset}`
  if (end > text.length)
    throw badRequest(`${beginning} ends after the end of the text at UTF-16 offset ${end}`)
  if (cutsCharacter(text, end))
    throw badRequest(
      `${beginning} ends in a middle of a UTF-16 symbol at byte offset ${bytesBefore(text, end + 1)}`,
    )
}

/** Between the two halves of a surrogate pair. */
function cutsCharacter(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1)
  const after = text.charCodeAt(offset)
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff
}

function bytesBefore(text: string, offset: number): number {
  return Buffer.byteLength(text.slice(0, offset))
}

/** How many units before each offset are left out. */
function countRemoved(text: string): readonly number[] {
  const counts = [0]
  let count = 0
  for (let index = 0; index < text.length; index += 1) {
    if (removed.test(text.charAt(index))) count += 1
    counts.push(count)
  }
  return counts
}
