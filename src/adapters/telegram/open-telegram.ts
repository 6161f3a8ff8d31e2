import type { Answering } from '../../chat/platform.ts'
import { createAnswerMeans } from './answer-means.ts'
import { answerUpdate } from './answer-update.ts'
import { createAnswerApi } from './create-answer-api.ts'
import { createApi } from './create-api.ts'
import { createKnownChats } from './create-known-chats.ts'
import { greetTelegram } from './greet-telegram.ts'
import { meetChats } from './meet-chats.ts'
import type { MeetMeans } from './meet-means.ts'
import { pollUpdates } from './poll-updates.ts'
import { reachInTurn } from './reach-in-turn.ts'
import { createMemberReader } from './read-member.ts'
import type { TelegramChatParts } from './telegram-chat.ts'
import { tellCommands } from './tell-commands.ts'

/** What is in hand at the end gets so long: longer than an answer takes, shorter than a service manager waits. */
const finishMs = 10_000
/** Longer than Telegram waits for something to tell, so that only a dead connection takes this long. */
const pollTimeoutSeconds = 45

/**
 * Begins to answer, and resolves when Telegram is reached and was told the commands (or could not be told just now). A
 * Telegram that cannot be reached is asked again until `signal` ends that.
 * @throws TelegramProblem where trying again does not help
 */
export async function openTelegram(parts: TelegramChatParts): Promise<Answering> {
  const { token, apiRoot, notes, clock, log } = parts
  const access = { token, apiRoot, clock, log }
  const api = createAnswerApi(access)
  const me = await greetTelegram({ ...parts, api })
  if (me === null) return { answering: Promise.resolve(), stop: () => Promise.resolve() }
  log.info('telegram-reached', { bot: me.username, inline: me.supports_inline_queries })
  const members = createMemberReader({ api, now: clock.now })
  const { read: readMember } = members
  const { now } = clock
  const knownChats = createKnownChats({ api, notes, botId: me.id, readMember, now, log })
  const means = createAnswerMeans({ ...parts, api, me, knownChats, readMember })
  const reach = reachInTurn(parts)
  const isChoosing = (personId: number) => means.choosing.isChoosing(personId)
  const meeting: MeetMeans = { ...parts, knownChats, members, reach, isChoosing, botId: me.id }
  const polling = pollUpdates({
    apiOf: (signal) => createApi({ token, apiRoot, timeoutSeconds: pollTimeoutSeconds, signal }),
    botId: me.id,
    notes,
    clock,
    log,
    taken({ callback_query: press }) {
      if (press !== undefined) means.queries.open(press.id)
    },
    goesFirst(text) {
      const command = text.startsWith('/')
        ? means.readCommand(withoutBot(text))?.command
        : undefined
      return command !== undefined && command.allowed !== 'anyone'
    },
    async handle(update, arrivedAt) {
      if (!(await meetChats(update, meeting))) await answerUpdate(update, { ...means, arrivedAt })
    },
  })
  const leaving = new AbortController()
  const { signal } = leaving
  const registration = { ...parts, api: createAnswerApi({ ...access, signal }), botId: me.id }
  const telling = tellCommands(registration, clock, signal)
  try {
    await telling.first
  } catch (error) {
    await polling.stop(finishMs)
    throw error
  }
  return {
    answering: polling.ended,
    async stop() {
      leaving.abort()
      await Promise.all([polling.stop(finishMs), telling.ended])
    },
  }
}

/** "/pause@DatelineBot" is "/pause". */
function withoutBot(text: string): string {
  return text.replace(/^(\/[^\s@]+)@\w+/u, '$1')
}
