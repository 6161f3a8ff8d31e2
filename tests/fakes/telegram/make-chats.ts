import { addMessage } from './add-message.ts'
import { describeUser } from './describe-chat.ts'
import {
  type AdminRights,
  type FakeChat,
  type FakeMember,
  type FakeTopic,
  type FakeUser,
  generalTopicId,
  type TelegramState,
} from './state.ts'

/** A person to be made; what is left out is usual. */
export interface UserOrder {
  readonly firstName?: string
  readonly lastName?: string
  readonly username?: string
  readonly languageCode?: string
  /** Another bot, not ours. */
  readonly isBot?: boolean
}

/** Somebody who exists on Telegram, by what has their id. */
interface Somebody {
  readonly id: number
}

/** An administrator: with all rights unless told. */
type AdminOrder =
  | Somebody
  | { readonly who: Somebody; readonly rights?: AdminRights; readonly anonymous?: boolean }

interface ChatOrder {
  readonly title: string
  /** Public: `@username`. */
  readonly username?: string
  /** Who made it; somebody unknown unless told. */
  readonly owner?: Somebody
  readonly admins?: readonly AdminOrder[]
  /** The bot has been there long since, and is not told; it is not there unless told. */
  readonly bot?: 'member' | AdminRights
}

export interface GroupOrder extends ChatOrder {
  /** A supergroup unless told; a basic group has no topics. */
  readonly kind?: 'group' | 'supergroup'
  /** With topics, to which General is added; a forum also when `topics` are given. */
  readonly forum?: boolean
  readonly topics?: readonly string[]
  readonly members?: readonly Somebody[]
}

export interface ChannelOrder extends ChatOrder {
  /** The discussion group that shows its posts. */
  readonly linkedTo?: FakeChat
  /** Posts carry their author's name. */
  readonly signs?: boolean
}

/** Every right an owner gives to whom they trust. */
export const allRights: AdminRights = {
  can_manage_chat: true,
  can_delete_messages: true,
  can_manage_video_chats: true,
  can_restrict_members: true,
  can_promote_members: true,
  can_change_info: true,
  can_invite_users: true,
  can_post_messages: true,
  can_edit_messages: true,
  can_pin_messages: true,
  can_manage_topics: true,
}

/** Telegram's six colours of topics begin with it. */
const topicColor = 7_322_096

export function addUser(state: TelegramState, order: UserOrder): FakeUser {
  const number = state.newNumber()
  const user: FakeUser = {
    id: 400_000_000 + number,
    isBot: order.isBot ?? false,
    firstName: order.firstName ?? `Person ${number}`,
    lastName: order.lastName ?? null,
    username: order.username ?? null,
    languageCode: order.languageCode ?? null,
    deactivated: false,
  }
  state.users.set(user.id, user)
  return user
}

export function addGroup(state: TelegramState, order: GroupOrder): FakeChat {
  const type = order.kind ?? 'supergroup'
  const isForum = order.forum ?? order.topics !== undefined
  if (isForum && type === 'group') throw new Error('a basic group has no topics')
  const number = state.newNumber()
  const chat = addChat(
    state,
    type === 'group' ? -500_000_000 - number : superId(number),
    type,
    order,
  )
  if (isForum) openForum(chat)
  for (const { id } of order.members ?? []) setMember(chat, id, { status: 'member' })
  const owner = addOwner(state, chat, order)
  addMessage(state, chat, {
    authorId: owner,
    service: type === 'group' ? { group_chat_created: true } : { supergroup_chat_created: true },
  })
  for (const name of order.topics ?? []) addTopic(state, chat, name, owner)
  addBot(state, chat, order)
  return chat
}

export function addChannel(state: TelegramState, order: ChannelOrder): FakeChat {
  const chat = addChat(state, superId(state.newNumber()), 'channel', order)
  chat.signs = order.signs ?? false
  const group = order.linkedTo
  if (group !== undefined) {
    chat.linkedChatId = group.id
    group.linkedChatId = chat.id
  }
  const owner = addOwner(state, chat, order)
  addMessage(state, chat, { authorId: owner, service: { channel_chat_created: true } })
  addBot(state, chat, order)
  return chat
}

/** The chat between a person and the bot; it exists before anybody has written. */
export function privateChatOf(state: TelegramState, userId: number): FakeChat {
  const { first_name: name } = describeUser(state, userId)
  return state.chats.get(userId) ?? addChat(state, userId, 'private', { title: name })
}

/** A supergroup of the same title and people; the old group is closed for good. */
export function addUpgraded(state: TelegramState, group: FakeChat): FakeChat {
  const chat = addChat(state, superId(state.newNumber()), 'supergroup', { title: group.title })
  for (const [id, member] of group.members) chat.members.set(id, { ...member })
  return chat
}

/** A topic with the service message that has its id. */
export function addTopic(
  state: TelegramState,
  chat: FakeChat,
  name: string,
  authorId: number,
): FakeTopic {
  const { id } = addMessage(state, chat, {
    authorId,
    service: { forum_topic_created: { name, icon_color: topicColor } },
  })
  const topic = { ...newTopic(id), name }
  chat.topics.set(id, topic)
  return topic
}

/** Gives a supergroup topics: all there was is General's. */
export function openForum(chat: FakeChat): void {
  chat.isForum = true
  chat.topics.set(generalTopicId, { ...newTopic(generalTopicId), name: 'General' })
}

function newTopic(id: number): Omit<FakeTopic, 'name'> {
  return { id, iconColor: topicColor, closed: false, deleted: false }
}

function addChat(
  state: TelegramState,
  id: number,
  type: FakeChat['type'],
  { title, username }: Pick<ChatOrder, 'title' | 'username'>,
): FakeChat {
  const chat: FakeChat = {
    id,
    type,
    title,
    username: username ?? null,
    description: null,
    isForum: false,
    topics: new Map(),
    members: new Map(),
    permissions: {},
    linkedChatId: null,
    migratedTo: null,
    deleted: false,
    blockedBot: false,
    started: false,
    signs: false,
    pinnedIds: [],
  }
  state.chats.set(id, chat)
  return chat
}

function addOwner(state: TelegramState, chat: FakeChat, { owner, admins }: ChatOrder): number {
  for (const order of admins ?? []) {
    const { who, rights, anonymous } = 'who' in order ? order : { who: order }
    setMember(chat, who.id, {
      status: 'administrator',
      rights: rights ?? allRights,
      anonymous: anonymous ?? false,
    })
  }
  const id = owner?.id ?? addUser(state, { firstName: 'Owner' }).id
  setMember(chat, id, { status: 'creator', rights: allRights })
  return id
}

function addBot(state: TelegramState, chat: FakeChat, { bot }: ChatOrder): void {
  if (bot === undefined) return
  setMember(
    chat,
    state.botId,
    bot === 'member' ? { status: 'member' } : { status: 'administrator', rights: bot },
  )
}

function setMember(
  chat: FakeChat,
  userId: number,
  member: Pick<FakeMember, 'status'> & Partial<FakeMember>,
): void {
  chat.members.set(userId, {
    rights: {},
    permissions: {},
    anonymous: false,
    customTitle: null,
    ...member,
    userId,
  })
}

function superId(number: number): number {
  return -1_001_500_000_000 - number
}
