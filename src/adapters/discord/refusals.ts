/**
 * What an error code of Discord's means for a delivery. `of` says what is refused: access to the whole chat; the
 * channel written to (a thread may be gone while its chat is well); what the bot may do there; the message; or what
 * it acts on.
 */
export type Refusal =
  | {
      readonly kind: 'refused'
      readonly of: 'access' | 'channel' | 'permission' | 'message' | 'target'
      readonly why: 'removed' | 'forbidden' | 'invalid'
      readonly detail: string
    }
  | {
      readonly kind: 'later'
      readonly afterMs: number
      readonly scope: 'chat' | 'all'
      readonly detail: string
    }

type Refused = Extract<Refusal, { kind: 'refused' }>

const minuteMs = 60_000
const refused = (of: Refused['of'], why: Refused['why'], detail: string): Refusal => ({
  kind: 'refused',
  of,
  why,
  detail,
})
const later = (minutes: number, scope: 'chat' | 'all', detail: string): Refusal => ({
  kind: 'later',
  afterMs: minutes * minuteMs,
  scope,
  detail,
})

/** By code: https://discord.com/developers/docs/topics/opcodes-and-status-codes#json-json-error-codes */
export const refusals: ReadonlyMap<number, Refusal> = new Map([
  [10_003, refused('channel', 'removed', 'the channel is gone')],
  [10_004, refused('access', 'removed', 'the server is gone, or the bot was removed from it')],
  [10_008, refused('target', 'removed', 'the message was deleted')],
  [10_013, refused('access', 'removed', 'the account is gone')],
  [50_001, refused('access', 'forbidden', 'the bot may not see the channel')],
  [50_013, refused('permission', 'forbidden', 'the bot lacks a permission here')],
  [50_007, refused('access', 'forbidden', 'they take no direct messages from the bot')],
  [50_278, refused('access', 'forbidden', 'they share no server with the bot any more')],
  [50_008, refused('access', 'invalid', 'nothing can be written in a channel of this kind')],
  [50_024, refused('permission', 'invalid', 'this cannot be done in a channel of this kind')],
  [40_066, refused('access', 'forbidden', 'the forum has no tag that the bot may set')],
  [40_067, refused('access', 'forbidden', 'the forum demands a tag that the bot may not set')],
  [50_083, refused('channel', 'forbidden', 'the thread is archived')],
  [160_005, refused('channel', 'forbidden', 'the thread is locked')],
  [30_003, refused('message', 'forbidden', 'the channel has all the pins it may have')],
  [50_005, refused('target', 'forbidden', 'the message is not of this bot')],
  [50_021, refused('target', 'invalid', 'it is a message of Discord’s own')],
  [20_009, refused('message', 'forbidden', 'Discord takes it for explicit content')],
  [200_000, refused('message', 'forbidden', 'the server’s AutoMod blocked it')],
  [200_001, refused('message', 'forbidden', 'the server’s AutoMod blocked its title')],
  [240_000, refused('message', 'forbidden', 'Discord takes a link in it for harmful')],
  [10_087, refused('message', 'invalid', 'the forum has no such tag')],
  [50_006, refused('message', 'invalid', 'it is empty')],
  [50_035, refused('message', 'invalid', 'Discord does not take its form')],
  [50_109, refused('message', 'invalid', 'Discord cannot read it')],
  [160_006, later(15, 'chat', 'the server has all the active threads it may have')],
  [160_007, later(15, 'chat', 'the server has all the active announcement threads it may have')],
  [20_016, later(1, 'chat', 'slow mode')],
  [20_022, later(15, 'chat', 'too many edits of published messages')],
  [20_028, later(1, 'chat', 'too much is written to the channel')],
  [20_029, later(1, 'chat', 'too much is written to the server')],
  [30_046, later(5, 'chat', 'too many edits of old messages')],
  [40_003, later(10, 'chat', 'too many direct messages were opened')],
  [40_062, later(1, 'chat', 'the service is limited')],
  [40_004, later(5, 'all', 'Discord has stopped taking messages for a while')],
  [40_333, later(5, 'all', 'Discord’s guard blocks the bot')],
])
