import { type Api, GrammyError } from 'grammy'
import type { Update } from 'grammy/types'
import type { Clock } from '../../feed/clock.ts'
import type { Log, LogFields } from '../../log.ts'
import { askedToWait } from './asked-to-wait.ts'
import { failureFields } from './failure-fields.ts'
import { isTokenRefused } from './judge-answer.ts'
import { tokenRefused } from './telegram-problem.ts'

/** What asking for updates needs. */
export interface SourceMeans {
  /** A client whose requests are given up with the signal. */
  readonly apiOf: (signal: AbortSignal) => Pick<Api, 'getUpdates'>
  readonly clock: Clock
  readonly log: Log
}

/** The most one call gives (https://core.telegram.org/bots/api#getupdates). */
const limit = 100
/** Seconds Telegram waits for something to tell. */
const patience = 30
const kinds = [
  'message',
  'callback_query',
  'my_chat_member',
  'channel_post',
  'inline_query',
] as const

/** Nothing is lost without it: what is finished may come again, and is known. */
export const longestConfirmMs = 2000

const firstPauseMs = 1000
const longestPauseMs = 30_000
/** Trouble that goes on is told again so often. */
const tellAgainMs = 10 * 60_000

/** Asks Telegram for updates; trouble is told once, now and then while it lasts, and when it is over. */
export class UpdateSource {
  readonly #means: SourceMeans
  readonly #signal: AbortSignal
  readonly #api: Pick<Api, 'getUpdates'>
  #pauseMs = firstPauseMs
  #trouble: { readonly event: string; readonly toldAt: number } | null = null

  /** `signal` ends the asking. */
  constructor(means: SourceMeans, signal: AbortSignal) {
    this.#means = means
    this.#signal = signal
    this.#api = means.apiOf(signal)
  }

  /**
   * What has come from `offset` on, waiting for it a while; null: nobody could tell, and there was a pause for it.
   * @throws TelegramProblem where asking again does not help
   */
  async ask(offset: number): Promise<readonly Update[] | null> {
    try {
      const asked = { offset, limit, timeout: patience, allowed_updates: kinds }
      const updates = await this.#api.getUpdates(asked)
      this.#recover()
      return updates
    } catch (error) {
      if (this.#signal.aborted) return null
      if (isTokenRefused(error)) throw tokenRefused()
      await this.#means.clock.sleep(this.#judge(error), this.#signal)
      return null
    }
  }

  /** Tells Telegram what is finished, as far as it listens at all. Never rejects. */
  async confirm(offset: number): Promise<void> {
    const { apiOf, log } = this.#means
    try {
      const given = AbortSignal.timeout(longestConfirmMs)
      await apiOf(given).getUpdates({ offset, limit: 1, timeout: 0, allowed_updates: kinds })
    } catch (error) {
      log.info('telegram-offset-unconfirmed', failureFields(error))
    }
  }

  /** How long to wait, ms. */
  #judge(error: unknown): number {
    if (error instanceof GrammyError && error.error_code === 429) {
      const seconds = error.parameters.retry_after ?? 1
      this.#tell('telegram-updates-limited', { retry_seconds: seconds })
      return seconds * 1000
    }
    const pauseMs = Math.max(this.#pauseMs, askedToWait(error))
    this.#pauseMs = Math.min(longestPauseMs, this.#pauseMs * 2)
    if (error instanceof GrammyError && error.error_code === 409)
      this.#tell('telegram-conflict', { detail: error.description, cure: conflictCure })
    else this.#tell('telegram-unreachable', failureFields(error))
    return pauseMs
  }

  #tell(event: string, fields: LogFields): void {
    const { clock, log } = this.#means
    const now = clock.now()
    const before = this.#trouble
    if (before?.event === event && Math.abs(now - before.toldAt) < tellAgainMs) return
    this.#trouble = { event, toldAt: now }
    log.warn(event, fields)
  }

  #recover(): void {
    if (this.#trouble !== null)
      this.#means.log.info('telegram-reached-again', { after: this.#trouble.event })
    this.#trouble = null
    this.#pauseMs = firstPauseMs
  }
}

const conflictCure =
  'Only one process may ask for the updates of a bot. Stop the other one that runs with this TELEGRAM_TOKEN, or remove its webhook; if you know of none, have @BotFather revoke the token.'
