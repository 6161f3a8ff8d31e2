import { DiscordAPIError, REST, type RequestData, type RouteLike } from 'discord.js'
import { NoAnswer } from '../../delivery/no-answer.ts'
import type { Clock } from '../../feed/clock.ts'
import type { Log } from '../../log.ts'
import { makeRequest } from './make-request.ts'
import { discordRates } from './rates.ts'
import { refusedToTell, tellRefused } from './tell-refused.ts'

/** One request to Discord's REST interface. */
export interface RestRequest extends Pick<RequestData, 'body' | 'files' | 'query'> {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  readonly route: RouteLike
  readonly signal?: AbortSignal | undefined
  /** Nothing is posted by it: without an answer nothing was sent. */
  readonly prepares?: true
}

/** Discord's HTTP API, without attempts to repeat what failed. */
export interface DiscordRest {
  /**
   * The answer's JSON; sent at most once.
   * @throws NoAnswer, DiscordAPIError (refused), RateLimitError (not sent: its bucket is empty)
   */
  request(request: RestRequest): Promise<unknown>
  close(): void
}

interface RestParts {
  readonly token: string
  readonly apiUrl: string
  readonly clock: Clock
  readonly log: Log
}

const requestTimeoutMs = 15_000
/** A bucket that is full again so soon is waited for; everything longer is the outbox's to plan. */
const mostWaitMs = 2000
/** A refused token is asked about again after so long: Discord has answered 401 in outages of its own. */
const tokenPauseMs = 10 * 60_000

/** Discord's REST client for what is sent by itself: no retries, no waiting out of rate limits. */
export function createRest({ token, apiUrl, clock, log }: RestParts): DiscordRest {
  let pausedUntil = Number.NEGATIVE_INFINITY
  const rest = new REST({
    version: '10',
    api: apiUrl,
    retries: 0,
    timeout: requestTimeoutMs,
    // Our own pace leaves room between requests already.
    offset: 0,
    globalRequestsPerSecond: discordRates.all.count,
    invalidRequestWarningInterval: refusedToTell,
    rejectOnRateLimit: ({ timeToReset }) => timeToReset > mostWaitMs,
    makeRequest,
  })
  tellRefused(rest, log)
  rest.setToken(token)

  function pause(error: DiscordAPIError): NoAnswer {
    if (pausedUntil <= clock.now()) log.error('discord-token-refused', { code: error.code })
    pausedUntil = clock.now() + tokenPauseMs
    // The client forgets a token that was refused.
    rest.setToken(token)
    return tokenRefused(tokenPauseMs)
  }

  return {
    async request({ method, route, prepares, ...data }) {
      const now = clock.now()
      if (now < pausedUntil) throw tokenRefused(pausedUntil - now)
      try {
        return await rest[method](route, data)
      } catch (error) {
        if (error instanceof DiscordAPIError && error.status === 401) throw pause(error)
        throw prepares === true ? asUnsent(error) : error
      }
    },
    close() {
      rest.clearHashSweeper()
      rest.clearHandlerSweeper()
    },
  }
}

function tokenRefused(afterMs: number): NoAnswer {
  return new NoAnswer({
    kind: 'later',
    afterMs,
    scope: 'all',
    detail: 'Discord refuses the token (401)',
  })
}

function asUnsent(error: unknown): unknown {
  if (!(error instanceof NoAnswer) || error.end.kind !== 'unknown') return error
  return new NoAnswer({ kind: 'not-sent', detail: error.end.detail })
}
