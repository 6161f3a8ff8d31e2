import { addMessage } from './add-message.ts'
import { changeMember } from './change-member.ts'
import { addTopic, addUpgraded, allRights } from './make-chats.ts'
import {
  type AdminRights,
  type FakeChat,
  type FakeTopic,
  generalTopicId,
  type TelegramState,
} from './state.ts'

/** A topic by its name or id. */
export type TopicName = string | number

/** What somebody may do in a group or channel: the creator all, others what they were given. */
export function rightsOf(state: TelegramState, chat: FakeChat, userId: number): AdminRights {
  const { status, rights } = state.memberOf(chat, userId)
  if (status === 'creator') return allRights
  // Implied by any other right.
  return status === 'administrator' ? { ...rights, can_manage_chat: true } : {}
}

/**
 * Adds the bot: to a group as a member, then promoted where rights are given; to a channel as an administrator.
 * @throws Error where the person's client would not offer it
 */
export function addBotTo(
  state: TelegramState,
  chat: FakeChat,
  byUserId: number,
  rights: AdminRights | null,
): void {
  if (!state.settings.joinsGroups) throw new Error('the bot may not be added to groups')
  if (chat.type === 'private') throw new Error('a private chat takes no further members')
  if (rights !== null || chat.type === 'channel')
    needRight(state, chat, byUserId, 'can_promote_members')
  if (chat.type === 'channel') {
    const given = rights ?? { can_post_messages: true }
    changeMember(state, chat, state.botId, { status: 'administrator', rights: given }, byUserId)
    return
  }
  const { status } = state.memberOf(chat, byUserId)
  if (status === 'left' || status === 'kicked') throw new Error(`${byUserId} is not in this group`)
  const bot = state.memberOf(chat, state.botId).status
  if (bot === 'left' || bot === 'kicked')
    changeMember(state, chat, state.botId, { status: 'member' }, byUserId)
  if (rights !== null)
    changeMember(state, chat, state.botId, { status: 'administrator', rights }, byUserId)
}

/** @throws Error where the person does not have the right */
export function needRight(
  state: TelegramState,
  chat: FakeChat,
  userId: number,
  right: keyof AdminRights,
): void {
  if (rightsOf(state, chat, userId)[right] !== true)
    throw new Error(`${userId} has no ${right} in "${chat.title}"`)
}

/**
 * Makes a basic group a supergroup: a service message in each; the bot is told that it joined the new one, but not that
 * it left the old (https://github.com/tdlib/telegram-bot-api/issues/266).
 */
export function migrate(state: TelegramState, group: FakeChat, byUserId: number): FakeChat {
  if (group.type !== 'group') throw new Error('only a basic group is upgraded')
  const chat = addUpgraded(state, group)
  addMessage(state, group, { authorId: byUserId, service: { migrate_to_chat_id: chat.id } })
  group.migratedTo = chat.id
  const bot = chat.members.get(state.botId)
  if (bot !== undefined) {
    const { status, rights } = bot
    chat.members.delete(state.botId)
    // No service message tells of it: the bot is there with the group.
    changeMember(state, chat, state.botId, { status, rights, isQuiet: true }, byUserId)
  }
  addMessage(state, chat, {
    authorId: byUserId,
    senderChatId: chat.id,
    service: { migrate_from_chat_id: group.id },
  })
  return chat
}

/** @throws Error where there is no such topic */
export function findTopic(chat: FakeChat, topic: TopicName): FakeTopic {
  const found = [...chat.topics.values()].find(({ id, name }) => id === topic || name === topic)
  if (found === undefined) throw new Error(`"${chat.title}" has no topic ${topic}`)
  return found
}

/** Makes a topic as a member does. */
export function createTopic(
  state: TelegramState,
  chat: FakeChat,
  name: string,
  userId: number,
): FakeTopic {
  if (!chat.isForum) throw new Error(`"${chat.title}" has no topics`)
  return addTopic(state, chat, name, userId)
}

/** Closes, opens or renames a topic, with its service message. */
export function changeTopic(
  state: TelegramState,
  chat: FakeChat,
  topic: TopicName,
  change: { readonly closed: boolean } | { readonly name: string },
  userId: number,
): void {
  needRight(state, chat, userId, 'can_manage_topics')
  const found = findTopic(chat, topic)
  Object.assign(found, change)
  addMessage(state, chat, {
    authorId: userId,
    topicId: found.id === generalTopicId ? null : found.id,
    service:
      'name' in change
        ? { forum_topic_edited: { name: change.name } }
        : change.closed
          ? { forum_topic_closed: {} }
          : { forum_topic_reopened: {} },
  })
}

/** Takes a topic away with all that was said in it; the bot is not told. */
export function deleteTopic(
  state: TelegramState,
  chat: FakeChat,
  topic: TopicName,
  userId: number,
): void {
  needRight(state, chat, userId, 'can_delete_messages')
  const found = findTopic(chat, topic)
  found.deleted = true
  chat.topics.delete(found.id)
  for (const message of state.messages.get(chat.id) ?? [])
    if (message.isTopicMessage && message.threadId === found.id) message.deletedAt ??= state.now()
  state.changed()
}
