import type { FeedState } from './feed.ts'

/** Bounds of the pause between two polls of one feed, ms. */
export interface PollPace {
  readonly minMs: number
  readonly maxMs: number
}

/** As much of a read feed as the next poll is planned by. */
export interface PolledFeed {
  readonly ttlMs: number | null
  readonly items: readonly { readonly published: number | null }[]
}

const day = 24 * 3_600_000
/** A feed that keeps failing is still tried this often, ms. */
const maxBackoffMs = day
/** Share by which a pause is varied, so that feeds added together do not stay together. */
const jitter = 0.1

/**
 * The pause after a successful read: half the usual gap between entries, so that half a gap is the
 * mean delay; where dates do not tell, shorter when the feed changed and longer when it did not.
 */
export function adaptInterval(
  before: number | null,
  parsed: PolledFeed | null,
  now: number,
  pace: PollPace,
): number {
  const usual = before ?? pace.minMs * 3
  const gap = parsed ? usualGap(parsed, now) : null
  if (gap !== null) return clamp(gap / 2, pace)
  return clamp(usual * (parsed ? 0.7 : 1.2), pace)
}

/** When to poll next after a success: our pause, or the server's own wish where that is longer. */
export function nextAfterSuccess(
  intervalMs: number,
  wishes: readonly (number | null)[],
  pace: PollPace,
  now: number,
  random: number,
): number {
  const wished = Math.max(0, ...wishes.map((wish) => wish ?? 0))
  const pause = Math.max(intervalMs, Math.min(wished, pace.maxMs))
  return Math.round(now + pause * (1 + jitter * (2 * random - 1)))
}

/** When to poll next after a failure: the pause doubled for each in a row, or Retry-After if longer. */
export function nextAfterFailure(
  state: Pick<FeedState, 'failures' | 'intervalMs'>,
  retryAfterMs: number | null,
  now: number,
  random: number,
): number {
  const backoff = Math.min(state.intervalMs * 2 ** Math.min(state.failures, 20), maxBackoffMs)
  const pause = Math.max(backoff, Math.min(retryAfterMs ?? 0, 7 * day))
  return Math.round(now + pause * (1 + jitter * random))
}

/** Median gap between the newest dated entries, the time since the newest counted in; ms or null. */
function usualGap({ items }: PolledFeed, now: number): number | null {
  const times = items
    .flatMap(({ published }) => (published !== null && published <= now ? [published] : []))
    .toSorted((a, b) => b - a)
    .slice(0, 12)
  if (times.length < 4) return null
  const gaps = [now, ...times].slice(0, -1).map((time, i) => time - (times[i] ?? time))
  return gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? null
}

const clamp = (ms: number, { minMs, maxMs }: PollPace): number =>
  Math.round(Math.min(maxMs, Math.max(minMs, ms)))
