import type { PlatformNotes } from '../../chat/platform-notes.ts'
import type { Message } from '../../delivery/message.ts'
import type { DeliveryOrder, DeliveryOutcome, Messenger } from '../../delivery/messenger.ts'
import { reachChat } from '../../delivery/reach-chat.ts'
import type { Catalogue } from '../../delivery/translate.ts'
import type { Clock } from '../../feed/clock.ts'
import type { Log } from '../../log.ts'
import type { Desk } from '../../topic/topic.ts'
import { actOnMessage } from './act-on-message.ts'
import { isPrivate, readChatId, type TelegramAddress } from './address.ts'
import { type CallbackData, fitsCallback, writeCallback } from './callback-data.ts'
import { createApi } from './create-api.ts'
import { failureFields } from './failure-fields.ts'
import { fitCaption } from './fit-caption.ts'
import { isTokenRefused, judgeAnswer } from './judge-answer.ts'
import { nameSpans } from './name-spans.ts'
import { OwnName } from './own-name.ts'
import { planForTelegram } from './plan-parts.ts'
import { postMessage } from './post-message.ts'
import { telegramRates } from './rates.ts'
import { renderPart } from './render-part.ts'
import type { RenderSetting } from './render-setting.ts'
import type { SendingMeans } from './sending-means.ts'

interface MessengerParts {
  readonly token: string
  /** Base of the Bot API, without a slash at its end: https://api.telegram.org */
  readonly apiRoot: string
  readonly catalogue: Catalogue
  readonly desks: readonly Desk[]
  readonly notes: PlatformNotes
  readonly clock: Clock
  readonly log: Log
}

/** Sends to Telegram's private chats, groups, topics and channels. */
export interface TelegramMessenger extends Messenger {
  /** Writes to a chat now; false: it does not let us, or nobody can tell. */
  reach(chatId: string, message: Message): Promise<boolean>
  /**
   * The bot's user name without the `@`.
   * @throws NoAnswer, GrammyError: it was never known, and Telegram does not tell
   */
  botName(): Promise<string>
  /** Gives up what is on its way. */
  close(): Promise<void>
}

/** A refused token is asked about again after so long: whoever puts it right need not restart for what is owed. */
const tokenPauseMs = 10 * 60_000
/** As long as a name may be (https://core.telegram.org/bots/features#botfather): what is planned with it fits any. */
const anyName = 'x'.repeat(32)
/** A place whose links are as long as links get. */
const anyPlace: TelegramAddress = { chatId: -1_009_999_999_999, threadId: 9_999_999_999 }

/** The one way out to Telegram for all that nobody asked for just now: digests, alerts, corrections, notices. */
export function createTelegramMessenger(parts: MessengerParts): TelegramMessenger {
  const { token, apiRoot, catalogue, desks, clock, log } = parts
  const closing = new AbortController()
  const apiUntil = (signal: AbortSignal) => createApi({ token, apiRoot, signal })
  const name = new OwnName(apiUntil(closing.signal), parts.notes, log)
  let pausedUntil = Number.NEGATIVE_INFINITY

  const settingOf = (
    { language }: Message,
    place: TelegramAddress,
    botName: string,
  ): RenderSetting => ({
    t: catalogue.translator(language),
    desks,
    botName,
    shared: !isPrivate(place),
    place,
    about: null,
    command: null,
    callbackOf: writeLasting,
  })

  function meansFor(signal: AbortSignal | undefined): SendingMeans {
    const givenUp =
      signal === undefined ? closing.signal : AbortSignal.any([signal, closing.signal])
    const api = apiUntil(givenUp)
    return {
      api,
      async render(message, address, as) {
        const setting = settingOf(message, address, await name.read())
        try {
          const named = await nameSpans(message, { api, notes: parts.notes, t: setting.t })
          return as === 'caption' ? fitCaption(named, setting) : renderPart(named, setting)
        } catch (error) {
          // A fault of ours, and nothing was sent: neither a doubt nor a reason to try again.
          log.error('telegram-render-failed', failureFields(error))
          return null
        }
      },
    }
  }

  /** Nothing that is owed is lost by a token that was revoked. */
  function pause(): DeliveryOutcome {
    const now = clock.now()
    if (pausedUntil <= now) {
      pausedUntil = now + tokenPauseMs
      log.error('telegram-token-refused', {
        cure: 'set TELEGRAM_TOKEN to the token @BotFather shows',
      })
    }
    const detail = 'Telegram refuses the token'
    return { kind: 'later', afterMs: pausedUntil - now, scope: 'all', detail }
  }

  async function deliver(order: DeliveryOrder, signal?: AbortSignal): Promise<DeliveryOutcome> {
    const { chatId, action, targetMessageId } = order
    const address = readChatId(chatId)
    if (address === null)
      return { kind: 'refused', scope: 'chat', why: 'invalid', detail: 'no chat of Telegram’s' }
    if (clock.now() < pausedUntil) return pause()
    try {
      const means = meansFor(signal)
      return isPost(action)
        ? await postMessage(means, { ...order, address })
        : await actOnMessage(means, { ...order, address })
    } catch (error) {
      if (isTokenRefused(error)) return pause()
      return judgeAnswer(error, { action, targetMessageId })
    }
  }

  return {
    platform: 'telegram',
    grammar: 'typed',
    rates: telegramRates,
    plan: (message) =>
      planForTelegram(message, settingOf(message, anyPlace, name.known ?? anyName)),
    deliver,
    findDelivered: async ({ action }) => ({
      kind: 'unknown',
      detail: isPost(action)
        ? 'no bot can read what it wrote on Telegram'
        : 'done twice it does no harm',
    }),
    reach: (chatId, message) => reachChat({ deliver, clock }, chatId, message),
    botName: () => name.ask(),
    close: async () => closing.abort(),
  }
}

function isPost(action: DeliveryOrder['action']): boolean {
  return action === 'send' || action === 'thread' || action === 'reply'
}

/** A button that is pressed days later, maybe after a restart, needs no memory of ours. */
function writeLasting(data: CallbackData): string {
  const full = writeCallback(data)
  return fitsCallback(full) ? full : writeCallback({ ...data, replaces: false, asks: false })
}
