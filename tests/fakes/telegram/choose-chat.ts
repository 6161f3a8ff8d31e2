import { z } from 'zod'
import { addMessage } from './add-message.ts'
import { addBotTo, rightsOf } from './manage-chats.ts'
import type { AdminRights, FakeChat, FakeMessage, TelegramState } from './state.ts'

const rights = z.record(z.string(), z.boolean())

/** https://core.telegram.org/bots/api#keyboardbuttonrequestchat */
const requestSchema = z.object({
  request_id: z.int(),
  chat_is_channel: z.boolean(),
  chat_is_forum: z.boolean().optional(),
  chat_has_username: z.boolean().optional(),
  chat_is_created: z.boolean().optional(),
  user_administrator_rights: rights.optional(),
  bot_administrator_rights: rights.optional(),
  bot_is_member: z.boolean().optional(),
  request_title: z.boolean().optional(),
  request_username: z.boolean().optional(),
})

type ChatRequest = z.infer<typeof requestSchema>

const buttonSchema = z.object({ text: z.string(), request_chat: requestSchema })

/**
 * Chooses a chat by a button of the keyboard below the private chat: the bot is added or promoted where the button wants
 * it, then told of the choice.
 * @throws Error where the client would not offer this chat
 */
export function chooseChat(
  state: TelegramState,
  own: FakeChat,
  requestId: number,
  chat: FakeChat,
): FakeMessage {
  const request = findRequest(state, own, requestId)
  const problem = whyNotOffered(state, own.id, chat, request)
  if (problem !== null) throw new Error(`"${chat.title}" is not offered: ${problem}`)
  letBotIn(state, own.id, chat, request)
  const { request_title: wantsTitle, request_username: wantsName } = request
  return addMessage(state, own, {
    authorId: own.id,
    service: {
      chat_shared: {
        chat_id: chat.id,
        ...(wantsTitle === true ? { title: chat.title } : {}),
        ...(wantsName === true && chat.username !== null ? { username: chat.username } : {}),
        request_id: requestId,
      },
    },
  })
}

/** The labels of the keyboard that stands below a chat now, row by row; null where there is none. */
export function openKeyboard(
  state: TelegramState,
  chat: FakeChat,
): readonly (readonly unknown[])[] | null {
  const last = state.messages
    .get(chat.id)
    ?.findLast(
      ({ keyboard, deletedAt }) =>
        deletedAt === null && keyboard !== null && !('inline_keyboard' in keyboard),
    )
  const keyboard = last?.keyboard ?? null
  return keyboard !== null && 'keyboard' in keyboard ? keyboard.keyboard : null
}

function findRequest(state: TelegramState, own: FakeChat, requestId: number): ChatRequest {
  const requests = (openKeyboard(state, own) ?? []).flat().flatMap((button) => {
    const parsed = buttonSchema.safeParse(button)
    return parsed.success ? [parsed.data.request_chat] : []
  })
  const found = requests.find(({ request_id: id }) => id === requestId)
  if (found === undefined) {
    const ids = requests.map(({ request_id: id }) => id).join(', ')
    throw new Error(`no button asks for chat ${requestId}; there is ${ids || 'none'}`)
  }
  return found
}

function whyNotOffered(
  state: TelegramState,
  userId: number,
  chat: FakeChat,
  request: ChatRequest,
): string | null {
  if (chat.type === 'private') return 'it is a private chat'
  if (request.chat_is_channel !== (chat.type === 'channel')) return `it is a ${chat.type}`
  const { chat_is_forum: forum, chat_has_username: named } = request
  if (forum !== undefined && forum !== chat.isForum) return 'of topics'
  if (named !== undefined && named !== (chat.username !== null)) return 'of its name'
  const { status } = state.memberOf(chat, userId)
  if (status === 'left' || status === 'kicked') return 'they are not in it'
  if (request.chat_is_created === true && status !== 'creator') return 'it is not theirs'
  const missing = missingRights(request.user_administrator_rights, rightsOf(state, chat, userId))
  if (missing.length > 0 && status !== 'creator') return `they lack ${missing.join(', ')}`
  const bot = state.memberOf(chat, state.botId).status
  const isIn = bot !== 'left' && bot !== 'kicked'
  const canAdd = rightsOf(state, chat, userId).can_promote_members === true
  if (request.bot_is_member === true && !isIn && chat.type === 'channel' && !canAdd)
    return 'they may not add the bot'
  return null
}

function letBotIn(
  state: TelegramState,
  userId: number,
  chat: FakeChat,
  { bot_administrator_rights: wanted, bot_is_member: asMember }: ChatRequest,
): void {
  const bot = state.memberOf(chat, state.botId)
  if (wanted !== undefined) {
    if (missingRights(wanted, bot.rights).length > 0)
      addBotTo(state, chat, userId, { ...bot.rights, ...grantedOf(wanted) })
    return
  }
  const isIn = bot.status !== 'left' && bot.status !== 'kicked'
  if (asMember === true && !isIn) addBotTo(state, chat, userId, null)
}

function missingRights(wanted: Readonly<Record<string, boolean>> = {}, had: AdminRights): string[] {
  const granted = new Map<string, boolean>(Object.entries(had))
  return Object.entries(wanted)
    .filter(([right, value]) => value && right !== 'can_manage_chat' && granted.get(right) !== true)
    .map(([right]) => right)
}

function grantedOf(wanted: Readonly<Record<string, boolean>>): AdminRights {
  return Object.fromEntries(Object.entries(wanted).filter(([, value]) => value))
}
