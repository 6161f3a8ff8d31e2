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
  can_post_messages: z.boolean().optional(),
  can_edit_messages: z.boolean().optional(),
  can_pin_messages: z.boolean().optional(),
  can_manage_topics: z.boolean().optional(),
  can_manage_direct_messages: z.boolean().optional(),
  can_manage_tags: z.boolean().optional(),
})

const look = {
  icon_custom_emoji_id: z.string().optional(),
  style: z.enum(['danger', 'success', 'primary']).optional(),
}

/** https://core.telegram.org/bots/api#inlinekeyboardbutton; the kinds a bot of news has a use for. */
const inlineButton = z.strictObject({
  text: z.string(),
  ...look,
  url: z.string().optional(),
  callback_data: z.string().optional(),
  switch_inline_query: z.string().optional(),
  switch_inline_query_current_chat: z.string().optional(),
  switch_inline_query_chosen_chat: z
    .strictObject({
      query: z.string().optional(),
      allow_user_chats: z.boolean().optional(),
      allow_bot_chats: z.boolean().optional(),
      allow_group_chats: z.boolean().optional(),
      allow_channel_chats: z.boolean().optional(),
    })
    .optional(),
  copy_text: z.strictObject({ text: z.string() }).optional(),
})

/** https://core.telegram.org/bots/api#inlinekeyboardmarkup */
export const inlineKeyboard = z.strictObject({
  inline_keyboard: z.array(z.array(inlineButton)),
})

/** https://core.telegram.org/bots/api#keyboardbuttonrequestchat */
const requestChat = z.strictObject({
  request_id: int32,
  chat_is_channel: z.boolean(),
  chat_is_forum: z.boolean().optional(),
  chat_has_username: z.boolean().optional(),
  chat_is_created: z.boolean().optional(),
  user_administrator_rights: adminRights.optional(),
  bot_administrator_rights: adminRights.optional(),
  bot_is_member: z.boolean().optional(),
  request_title: z.boolean().optional(),
  request_username: z.boolean().optional(),
  request_photo: z.boolean().optional(),
})

/** https://core.telegram.org/bots/api#replykeyboardmarkup */
const replyKeyboard = z.strictObject({
  keyboard: z.array(
    z.array(
      z.union([
        z.string(),
        z.strictObject({ text: z.string(), ...look, request_chat: requestChat.optional() }),
      ]),
    ),
  ),
  is_persistent: z.boolean().optional(),
  resize_keyboard: z.boolean().optional(),
  one_time_keyboard: z.boolean().optional(),
  input_field_placeholder: z.string().optional(),
  selective: z.boolean().optional(),
})

const removeKeyboard = z.strictObject({
  remove_keyboard: z.literal(true),
  selective: z.boolean().optional(),
})

const forceReply = z.strictObject({
  force_reply: z.literal(true),
  input_field_placeholder: z.string().optional(),
  selective: z.boolean().optional(),
})

/** Any `reply_markup` of a message that is sent. */
export const anyKeyboard = z.union([inlineKeyboard, replyKeyboard, removeKeyboard, forceReply])

export type AnyKeyboard = z.infer<typeof anyKeyboard>
export type InlineKeyboard = z.infer<typeof inlineKeyboard>
