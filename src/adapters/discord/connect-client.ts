import {
  type Client,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
} from 'discord.js'
import type { Clock } from '../../feed/clock.ts'
import type { Log } from '../../log.ts'
import { createClient } from './create-client.ts'
import {
  DiscordProblem,
  noStartsLeft,
  notDiscord,
  problemOfClose,
  tokenRefused,
} from './discord-problem.ts'
import { failureFields } from './failure-fields.ts'

/** What a start needs. */
export interface ConnectMeans {
  readonly token: string
  readonly apiUrl: string
  readonly clock: Clock
  readonly log: Log
  /** Gives up waiting for a Discord that cannot be reached. */
  readonly signal?: AbortSignal
  /** Hears whatever comes, before Discord is ready. */
  readonly attach: (client: Client) => void
  /** First pause after a Discord that could not be reached; doubled each time, up to a minute. */
  readonly retryMs?: number
}

const longestRetryMs = 60_000

/**
 * A client that is ready. A Discord that cannot be reached is tried again for as long as it takes, since the machine
 * may start before its network does; null when `signal` ended that.
 * @throws DiscordProblem where trying again does not help
 */
export async function connectClient(means: ConnectMeans): Promise<Client<true> | null> {
  const { clock, log, signal } = means
  for (let pauseMs = means.retryMs ?? 2000; ; pauseMs = Math.min(longestRetryMs, pauseMs * 2)) {
    // A client whose login failed is of no more use.
    const client = createClient(means.apiUrl)
    means.attach(client)
    try {
      return await connectOnce(client, means.token, signal)
    } catch (error) {
      await client.destroy()
      if (signal?.aborted) return null
      const problem = problemOf(error, clock.now())
      if (problem !== null) throw problem
      log.warn('discord-unreachable', { ...failureFields(error), retry_seconds: pauseMs / 1000 })
      await clock.sleep(pauseMs, signal)
      if (signal?.aborted) return null
    }
  }
}

async function connectOnce(
  client: Client,
  token: string,
  signal: AbortSignal | undefined,
): Promise<Client<true>> {
  const ended = new AbortController()
  const ready = new Promise<Client<true>>((resolve, reject) => {
    client.once(Events.ClientReady, resolve)
    client.on(Events.ShardDisconnect, ({ code }) => {
      reject(problemOfClose(code) ?? new Error(`gateway closed with ${code}`))
    })
    // Taken off again: attempts may be many, and the signal outlives them all.
    const heard = { once: true, signal: ended.signal }
    signal?.addEventListener('abort', () => reject(new Error('stopped')), heard)
  })
  try {
    const [reached] = await Promise.all([ready, client.login(token)])
    return reached
  } finally {
    ended.abort()
  }
}

/** Null: it may be the network, or Discord itself for a while. */
function problemOf(error: unknown, now: number): Error | null {
  if (!(error instanceof Error)) return null
  if (error instanceof DiscordProblem) return error
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid)
    return tokenRefused()
  if (error instanceof DiscordAPIError) {
    if (error.status === 401) return tokenRefused()
    return error.status === 429 ? null : notDiscord(error.status)
  }
  // The words of @discordjs/ws, which has no code for it.
  if (!error.message.startsWith('Not enough sessions remaining')) return null
  const resets = Date.parse(/resets at (\S+)$/u.exec(error.message)?.[1] ?? '')
  return noStartsLeft(Number.isNaN(resets) ? now : resets)
}
