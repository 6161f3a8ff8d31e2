import { Api } from 'grammy'
import { type AskedOf, askOnce } from './ask-once.ts'

interface ApiParts {
  readonly token: string
  /** Base of the Bot API, without a slash at its end. */
  readonly apiRoot: string
  /** A request without an answer for so long has an unknown end. */
  readonly timeoutSeconds?: number
  /** Gives up all that is asked with it. */
  readonly signal?: AbortSignal | undefined
}

/** Long enough for a picture that Telegram fetches first, shorter than the sender waits. */
const standardTimeoutSeconds = 20

/**
 * A client of the Bot API that makes each request once. Cheap enough to be made for one request, since grammY's own
 * parameter for signals takes only those of a library of its own.
 * @throws (each method) GrammyError (refused), HttpError (whose `error` is a NoAnswer, or grammY's own on a timeout)
 */
export function createApi({ token, apiRoot, timeoutSeconds, signal }: ApiParts): Api {
  return new Api(token, {
    apiRoot,
    timeoutSeconds: timeoutSeconds ?? standardTimeoutSeconds,
    fetch: (url: string | URL, init: AskedOf) => askOnce(url, init, signal),
  })
}
