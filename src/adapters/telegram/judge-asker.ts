import type { CommunitySettings } from '../../chat/community.ts'
import type { Notice } from '../../chat/write-notice.ts'
import type { Log } from '../../log.ts'
import { type TelegramAddress, writeChatId } from './address.ts'
import { failureFields } from './failure-fields.ts'
import type { KnownChat } from './known-chats.ts'
import type { Member, ReadMember } from './read-member.ts'
import type { Asker } from './read-update.ts'

/** What tells who may configure a chat. */
export interface RightsMeans {
  readonly readMember: ReadMember
  /** What was read of members before counts for nothing, epoch ms; absent: that of a minute ago will do. */
  readonly since?: number
  readonly log: Log
}

const nothing: Member = { admin: false, manager: false }
const everything: Member = { admin: true, manager: true }

/**
 * What the asker is in a chat; null: nobody there. No button proves anything: it may stand there since its
 * reader had more rights. Whom Telegram does not tell of is nobody special.
 */
export async function judgeAsker(
  asker: Asker,
  chatId: number,
  means: RightsMeans,
): Promise<Member | null> {
  try {
    return await findMember(asker, chatId, means)
  } catch (error) {
    means.log.warn('telegram-member-unread', failureFields(error))
    return nothing
  }
}

/** The same, but rejects where Telegram cannot be asked. */
export async function findMember(
  asker: Asker,
  chatId: number,
  { readMember, since }: Pick<RightsMeans, 'readMember' | 'since'>,
): Promise<Member | null> {
  // Alone with the bot everybody configures what is theirs.
  if (chatId === asker.id && asker.speaksAs === 'person') return everything
  // Only admins can write as their group; which of them it is nobody is told.
  if (asker.speaksAs === 'group')
    return chatId === asker.id ? { admin: true, manager: false } : null
  if (asker.speaksAs === 'channel') return nothing
  return readMember(chatId, asker.id, since)
}

/** Refuses who is in the wrong topic; null: this is the right one. */
export function refusePlace(
  here: TelegramAddress,
  { allowed }: CommunitySettings,
  { topics }: Pick<KnownChat, 'topics'>,
): Notice | null {
  if (allowed.length === 0 || allowed.some((id) => isPlace(id, here))) return null
  const names = Object.entries(topics).flatMap(([threadId, name]) => {
    const topic = { chatId: here.chatId, threadId: Number(threadId) }
    return allowed.some((id) => isPlace(id, topic)) ? [name] : []
  })
  const isGeneral = allowed.some((id) => isPlace(id, { chatId: here.chatId, threadId: null }))
  if (names.length === 0 && !isGeneral) return { key: 'telegram-allowed-nowhere', values: {} }
  const general = isGeneral ? (names.length === 0 ? 'alone' : 'too') : 'no'
  return { key: 'telegram-allowed-elsewhere', values: { places: names.join(', '), general } }
}

/** With the platform's name before it or without. */
function isPlace(id: string, address: TelegramAddress): boolean {
  const own = writeChatId(address)
  return id === own || `telegram:${id}` === own
}
