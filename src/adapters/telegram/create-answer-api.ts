import { autoRetry } from '@grammyjs/auto-retry'
import type { Api } from 'grammy'
import { createApi } from './create-api.ts'

interface AnswerParts {
  readonly token: string
  readonly apiRoot: string
  /** Telegram told all of the bot to pause. */
  readonly hold?: (ms: number) => void
}

/** The client for answers: waits a few seconds where Telegram asks for it, and repeats nothing that may have been done. */
export function createAnswerApi({ token, apiRoot, hold }: AnswerParts): Api {
  const api = createApi({ token, apiRoot })
  // The last is asked first: each refusal is heard of, also of those that are repeated.
  api.config.use(
    async (ask, method, payload, signal) => {
      const answer = await ask(method, payload, signal)
      const seconds = answer.ok ? undefined : answer.parameters?.retry_after
      if (seconds !== undefined) hold?.(seconds * 1000)
      return answer
    },
    autoRetry({
      rethrowHttpErrors: true,
      rethrowInternalServerErrors: true,
      maxRetryAttempts: 2,
      maxDelaySeconds: 5,
    }),
  )
  return api
}
