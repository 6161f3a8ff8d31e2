import { ApiError, badRequest, refusal } from './api-error.ts'
import { isInChat } from './reaches-bot.ts'
import type { FakeChat, FakeMember, TelegramState } from './state.ts'

/** What is to be done there: reading is allowed where writing is not. */
export type ChatAccess = 'read' | 'edit' | 'write'

/**
 * The chat that a call is about, by its id or @name, once the bot has access to it; refusals are worded as the
 * server's own (tdlib/telegram-bot-api, Client.cpp, check_chat_access).
 * @throws ApiError 400 or 403
 */
export function findChat(state: TelegramState, given: unknown, access: ChatAccess): FakeChat {
  const chat = lookUp(state, given)
  if (chat === undefined) {
    const isKnownPerson = typeof given === 'number' && state.users.has(given)
    if (isKnownPerson && access !== 'read') throw cannotInitiate
    throw access === 'read' ? refusal(400, 'chat not found') : badRequest('chat not found')
  }
  const problem = chat.type === 'private' ? checkPerson(state, chat) : checkGroup(state, chat)
  if (problem !== null && (access !== 'read' || problem.whenReading)) throw problem.error
  return chat
}

/** Who the bot is there; undefined where it is nobody. */
export function botIn(state: TelegramState, chat: FakeChat): FakeMember | undefined {
  return chat.members.get(state.botId)
}

const cannotInitiate = refusal(403, "bot can't initiate conversation with a user")

interface AccessProblem {
  readonly error: ApiError
  /** What is there cannot even be read. */
  readonly whenReading: boolean
}

function lookUp(state: TelegramState, given: unknown): FakeChat | undefined {
  if (typeof given === 'number') return state.chats.get(given)
  if (typeof given !== 'string') return undefined
  if (!given.startsWith('@')) return state.chats.get(Number(given))
  const name = given.slice(1).toLowerCase()
  return [...state.chats.values()].find(
    ({ username, type }) =>
      (type === 'supergroup' || type === 'channel') && username?.toLowerCase() === name,
  )
}

function forbidden(text: string, whenReading = false): AccessProblem {
  return { error: refusal(403, text), whenReading }
}

function checkPerson(state: TelegramState, chat: FakeChat): AccessProblem | null {
  const user = state.users.get(chat.id)
  if (user?.isBot === true) return forbidden("bot can't send messages to bots")
  if (user?.deactivated === true) return forbidden('user is deactivated')
  if (!chat.started) return { error: cannotInitiate, whenReading: false }
  return chat.blockedBot ? forbidden('bot was blocked by the user') : null
}

function checkGroup(state: TelegramState, chat: FakeChat): AccessProblem | null {
  const { type, migratedTo, username } = chat
  if (migratedTo !== null) {
    const error = new ApiError(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
      parameters: { migrate_to_chat_id: migratedTo },
    })
    return { error, whenReading: false }
  }
  if (chat.deleted)
    return type === 'group'
      ? forbidden('the group chat was deleted')
      : { error: refusal(400, 'chat not found'), whenReading: true }
  if (botIn(state, chat)?.status === 'kicked')
    return forbidden(`bot was kicked from the ${type} chat`, type !== 'group')
  if (isInChat(state, chat)) return null
  return forbidden(`bot is not a member of the ${type} chat`, type !== 'group' && username === null)
}
