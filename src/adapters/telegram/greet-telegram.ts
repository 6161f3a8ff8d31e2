import type { Api } from 'grammy'
import type { UserFromGetMe } from 'grammy/types'
import type { Clock } from '../../feed/clock.ts'
import type { Log } from '../../log.ts'
import { askedToWait } from './asked-to-wait.ts'
import { failureFields } from './failure-fields.ts'
import { isTokenRefused } from './judge-answer.ts'
import { tokenRefused } from './telegram-problem.ts'

/** What a start needs. */
interface GreetMeans {
  readonly api: Api
  readonly clock: Clock
  readonly log: Log
  /** Gives up waiting for a Telegram that cannot be reached. */
  readonly signal?: AbortSignal
}

const firstPauseMs = 2000
const longestPauseMs = 60_000

/**
 * Who the bot is, with nothing in the way of its updates. A Telegram that cannot be reached is asked again for as long as
 * it takes, since the machine may start before its network does; null when `signal` ended that.
 * @throws TelegramProblem where asking again does not help
 */
export async function greetTelegram(means: GreetMeans): Promise<UserFromGetMe | null> {
  const { api, clock, log, signal } = means
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(longestPauseMs, pauseMs * 2)) {
    let restMs = pauseMs
    try {
      const me = await api.getMe()
      await removeWebhook(means)
      return me
    } catch (error) {
      if (isTokenRefused(error)) throw tokenRefused()
      restMs = Math.max(pauseMs, askedToWait(error))
      log.warn('telegram-unreachable', { ...failureFields(error), retry_seconds: restMs / 1000 })
    }
    if (signal?.aborted !== true) await clock.sleep(restMs, signal)
    if (signal?.aborted === true) return null
  }
}

/** Where updates go to a webhook nobody can ask for them; none that waits is lost. */
async function removeWebhook({ api, log }: GreetMeans): Promise<void> {
  const { url } = await api.getWebhookInfo()
  if (url === undefined || url === '') return
  await api.deleteWebhook()
  log.warn('telegram-webhook-removed', { host: URL.parse(url)?.host })
}
