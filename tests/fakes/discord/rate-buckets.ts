import type { Route } from './router.ts'

/** What the answer says of the bucket, and the refusal where it is empty. */
export interface RateVerdict {
  readonly headers: Readonly<Record<string, string>>
  /** Seconds; null for a request that may go on. */
  readonly retryAfter: number | null
  readonly global: boolean
}

const globalLimit = 50

/**
 * Discord's limits: one bucket per route and channel, guild or webhook, and 50 a second over all that carry the
 * bot's token. The windows slide (https://discord.com/developers/docs/topics/rate-limits).
 */
export class RateBuckets {
  readonly #now: () => number
  readonly #windows = new Map<string, number[]>()

  constructor(now: () => number) {
    this.#now = now
  }

  /** Counts the request, unless it is one too many. */
  take(route: Route, params: Readonly<Record<string, string>>): RateVerdict {
    const { auth, limit, windowMs } = route.rules
    const everything = auth ? this.#window('global', 1000) : []
    if (everything.length >= globalLimit) {
      const wait = this.#wait(everything, globalLimit, 1000)
      return { headers: globalHeaders(wait), retryAfter: wait, global: true }
    }
    const major = params['channel'] ?? params['guild'] ?? params['token'] ?? ''
    const bucket = `${route.method}${route.pattern}`
    const window = this.#window(`${bucket} ${major}`, windowMs)
    const tooMany = window.length >= limit
    const now = this.#now()
    if (!tooMany) {
      window.push(now)
      if (auth) everything.push(now)
    }
    const resetAfter = this.#wait(window, limit, windowMs)
    return {
      headers: {
        'x-ratelimit-limit': `${limit}`,
        'x-ratelimit-remaining': `${Math.max(0, limit - window.length)}`,
        'x-ratelimit-reset': (now / 1000 + resetAfter).toFixed(3),
        'x-ratelimit-reset-after': resetAfter.toFixed(3),
        'x-ratelimit-bucket': nameOf(bucket),
        ...(tooMany
          ? { 'retry-after': `${Math.ceil(resetAfter)}`, 'x-ratelimit-scope': 'user' }
          : {}),
      },
      retryAfter: tooMany ? resetAfter : null,
      global: false,
    }
  }

  #window(key: string, windowMs: number): number[] {
    const window = this.#windows.get(key) ?? []
    const since = this.#now() - windowMs
    while ((window[0] ?? Number.POSITIVE_INFINITY) <= since) window.shift()
    this.#windows.set(key, window)
    return window
  }

  /** Seconds until one more may come; of a window with room until it is empty. */
  #wait(window: readonly number[], limit: number, windowMs: number): number {
    const leaves = window.length >= limit ? window.at(-limit) : window.at(-1)
    const left = (leaves ?? this.#now()) + windowMs - this.#now()
    return Math.max(0.001, Math.ceil(left) / 1000)
  }
}

function globalHeaders(wait: number): Record<string, string> {
  return {
    'retry-after': `${Math.ceil(wait)}`,
    'x-ratelimit-global': 'true',
    'x-ratelimit-scope': 'global',
  }
}

/** Discord names buckets by a hash; any name that differs will do. */
function nameOf(bucket: string): string {
  let hash = 5381
  for (const letter of bucket) hash = (hash * 33 + letter.charCodeAt(0)) >>> 0
  return hash.toString(16).padStart(8, '0')
}
