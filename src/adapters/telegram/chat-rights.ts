import type { ChatAdministratorRights, ChatMember } from 'grammy/types'
import type { ChatRights } from './known-chats.ts'

/** What the bot may do, of what Telegram tells of its membership; null: it is not there. */
export function rightsOf(member: ChatMember, chatType: string): ChatRights | null {
  const isChannel = chatType === 'channel'
  switch (member.status) {
    case 'creator':
      return { admin: true, canPost: true, canPin: true }
    case 'administrator': {
      // The right to post is one of channels; pinning goes with editing there.
      const canPost = !isChannel || member.can_post_messages === true
      const pins = isChannel ? member.can_edit_messages : member.can_pin_messages
      return { admin: true, canPost, canPin: pins === true }
    }
    case 'member':
      return { admin: false, canPost: !isChannel, canPin: false }
    case 'restricted': {
      const { can_send_messages: canPost, can_pin_messages: canPin } = member
      return member.is_member ? { admin: false, canPost, canPin } : null
    }
    case 'left':
    case 'kicked':
      return null
  }
}

/** An administrator's least: all of them have `can_manage_chat`. */
export const noRights: ChatAdministratorRights = {
  is_anonymous: false,
  can_manage_chat: true,
  can_delete_messages: false,
  can_manage_video_chats: false,
  can_restrict_members: false,
  can_promote_members: false,
  can_change_info: false,
  can_invite_users: false,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
  can_send_welcome_messages: false,
}

/** What the bot asks for where it is made an administrator: to post, to edit what it posted, to pin the newest. */
export const wantedRights: Readonly<Record<'groups' | 'channels', ChatAdministratorRights>> = {
  groups: { ...noRights, can_pin_messages: true },
  channels: { ...noRights, can_post_messages: true, can_edit_messages: true },
}
