import type { User, UserFromGetMe } from 'grammy/types'
import type { FakeChat, FakeMember, TelegramState } from './state.ts'

/** As in every message (https://core.telegram.org/bots/api#user). */
export function describeUser(state: TelegramState, userId: number): User {
  const user = state.users.get(userId)
  if (user === undefined) throw new Error(`there is no user ${userId}`)
  return {
    id: user.id,
    is_bot: user.isBot,
    first_name: user.firstName,
    ...(user.lastName === null ? {} : { last_name: user.lastName }),
    ...(user.username === null ? {} : { username: user.username }),
    ...(user.languageCode === null ? {} : { language_code: user.languageCode }),
  }
}

/** What getMe answers. */
export function describeBot(state: TelegramState): UserFromGetMe {
  const { settings } = state
  return {
    ...describeUser(state, state.botId),
    is_bot: true,
    username: settings.username,
    can_join_groups: settings.joinsGroups,
    can_read_all_group_messages: !settings.privacy,
    supports_inline_queries: settings.inline,
    supports_guest_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
    supports_join_request_queries: false,
  }
}

/** As in every message (https://core.telegram.org/bots/api#chat). */
export function describeChat(state: TelegramState, chat: FakeChat): object {
  const { id, type, title, username } = chat
  if (type === 'private') {
    const { first_name, last_name, username: name } = describeUser(state, id)
    return {
      id,
      first_name,
      ...(last_name === undefined ? {} : { last_name }),
      ...(name === undefined ? {} : { username: name }),
      type,
    }
  }
  if (type === 'group') return { id, title, type, all_members_are_administrators: false }
  return {
    id,
    title,
    ...(username === null ? {} : { username }),
    ...(chat.isForum ? { is_forum: true } : {}),
    type,
  }
}

const allPermissions = {
  can_send_messages: true,
  can_send_media_messages: true,
  can_send_audios: true,
  can_send_documents: true,
  can_send_photos: true,
  can_send_videos: true,
  can_send_video_notes: true,
  can_send_voice_notes: true,
  can_send_polls: true,
  can_send_other_messages: true,
  can_add_web_page_previews: true,
  can_react_to_messages: true,
  can_edit_tag: true,
  can_change_info: false,
  can_invite_users: true,
  can_pin_messages: false,
  can_manage_topics: true,
}

/** What getChat answers; `pinned` is the newest pinned message as it is described. */
export function describeFullChat(
  state: TelegramState,
  chat: FakeChat,
  pinned: object | null,
): object {
  const { type, username, description, linkedChatId } = chat
  const name = type === 'private' ? (state.users.get(chat.id)?.username ?? null) : username
  const isGroup = type === 'group' || type === 'supergroup'
  const takesGifts = type === 'private'
  return {
    ...describeChat(state, chat),
    ...(name === null ? {} : { active_usernames: [name] }),
    ...(description === null ? {} : { description }),
    ...(isGroup ? { permissions: { ...allPermissions, ...chat.permissions } } : {}),
    ...(linkedChatId === null ? {} : { linked_chat_id: linkedChatId }),
    accepted_gift_types: {
      unlimited_gifts: takesGifts,
      limited_gifts: takesGifts,
      unique_gifts: takesGifts,
      premium_subscription: takesGifts,
      gifts_from_channels: takesGifts,
    },
    ...(pinned === null ? {} : { pinned_message: pinned }),
    max_reaction_count: 11,
    accent_color_id: Math.abs(chat.id) % 7,
  }
}

/** https://core.telegram.org/bots/api#chatmember; an administrator's rights are those their kind of chat has. */
export function describeMember(state: TelegramState, chat: FakeChat, member: FakeMember): object {
  const { status, customTitle, anonymous } = member
  const user = describeUser(state, member.userId)
  const title = customTitle === null ? {} : { custom_title: customTitle }
  if (status === 'creator') return { user, status, ...title, is_anonymous: anonymous }
  if (status === 'administrator') {
    const rights = describeRights(chat, member)
    return { user, status, can_be_edited: false, ...rights, ...title }
  }
  if (status === 'kicked') return { user, status, until_date: 0 }
  if (status !== 'restricted') return { user, status }
  const permissions = { ...allPermissions, ...member.permissions }
  return { user, status, until_date: 0, ...permissions, is_member: true }
}

function describeRights({ type }: FakeChat, { rights, anonymous }: FakeMember): object {
  const videoChats = rights.can_manage_video_chats === true
  return {
    can_manage_chat: true,
    can_change_info: rights.can_change_info === true,
    ...(type === 'channel'
      ? {
          can_post_messages: rights.can_post_messages === true,
          can_edit_messages: rights.can_edit_messages === true,
        }
      : {
          can_pin_messages: rights.can_pin_messages === true,
          can_manage_tags: rights.can_manage_tags === true,
        }),
    ...(type === 'supergroup' ? { can_manage_topics: rights.can_manage_topics === true } : {}),
    can_delete_messages: rights.can_delete_messages === true,
    can_invite_users: rights.can_invite_users === true,
    can_restrict_members: rights.can_restrict_members === true,
    can_promote_members: rights.can_promote_members === true,
    can_manage_video_chats: videoChats,
    can_manage_voice_chats: videoChats,
    can_post_stories: rights.can_post_stories === true,
    can_edit_stories: rights.can_edit_stories === true,
    can_delete_stories: rights.can_delete_stories === true,
    can_send_welcome_messages: rights.can_send_welcome_messages === true,
    is_anonymous: anonymous,
  }
}
