import { type Api, GrammyError } from 'grammy'
import type { ChatMember } from 'grammy/types'
import { BoundedMap } from '../../feed/bounded-map.ts'

/** What somebody is in a chat. */
export interface Member {
  /** Its owner or an administrator of any rights. */
  readonly admin: boolean
  /** Its owner, or an administrator who may appoint others. */
  readonly manager: boolean
  readonly canPost: boolean
  /** An administrator who is not shown as one: who they are is not told where others read. */
  readonly anonymous?: true
}

/** Null: no member there. Rejects when Telegram cannot be asked. */
export type ReadMember = (chatId: number, userId: number) => Promise<Member | null>

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

/** Short enough that a right taken away counts soon: Telegram tells of it only where the bot is an administrator. */
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
    async read(chatId, userId) {
      const key = `${chatId} ${userId}`
      const change = changes.get(chatId) ?? 0
      const before = kept.get(key)
      if (before?.change === change && Math.abs(now() - before.at) < keptMs) return before.member
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
      return { admin: true, manager: true, canPost: true, ...shownAs(member) }
    case 'administrator': {
      // Told of channels alone: elsewhere every administrator posts.
      const canPost = member.can_post_messages ?? true
      return { admin: true, manager: member.can_promote_members, canPost, ...shownAs(member) }
    }
    case 'member':
      return { admin: false, manager: false, canPost: true }
    case 'restricted': {
      const { is_member: isThere, can_send_messages: canPost } = member
      return isThere ? { admin: false, manager: false, canPost } : null
    }
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
