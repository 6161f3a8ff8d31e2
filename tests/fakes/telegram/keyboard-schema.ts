import { z } from 'zod'

const int32 = z
  .int()
  .min(-(2 ** 31))
  .max(2 ** 31 - 1)

/** https://core.telegram.org/bots/api#chatadministratorrights */
export const adminRights = z.strictObject({
  is_anonymous: z.boolean(),
  can_manage_chat: z.boolean(),
  can_delete_messages: z.boolean(),
  can_manage_video_chats: z.boolean(),
  can_restrict_members: z.boolean(),
  can_promote_members: z.boolean(),
  can_change_info: z.boolean(),
  can_invite_users: z.boolean(),
  can_post_stories: z.boolean(),
  can_edit_stories: z.boolean(),
  can_delete_stories: z.boolean(),
  can_post_messages: z.boolean().exactOptional(),
  can_edit_messages: z.boolean().exactOptional(),
  can_pin_messages: z.boolean().exactOptional(),
  can_manage_topics: z.boolean().exactOptional(),
  can_manage_direct_messages: z.boolean().exactOptional(),
  can_manage_tags: z.boolean().exactOptional(),
  can_send_welcome_messages: z.boolean().exactOptional(),
})

const look = {
  icon_custom_emoji_id: z.string().exactOptional(),
  style: z.enum(['danger', 'success', 'primary']).exactOptional(),
}

/** https://core.telegram.org/bots/api#inlinekeyboardbutton; the kinds a bot of news has a use for. */
const inlineButton = z.strictObject({
  text: z.string(),
  ...look,
  url: z.string().exactOptional(),
  callback_data: z.string().exactOptional(),
  switch_inline_query: z.string().exactOptional(),
  switch_inline_query_current_chat: z.string().exactOptional(),
  switch_inline_query_chosen_chat: z
    .strictObject({
      query: z.string().exactOptional(),
      allow_user_chats: z.boolean().exactOptional(),
      allow_bot_chats: z.boolean().exactOptional(),
      allow_group_chats: z.boolean().exactOptional(),
      allow_channel_chats: z.boolean().exactOptional(),
    })
    .exactOptional(),
  copy_text: z.strictObject({ text: z.string() }).exactOptional(),
})

/** https://core.telegram.org/bots/api#inlinekeyboardmarkup */
export const inlineKeyboard = z.strictObject({
  inline_keyboard: z.array(z.array(inlineButton)),
})

/** https://core.telegram.org/bots/api#keyboardbuttonrequestchat */
const requestChat = z.strictObject({
  request_id: int32,
  chat_is_channel: z.boolean(),
  chat_is_forum: z.boolean().exactOptional(),
  chat_has_username: z.boolean().exactOptional(),
  chat_is_created: z.boolean().exactOptional(),
  user_administrator_rights: adminRights.exactOptional(),
  bot_administrator_rights: adminRights.exactOptional(),
  bot_is_member: z.boolean().exactOptional(),
  request_title: z.boolean().exactOptional(),
  request_username: z.boolean().exactOptional(),
  request_photo: z.boolean().exactOptional(),
})

/** https://core.telegram.org/bots/api#replykeyboardmarkup */
const replyKeyboard = z.strictObject({
  keyboard: z.array(
    z.array(
      z.union([
        z.string(),
        z.strictObject({ text: z.string(), ...look, request_chat: requestChat.exactOptional() }),
      ]),
    ),
  ),
  is_persistent: z.boolean().exactOptional(),
  resize_keyboard: z.boolean().exactOptional(),
  one_time_keyboard: z.boolean().exactOptional(),
  input_field_placeholder: z.string().exactOptional(),
  selective: z.boolean().exactOptional(),
})

const removeKeyboard = z.strictObject({
  remove_keyboard: z.literal(true),
  selective: z.boolean().exactOptional(),
})

const forceReply = z.strictObject({
  force_reply: z.literal(true),
  input_field_placeholder: z.string().exactOptional(),
  selective: z.boolean().exactOptional(),
})

/** Any `reply_markup` of a message that is sent. */
export const anyKeyboard = z.union([inlineKeyboard, replyKeyboard, removeKeyboard, forceReply])

export type AnyKeyboard = z.infer<typeof anyKeyboard>
export type InlineKeyboard = z.infer<typeof inlineKeyboard>
