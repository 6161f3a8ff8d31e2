import type { Feed, FeedState, ParsedFeed } from './feed.ts'
import type { DueFeed } from './feed-store.ts'
import {
  adaptInterval,
  nextAfterFailure,
  nextAfterSuccess,
  type PolledFeed,
  type PollPace,
} from './plan-poll.ts'
import { FetchFailed, FetchRefused, type Web, type WebResponse } from './web.ts'

/** Where a feed document came from. */
export interface DocumentContext {
  readonly feed: Feed
  /** Where it was found: the base of its relative links. */
  readonly url: string
  readonly contentType: string | null
}

/** What polling needs from outside. `Parsed` is whatever the caller makes of a feed's document. */
export interface PollMeans<Parsed extends PolledFeed = ParsedFeed> {
  readonly web: Web
  /** Parses off the main thread where there is a worker. */
  readonly parse: (text: string, context: DocumentContext) => Promise<Parsed>
  readonly now: () => number
  /** 0 ≤ x < 1. */
  readonly random: () => number
  readonly pace: PollPace
  readonly signal?: AbortSignal
}

/** How one poll went. Never thrown: a failure is a state to be remembered and shown. */
export interface PollOutcome<Parsed extends PolledFeed = ParsedFeed> {
  readonly feed: Feed
  readonly state: FeedState
  /** Null when nothing changed or nothing could be read. */
  readonly parsed: Parsed | null
  /** A permanent redirect's target, else null. */
  readonly movedTo: string | null
}

/** Polls one feed politely: conditional, and with the next time planned from what it learnt. */
export async function pollFeed<Parsed extends PolledFeed>(
  due: DueFeed,
  means: PollMeans<Parsed>,
): Promise<PollOutcome<Parsed>> {
  const before = due.state ?? freshState(due.feed.id, means)
  try {
    const response = await means.web.fetch({
      url: due.feed.url,
      etag: before.etag,
      lastModified: before.lastModified,
      accept: 'feed',
      ...(means.signal ? { signal: means.signal } : {}),
    })
    return await readResponse(due.feed, before, response, means)
  } catch (error) {
    // We stopped it ourselves: not the feed's failure.
    if (means.signal?.aborted === true) return unread(due.feed, before)
    return unread(due.feed, failed(before, error, means))
  }
}

async function readResponse<Parsed extends PolledFeed>(
  feed: Feed,
  before: FeedState,
  response: WebResponse,
  means: PollMeans<Parsed>,
): Promise<PollOutcome<Parsed>> {
  const { url, contentType, movedTo } = response
  const unchanged = response.status === 304
  const parsed = unchanged ? null : await means.parse(response.body, { feed, url, contentType })
  const now = means.now()
  const intervalMs = adaptInterval(before.intervalMs, parsed, now, means.pace)
  const wishes = [response.freshForMs, parsed?.ttlMs ?? null]
  const state: FeedState = {
    ...before,
    etag: response.etag,
    lastModified: response.lastModified,
    intervalMs,
    nextPollAt: nextAfterSuccess(intervalMs, wishes, means.pace, now, means.random()),
    lastReadAt: now,
    firstReadAt: before.firstReadAt ?? now,
    failures: 0,
    failingSince: null,
    lastError: null,
    gone: false,
  }
  return { feed, state, parsed, movedTo }
}

function unread(feed: Feed, state: FeedState): PollOutcome<never> {
  return { feed, state, parsed: null, movedTo: null }
}

function failed(before: FeedState, error: unknown, means: Timing): FeedState {
  const now = means.now()
  const refused = error instanceof FetchRefused ? error : null
  const failures = before.failures + 1
  const gone = refused?.status === 410
  const retryAt = nextAfterFailure(
    { ...before, failures },
    refused?.retryAfterMs ?? null,
    now,
    means.random(),
  )
  return {
    ...before,
    failures,
    failingSince: before.failingSince ?? now,
    lastError: reasonOf(error),
    gone,
    nextPollAt: gone ? Number.MAX_SAFE_INTEGER : retryAt,
  }
}

type Timing = Pick<PollMeans, 'now' | 'random' | 'pace'>

function reasonOf(error: unknown): string {
  if (error instanceof FetchRefused || error instanceof FetchFailed) return error.message
  return error instanceof Error ? error.message : 'it could not be read'
}

function freshState(feedId: number, { pace, now }: Timing): FeedState {
  return {
    feedId,
    etag: null,
    lastModified: null,
    nextPollAt: now(),
    intervalMs: pace.minMs * 3,
    lastReadAt: null,
    firstReadAt: null,
    failures: 0,
    failingSince: null,
    lastError: null,
    gone: false,
  }
}
