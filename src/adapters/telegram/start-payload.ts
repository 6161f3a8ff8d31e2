import type { TelegramAddress } from './address.ts'
import { readShortAddress, shortenAddress } from './short-address.ts'

/** A line that a link to the bot's private chat says: `t.me/BOT?start=PAYLOAD`. */
export interface StartPayload {
  readonly line: string
  /** The place it is about; null: the private chat itself. */
  readonly about: TelegramAddress | null
}

/** 1–64 of `[A-Za-z0-9_-]` (https://core.telegram.org/bots/features#deep-linking). */
const longestPayload = 64

/** Anybody can make such a link for somebody else to press: these only show something, and `follow` adds what one press takes back. */
const withWords = ['news', 'story', 'why', 'search', 'topics', 'follow', 'help']
const alone = [
  'start',
  'setup',
  'schedule',
  'settings',
  'sources',
  'status',
  'follows',
  'quiet',
  'catchup',
]

/** Whether a link may say this line. */
export function isSafeToLink(line: string): boolean {
  const [, name = '', words = ''] = /^\/([a-z0-9_]+)(?: (.+))?$/su.exec(line) ?? []
  return withWords.includes(name) || (words === '' && alone.includes(name))
}

/**
 * `story_381`, `story_381_sources`, `follow_Palmyra`, `b-…` for what does not read so, `_at_…` behind it for a place.
 * Null: no link may say it, or it is too long.
 */
export function writeStart({ line, about }: StartPayload): string | null {
  if (!isSafeToLink(line)) return null
  const place = about === null ? '' : `_at_${shortenAddress(about)}`
  const plain = `${line.slice(1).replaceAll(' ', '_').replaceAll('#', '')}${place}`
  const isPlain = /^[\w-]+$/u.test(plain) && sameAs(readStart(plain), { line, about })
  const payload = isPlain ? plain : `b-${Buffer.from(line).toString('base64url')}${place}`
  return payload.length <= longestPayload ? payload : null
}

/** Null: no link of ours, or none that may be followed. */
export function readStart(payload: string): StartPayload | null {
  const [, said = '', place] = /^(.+?)(?:_at_([gps][0-9a-z-]+))?$/su.exec(payload) ?? []
  const about = place === undefined ? null : readShortAddress(place)
  if (place !== undefined && about === null) return null
  const line = said.startsWith('b-')
    ? Buffer.from(said.slice(2), 'base64url').toString()
    : `/${said.replaceAll('_', ' ').replaceAll(/(?<= )(?=\d+(?: |$))/gu, '#')}`
  return isSafeToLink(line) ? { line, about } : null
}

function sameAs(read: StartPayload | null, wanted: StartPayload): boolean {
  if (read === null || read.line !== wanted.line) return false
  return (
    read.about?.chatId === wanted.about?.chatId && read.about?.threadId === wanted.about?.threadId
  )
}
