import type { TelegramAddress } from './address.ts'

/** Supergroups and channels have this before their own number (https://core.telegram.org/api/bots/ids). */
const longOffset = -1_000_000_000_000

/** An address in few letters, for what holds few: `s1k9x2b` (supergroup or channel), `g…` (group), `p…` (person), `-1a` behind it for a topic. */
export function shortenAddress({ chatId, threadId }: TelegramAddress): string {
  const thread = threadId === null ? '' : `-${threadId.toString(36)}`
  if (chatId > 0) return `p${chatId.toString(36)}${thread}`
  if (chatId < longOffset) return `s${(longOffset - chatId).toString(36)}${thread}`
  return `g${(-chatId).toString(36)}${thread}`
}

/** Null for what is none. */
export function readShortAddress(text: string): TelegramAddress | null {
  const [, kind, number, thread] =
    /^([gps])([0-9a-z]{1,11})(?:-([0-9a-z]{1,7}))?$/u.exec(text) ?? []
  if (number === undefined) return null
  const value = Number.parseInt(number, 36)
  const threadId = thread === undefined ? null : Number.parseInt(thread, 36)
  if (kind === 'p') return { chatId: value, threadId }
  return { chatId: kind === 's' ? longOffset - value : -value, threadId }
}
