import { z } from 'zod'
import { ApiError } from './api-error.ts'
import type { MethodCall } from './methods.ts'
import type { TelegramState } from './state.ts'

const schema = z.object({
  offset: z.int().default(0),
  limit: z.int().default(100),
  timeout: z.int().default(0),
  allowed_updates: z.array(z.string()).optional(),
})

/**
 * Long polling, as the server does it (its Client.cpp, do_get_updates): one poll waits at a time, a further one ends it
 * with 409. It waits real time; the server's own delays against polls that come too fast are left out.
 */
export class UpdatePolls {
  /** Polls that were answered with a conflict. */
  conflicts = 0
  readonly #state: TelegramState
  #waiting: { readonly end: (problem: ApiError) => void } | null = null

  constructor(state: TelegramState) {
    this.#state = state
  }

  /** Whether somebody waits for updates now. */
  get isPolled(): boolean {
    return this.#waiting !== null
  }

  /** Performs getUpdates; `allowed_updates` holds until another call gives it. */
  async getUpdates({ params, signal }: MethodCall): Promise<unknown> {
    const { updates, webhookUrl } = this.#state
    if (webhookUrl !== '')
      throw this.#conflict(
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      )
    const { offset, limit, timeout, allowed_updates: allowed } = schema.parse(params)
    if (allowed !== undefined) updates.allowed = allowed.length === 0 ? null : allowed
    const most = Math.min(Math.max(limit, 1), 100)
    const found = updates.take(offset, most)
    if (found.length > 0 || timeout <= 0) return found
    this.#waiting?.end(
      this.#conflict(
        'terminated by other getUpdates request; make sure that only one bot instance is running',
      ),
    )
    await this.#waitForUpdates(Math.min(timeout, 50), signal)
    return updates.take(Math.max(offset, 0), most)
  }

  /** Performs setWebhook as far as polls see it: '' deletes it. */
  setWebhook(url: string, dropPending = false): true {
    const { updates } = this.#state
    this.#state.webhookUrl = url
    if (dropPending) updates.clear()
    if (url !== '') this.#waiting?.end(this.#conflict('terminated by setWebhook request'))
    return true
  }

  async #waitForUpdates(seconds: number, signal: AbortSignal): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer)
        unlisten()
        signal.removeEventListener('abort', wake)
        if (this.#waiting === waiting) this.#waiting = null
        this.#state.changed()
      }
      const wake = () => {
        stop()
        resolve()
      }
      const waiting = {
        end: (problem: ApiError) => {
          stop()
          reject(problem)
        },
      }
      const timer = setTimeout(wake, seconds * 1000)
      const unlisten = this.#state.updates.listen(wake)
      signal.addEventListener('abort', wake)
      this.#waiting = waiting
      this.#state.changed()
      if (signal.aborted) wake()
    })
  }

  #conflict(text: string): ApiError {
    this.conflicts += 1
    return new ApiError(409, `Conflict: ${text}`)
  }
}
