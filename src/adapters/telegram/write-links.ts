import { wantedRights } from './chat-rights.ts'
import { createApi } from './create-api.ts'
import { isTokenRefused } from './judge-answer.ts'
import { TelegramProblem, tokenRefused } from './telegram-problem.ts'

/** Links that Telegram's clients open. */
interface BotLinks {
  /** The private chat with the bot. */
  readonly own: string
  /** Asks which group, or channel, to bring it to. */
  readonly group: string
  readonly channel: string
}

/**
 * The links of the bot that a token belongs to.
 * @throws TelegramProblem for a token that Telegram refuses, and where Telegram cannot be reached
 */
export async function findLinks(token: string, apiRoot: string): Promise<BotLinks> {
  try {
    const { username } = await createApi({ token, apiRoot }).getMe()
    return writeLinks(username)
  } catch (error) {
    if (isTokenRefused(error)) throw tokenRefused()
    throw new TelegramProblem('Telegram cannot be reached: look at your connection, and try again.')
  }
}

/** https://core.telegram.org/api/links#groupchannel-bot-links */
function writeLinks(botName: string): BotLinks {
  const own = `https://t.me/${botName}`
  return {
    own,
    group: `${own}?startgroup=setup`,
    channel: `${own}?startchannel&admin=${namesOf(wantedRights.channels).join('+')}`,
  }
}

/** In links a right is named without `can_`, and the right to manage is not asked for by itself. */
function namesOf(rights: object): readonly string[] {
  return Object.entries(rights)
    .filter(([name, given]) => given === true && name !== 'can_manage_chat')
    .map(([name]) => name.replace(/^can_/u, ''))
}
