import { addMessage } from './add-message.ts'
import { describeChat, describeMember, describeUser } from './describe-chat.ts'
import { seconds } from './describe-message.ts'
import type { AdminRights, FakeChat, FakeMember, TelegramState } from './state.ts'

/** What somebody becomes; an administrator has only the rights given. */
export interface MemberChange {
  readonly status: FakeMember['status']
  readonly rights?: AdminRights
  readonly anonymous?: boolean
  readonly customTitle?: string
  /** Without the service message of coming and going. */
  readonly isQuiet?: boolean
}

/**
 * Makes somebody what they become, tells the bot (`my_chat_member` of itself, `chat_member` of others where it is an
 * administrator) and writes the service message of coming and going in groups.
 */
export function changeMember(
  state: TelegramState,
  chat: FakeChat,
  userId: number,
  change: MemberChange,
  byUserId: number,
): void {
  const before = state.memberOf(chat, userId)
  const wasIn = isIn(before)
  const described = describeMember(state, chat, before)
  const after: FakeMember = {
    userId,
    status: change.status,
    rights: { ...change.rights },
    permissions: {},
    anonymous: change.anonymous ?? change.rights?.is_anonymous ?? false,
    customTitle: change.customTitle ?? null,
  }
  chat.members.set(userId, after)
  const isBot = userId === state.botId
  const botIsAdmin = state.memberOf(chat, state.botId).status === 'administrator'
  if (isBot || botIsAdmin)
    state.updates.push(isBot ? 'my_chat_member' : 'chat_member', {
      chat: describeChat(state, chat),
      from: describeUser(state, byUserId),
      date: seconds(state.now()),
      old_chat_member: described,
      new_chat_member: describeMember(state, chat, after),
    })
  if (chat.type !== 'channel' && wasIn !== isIn(after) && change.isQuiet !== true)
    addMessage(state, chat, {
      authorId: byUserId,
      service: wasIn ? { left_chat_member: userId } : { new_chat_members: [userId] },
    })
  state.changed()
}

/** Tells the bot that a person blocked it or came back; a blocked bot is "kicked" from the private chat. */
export function changeBlocked(state: TelegramState, chat: FakeChat, blocked: boolean): void {
  if (chat.blockedBot === blocked) return
  chat.blockedBot = blocked
  const bot = describeUser(state, state.botId)
  const member = { user: bot, status: 'member' }
  const kicked = { user: bot, status: 'kicked', until_date: 0 }
  state.updates.push('my_chat_member', {
    chat: describeChat(state, chat),
    from: describeUser(state, chat.id),
    date: seconds(state.now()),
    old_chat_member: blocked ? member : kicked,
    new_chat_member: blocked ? kicked : member,
  })
  state.changed()
}

function isIn({ status }: FakeMember): boolean {
  return status !== 'left' && status !== 'kicked'
}
