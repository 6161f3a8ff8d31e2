import { chatMethods } from './chat-methods.ts'
import { editMethods } from './edit-methods.ts'
import { Faults } from './faults.ts'
import { UpdatePolls } from './get-updates.ts'
import { type SendingLimits, SendingRates, usualLimits } from './limits.ts'
import { BotProfile, profileMethods } from './profile-methods.ts'
import { queryMethods } from './query-methods.ts'
import { sendMethods } from './send-methods.ts'
import { type RecordedCall, serveApi } from './serve-api.ts'
import { type FakeBotSettings, TelegramState } from './state.ts'
import type { FetchPicture } from './take-file.ts'
import { World } from './world.ts'
import { writeCalls } from './write-calls.ts'
import { writeLog } from './write-log.ts'

export interface TelegramOptions {
  /** Times and limits go by it; the real one unless told. */
  readonly clock?: { now(): number }
  readonly settings?: Partial<FakeBotSettings>
  /** Null: none. Telegram's own, unless told. */
  readonly limits?: SendingLimits | null
  /** Real milliseconds each call takes; none unless told. */
  readonly latencyMs?: () => number
  /** False leaves out Telegram's description of its methods (its checks take time); our own rules always hold. */
  readonly validate?: boolean
  /** What comes of an address of a picture; all are pictures unless told. */
  readonly fetchPicture?: FetchPicture
}

/** A Telegram on loopback that the real grammY talks to. */
export interface FakeTelegram {
  /** For `apiRoot` and TELEGRAM_API_ROOT. */
  readonly url: string
  readonly token: string
  readonly botId: number
  /** Its @name, without the @. */
  readonly botName: string
  readonly state: TelegramState
  /** People and chats, and what is seen there. */
  readonly world: World
  readonly polls: UpdatePolls
  /** What the bot told of itself: commands, descriptions, rights it asks for. */
  readonly profile: BotProfile
  /** Every call with its answer, polls too. */
  readonly calls: readonly RecordedCall[]
  /** What a real server would refuse or spoil without a word, and what a careful bot never does: nothing, in a good run. */
  readonly mistakes: readonly string[]
  readonly faults: Faults
  /** How many calls were answered with 429. */
  readonly tooMany: number
  /** The calls of one method. */
  readonly callsOf: (method: string) => readonly RecordedCall[]
  /** What people see, as text; of one chat where told. */
  readonly log: (chatId?: number) => string
  /** What the bot called, a line each, without polls; of one chat where told. */
  readonly callLog: (chatId?: number) => string
  /** Nobody gets a connection any more, and those there are end, until it comes up at the same address. */
  readonly goDown: () => Promise<{ comeUp(): Promise<void> }>
  /** Ends polls and connections at once. */
  readonly close: () => Promise<void>
}

/** Serves it on a free port of 127.0.0.1. */
export async function startTelegram(options: TelegramOptions = {}): Promise<FakeTelegram> {
  const state = new TelegramState(options.clock ?? { now: Date.now }, options.settings)
  const token = `${state.botId}:${'fictional-token-of-nobody'.padEnd(35, '0')}`
  const polls = new UpdatePolls(state)
  const profile = new BotProfile()
  const faults = new Faults()
  const calls: RecordedCall[] = []
  const mistakes: string[] = []
  const closing = new AbortController()
  const limits = options.limits === undefined ? usualLimits : options.limits
  const server = serveApi({
    token,
    state,
    methods: {
      ...chatMethods(state, polls),
      ...sendMethods(state, options.fetchPicture ?? (() => 'picture')),
      ...editMethods(state),
      ...queryMethods(state),
      ...profileMethods(profile),
    },
    rates: new SendingRates(state, limits),
    faults,
    latencyMs: options.latencyMs ?? (() => 0),
    validate: options.validate ?? true,
    calls,
    mistakes,
    closing: closing.signal,
  })
  const listen = (port: number) =>
    new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const hangUp = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  await listen(0)
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    token,
    botId: state.botId,
    botName: state.settings.username,
    state,
    world: new World(state),
    polls,
    profile,
    calls,
    mistakes,
    faults,
    get tooMany() {
      return calls.filter(({ status }) => status === 429).length
    },
    callsOf: (method) => calls.filter((call) => call.method === method),
    log: (chatId) => writeLog(state, chatId),
    callLog: (chatId) =>
      writeCalls(
        state,
        chatId === undefined ? calls : calls.filter((it) => it.params['chat_id'] === chatId),
      ),
    async goDown() {
      await hangUp()
      return { comeUp: () => listen(address.port) }
    },
    close() {
      closing.abort()
      return hangUp()
    },
  }
}
