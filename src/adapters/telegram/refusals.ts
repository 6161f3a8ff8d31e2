/**
 * What a refusal of Telegram's means for a delivery. `of` says what is refused: the whole chat; what the bot may do
 * there; the message; or what it acts on.
 */
export interface Refusal {
  readonly of: 'chat' | 'permission' | 'message' | 'target'
  readonly why: 'removed' | 'forbidden' | 'invalid'
  readonly detail: string
}

const refused = (of: Refusal['of'], why: Refusal['why'], detail: string): Refusal => ({
  of,
  why,
  detail,
})

/**
 * By words in the description, the first that fits: Telegram has no codes beyond HTTP's. The words are those of its
 * server (https://github.com/tdlib/telegram-bot-api, Client.cpp) and of what that hands through from Telegram.
 */
const refusals: readonly (readonly [words: RegExp, refusal: Refusal])[] = [
  // The chat is gone for the bot.
  [
    /bot was blocked by the user|user_is_blocked/u,
    refused('chat', 'forbidden', 'they blocked the bot'),
  ],
  [/user is deactivated|user_deactivated/u, refused('chat', 'removed', 'the account is gone')],
  [/bot was kicked from/u, refused('chat', 'removed', 'the bot was removed from the chat')],
  [/bot is not a member of/u, refused('chat', 'removed', 'the bot is not in the chat')],
  [/group chat was (deleted|deactivated)/u, refused('chat', 'removed', 'the group was deleted')],
  [
    /can't initiate conversation|can't send messages to/u,
    refused('chat', 'forbidden', 'the bot may not write to them'),
  ],
  [
    /chat not found|user not found|chat_id is empty|peer_id_invalid|channel_(invalid|private)|chat_id_invalid/u,
    refused('chat', 'removed', 'there is no such chat'),
  ],
  [
    /message thread not found|message_thread_id_invalid|topic_(deleted|id_invalid)/u,
    refused('chat', 'removed', 'the topic is gone'),
  ],
  [/topic_closed/u, refused('chat', 'forbidden', 'the topic is closed')],
  // What it acts on; before the rights, whose words are wider.
  [
    /message ([\w ]+ )?(not found|is not specified)|message_id_invalid|replied message not found/u,
    refused('target', 'removed', 'the message was deleted'),
  ],
  [
    /message can't be (edited|deleted|pinned)|message_(edit_time_expired|author_required)|there is no (text|caption) in the message/u,
    refused('target', 'forbidden', 'the message cannot be changed any more'),
  ],
  [
    /not enough rights|need administrator rights|have no (rights|write access)|chat_(admin_required|write_forbidden|restricted|send_\w+_forbidden|guest_send_forbidden)|user_banned_in_channel|right_forbidden/u,
    refused('permission', 'forbidden', 'the bot lacks a right here'),
  ],
]

/** What a 400 or 403 with this description means. */
export function findRefusal(status: number, description: string): Refusal {
  const words = description.toLowerCase()
  const [, known] = refusals.find(([pattern]) => pattern.test(words)) ?? []
  if (known !== undefined) return { ...known, detail: `${known.detail} (${status})` }
  // Telegram's own words: what of the message it does not take.
  const detail = `${description.slice(0, 200)} (${status})`
  return status === 403
    ? { of: 'permission', why: 'forbidden', detail }
    : { of: 'message', why: 'invalid', detail }
}
