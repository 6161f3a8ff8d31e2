import type { MessageEntity } from 'grammy/types'
import { badRequest } from './api-error.ts'
import { cleanText, type MarkedText, trimText } from './clean-text.ts'
import { detectEntities } from './detect-entities.ts'
import { addDetected, fixEntities } from './fix-entities.ts'

/** Where words go: each has its length and its name in refusals. */
export type TextKind = 'message' | 'caption'

/** Found by the server itself: it takes them from nobody. */
const ownOfServer: readonly MessageEntity['type'][] = [
  'mention',
  'hashtag',
  'cashtag',
  'bot_command',
  'url',
  'email',
  'phone_number',
]

/**
 * Text and entities of a bot as they will stand in a message: cleaned, trimmed, with what Telegram finds itself
 * (https://core.telegram.org/bots/api#sendmessage). `mistake` is told what changes without a word.
 * @throws ApiError 400 for what is too long, empty, or marked impossibly
 */
export function prepareText(
  given: MarkedText,
  kind: TextKind,
  mistake: (detail: string) => void,
): MarkedText {
  if (Buffer.byteLength(given.text) > 1 << 15) throw badRequest('text is too long')
  const usable = given.entities.filter((it) => isUsable(it, mistake)).map(asStored)
  const cleaned = cleanText({ text: given.text, entities: usable })
  const fixed = fixEntities(cleaned.entities.filter(({ length }) => length > 0))
  for (const loss of fixed.losses) mistake(`entities change: ${loss}`)
  const trimmed = trimText({ text: cleaned.text, entities: fixed.entities })
  if (trimmed.text !== given.text) mistake('the text changes: Telegram cleans and trims it')
  if (trimmed.entities.length < fixed.entities.length)
    mistake('entities of white space alone are dropped')
  if (trimmed.text === '' && kind === 'message') throw badRequest('message text is empty')
  if (trimmed.text.length > (kind === 'message' ? 4096 : 1024))
    throw badRequest(kind === 'message' ? 'message is too long' : 'message caption is too long')
  if (fixed.isTooLong) throw badRequest('ENTITIES_TOO_LONG')
  return {
    text: trimmed.text,
    entities: addDetected(trimmed.entities, detectEntities(trimmed.text)),
  }
}

function isUsable(entity: MessageEntity, mistake: (detail: string) => void): boolean {
  if (ownOfServer.includes(entity.type)) {
    mistake(`an entity of type ${entity.type} is ignored: the server finds those itself`)
    return false
  }
  if (entity.length === 0) {
    mistake(`an empty ${entity.type} is dropped`)
    return false
  }
  if (entity.type === 'text_link' && !isLink(entity.url)) {
    mistake(`a link to ${entity.url} is dropped: only http, https and tg are taken`)
    return false
  }
  return true
}

/** Whether Telegram takes it for a link: a protocol it knows, and a host that can be one. */
export function isLink(url: string): boolean {
  if (/^(?:tg|ton):/iu.test(url)) return /^(?:tg|ton):(?:\/\/)?[a-z0-9_-]+/iu.test(url)
  if (!/^https?:\/\//iu.test(url) || !URL.canParse(url)) return false
  const { hostname } = new URL(url)
  return hostname.includes('.') && !hostname.endsWith('.') && !/\s/u.test(url)
}

/** A link without a path gets one, as Telegram writes it. */
function asStored(entity: MessageEntity): MessageEntity {
  if (entity.type !== 'text_link' || !/^https?:/iu.test(entity.url)) return entity
  const { pathname, search, hash } = new URL(entity.url)
  return pathname === '/' && search === '' && hash === '' && !entity.url.endsWith('/')
    ? { ...entity, url: `${entity.url}/` }
    : entity
}
