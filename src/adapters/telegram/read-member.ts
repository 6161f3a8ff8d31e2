import { type Api, GrammyError } from 'grammy'
import type { ChatMember } from 'grammy/types'
import { BoundedMap } from '../../feed/bounded-map.ts'

/** What somebody is in a chat. */
export interface Member {
  /** Its owner or an administrator of any rights. */
  readonly admin: boolean
  /** Its owner, or an administrator who may appoint others. */
  readonly manager: boolean
  /** An administrator who is not shown as one: who they are is not told where others read. */
  readonly anonymous?: true
}

/**
 * Null: no member there. What was read before `since` (epoch ms) counts for nothing; absent: what was read within the
 * last minute will do. Rejects when Telegram cannot be asked.
 */
export type ReadMember = (chatId: number, userId: number, since?: number) => Promise<Member | null>

/** Members are asked for one by one, and kept for a while. */
export interface MemberReader {
  readonly read: ReadMember
  /** Something has changed: whoever is asked for there next is asked for anew. */
  forget(chatId: number): void
}

interface Kept {
  readonly at: number
  readonly member: Promise<Member | null>
  readonly change: number
}

/** For what anybody may ask: Telegram tells of rights given and taken only where the bot is an administrator. */
const keptMs = 60_000
const keptMembers = 5000

/** Reads members over the Bot API (https://core.telegram.org/bots/api#getchatmember). */
export function createMemberReader(means: {
  readonly api: Pick<Api, 'getChatMember'>
  readonly now: () => number
}): MemberReader {
  const { api, now } = means
  const kept = new BoundedMap<string, Kept>(keptMembers)
  const changes = new BoundedMap<number, number>(keptMembers)

  return {
    async read(chatId, userId, since = 0) {
      const key = `${chatId} ${userId}`
      const change = changes.get(chatId) ?? 0
      const before = kept.get(key)
      const isNew = before?.change === change && Math.abs(now() - before.at) < keptMs
      if (isNew && before.at >= since) return before.member
      const member = readMember(api, chatId, userId)
      kept.set(key, { at: now(), member, change })
      // A failure is nobody's rights.
      member.catch(() => kept.delete(key))
      return member
    },
    forget: (chatId) => changes.set(chatId, (changes.get(chatId) ?? 0) + 1),
  }
}

async function readMember(
  api: Pick<Api, 'getChatMember'>,
  chatId: number,
  userId: number,
): Promise<Member | null> {
  try {
    return judge(await api.getChatMember(chatId, userId))
  } catch (error) {
    if (isUnknown(error)) return null
    throw error
  }
}

/** No such member or chat, or none the bot may look into. */
export function isUnknown(error: unknown): boolean {
  return error instanceof GrammyError && (error.error_code === 400 || error.error_code === 403)
}

function judge(member: ChatMember): Member | null {
  switch (member.status) {
    case 'creator':
      return { admin: true, manager: true, ...shownAs(member) }
    case 'administrator':
      return { admin: true, manager: member.can_promote_members, ...shownAs(member) }
    case 'member':
      return { admin: false, manager: false }
    case 'restricted':
      return member.is_member ? { admin: false, manager: false } : null
    case 'left':
    case 'kicked':
      return null
  }
}

function shownAs({
  is_anonymous: isHidden,
}: {
  readonly is_anonymous: boolean
}): Pick<Member, 'anonymous'> {
  return isHidden ? { anonymous: true } : {}
}
