import type { Clock } from '../../feed/clock.ts'
import { askedToWait } from './asked-to-wait.ts'
import { failureFields } from './failure-fields.ts'
import { introduceBot } from './introduce-bot.ts'
import { isTokenRefused } from './judge-answer.ts'
import { type Registration, registerCommands } from './register-commands.ts'
import { tokenRefused } from './telegram-problem.ts'

const firstRetryMs = 5000
const longestRetryMs = 10 * 60_000

/** The telling of commands and of who the bot is. */
interface Telling {
  /** Resolves when they were told, or could not be told just now; rejects with a TelegramProblem. */
  readonly first: Promise<void>
  /** Resolves when they are told, or `signal` ended it; never rejects. */
  readonly ended: Promise<void>
}

/** Commands that Telegram has already work without this: what fails is tried again beside the answering. */
export function tellCommands(
  registration: Registration,
  clock: Clock,
  signal: AbortSignal,
): Telling {
  /** Null: they are told; else how long Telegram wants a pause, ms. */
  async function tellOnce(): Promise<number | null> {
    try {
      await registerCommands(registration)
      await introduceBot(registration)
      return null
    } catch (error) {
      if (isTokenRefused(error)) throw tokenRefused()
      if (!signal.aborted)
        registration.log.warn('telegram-commands-unregistered', failureFields(error))
      return askedToWait(error)
    }
  }

  async function tellAgain(): Promise<void> {
    let askedMs = await first
    let pauseMs = firstRetryMs
    while (askedMs !== null) {
      await clock.sleep(Math.max(pauseMs, askedMs), signal)
      if (signal.aborted) return
      askedMs = await tellOnce()
      pauseMs = Math.min(longestRetryMs, pauseMs * 2)
    }
  }

  const first = tellOnce()
  // A token refused later ends the asking for updates, which tells of it.
  const ended = tellAgain().catch(() => undefined)
  return { first: first.then(() => undefined), ended }
}
