import type { Api } from 'grammy'
import type { Clock } from '../../feed/clock.ts'
import type { Log } from '../../log.ts'
import { createApi } from './create-api.ts'

interface AnswerParts {
  readonly token: string
  readonly apiRoot: string
  readonly clock: Pick<Clock, 'sleep'>
  readonly log: Log
  /** Gives up all that is asked with it. */
  readonly signal?: AbortSignal
}

const longestWaitSeconds = 5
const mostTries = 3

/**
 * The client for answers. A method that is asked for too often waits by itself, a few seconds at most, and holds up no
 * other; what posts is told so at once, since it goes again in its turn (send-surely.ts).
 */
export function createAnswerApi({ clock, log, ...parts }: AnswerParts): Api {
  const api = createApi(parts)
  api.config.use(async (ask, method, payload, signal) => {
    for (let tried = 1; ; tried++) {
      const answer = await ask(method, payload, signal)
      const seconds = answer.ok ? undefined : answer.parameters?.retry_after
      if (seconds === undefined) return answer
      log.warn('telegram-limited', { method, retry_seconds: seconds })
      if (tried === mostTries || seconds > longestWaitSeconds || posts.test(method)) return answer
      await clock.sleep(seconds * 1000, parts.signal)
    }
  })
  return api
}

const posts = /^(?:send|edit|pin|unpin|copy)/u
