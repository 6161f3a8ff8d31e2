import type { AdminRights } from './state.ts'

/** What a link to a bot asks of whoever opens it (https://core.telegram.org/api/links#bot-links). */
export type BotLink =
  | { readonly kind: 'start'; readonly bot: string; readonly payload: string | null }
  | {
      readonly kind: 'startgroup' | 'startchannel'
      readonly bot: string
      readonly payload: string | null
      readonly rights: AdminRights | null
    }

const rightNames: Readonly<Record<string, keyof AdminRights>> = {
  change_info: 'can_change_info',
  post_messages: 'can_post_messages',
  edit_messages: 'can_edit_messages',
  delete_messages: 'can_delete_messages',
  restrict_members: 'can_restrict_members',
  invite_users: 'can_invite_users',
  pin_messages: 'can_pin_messages',
  manage_topics: 'can_manage_topics',
  promote_members: 'can_promote_members',
  manage_video_chats: 'can_manage_video_chats',
  anonymous: 'is_anonymous',
  manage_chat: 'can_manage_chat',
  post_stories: 'can_post_stories',
  edit_stories: 'can_edit_stories',
  delete_stories: 'can_delete_stories',
}

/**
 * Reads `https://t.me/BOT?start=…` and `tg://resolve?domain=BOT&start=…`; null for what does not lead to a bot.
 * @throws Error where a client would not follow it as it was meant
 */
export function readBotLink(link: string): BotLink | null {
  const url = new URL(link)
  const isApp = url.protocol === 'tg:'
  if (!isApp && url.hostname !== 't.me' && url.hostname !== 'telegram.me') return null
  const bot = isApp ? (url.searchParams.get('domain') ?? '') : url.pathname.slice(1)
  if (!/^\w{4,32}$/u.test(bot)) return null
  const { searchParams: query } = url
  const kind = (['startgroup', 'startchannel'] as const).find((name) => query.has(name))
  const given = query.get(kind ?? 'start')
  const payload = given === '' ? null : given
  if (payload !== null && !/^[\w-]{1,64}$/u.test(payload))
    throw new Error(`a client would not send the payload "${payload}"`)
  if (kind === undefined) return { kind: 'start', bot, payload }
  const rights = readRights(query.get('admin'))
  if (kind === 'startchannel' && rights === null)
    throw new Error('a startchannel link needs the rights that are asked for')
  return { kind, bot, payload, rights }
}

function readRights(list: string | null): AdminRights | null {
  if (list === null || list === '') return null
  const rights: { -readonly [right in keyof AdminRights]: boolean } = {}
  for (const name of list.split(/[ +]/u)) {
    const right = rightNames[name]
    if (right === undefined) throw new Error(`there is no right "${name}"`)
    rights[right] = true
  }
  return rights
}
