import type { Feed, ParsedFeed } from './feed.ts'
import type { FeedStore } from './feed-store.ts'
import type { PolledFeed } from './plan-poll.ts'
import { type PollMeans, type PollOutcome, pollFeed } from './poll-feed.ts'

/** What polling many feeds needs beside what one needs. */
export interface PollAllMeans<Parsed extends PolledFeed = ParsedFeed> extends PollMeans<Parsed> {
  readonly feeds: FeedStore
  /** Called after each feed, for a progress bar. */
  readonly onPolled?: (done: number, total: number, feed: Feed) => void
}

/** Feeds asked for at once: more would only wait for the web's own limit. */
const inFlight = 64
/** A due list is read in one go; the rest is due again at the next cycle. */
const maxDue = 5000

/**
 * Polls every feed that is due and hands each outcome over as soon as it is there, so that slow
 * feeds hold nobody up. A feed's state is saved by the caller, after its articles are.
 */
export async function* pollFeeds<Parsed extends PolledFeed>(
  means: PollAllMeans<Parsed>,
): AsyncGenerator<PollOutcome<Parsed>> {
  const due = await means.feeds.listDueFeeds(means.now(), maxDue)
  const running = new Map<number, Promise<PollOutcome<Parsed>>>()
  let started = 0
  let done = 0
  while (done < due.length && means.signal?.aborted !== true) {
    while (running.size < inFlight && started < due.length) {
      const next = due[started++]
      if (next !== undefined) running.set(next.feed.id, pollFeed(next, means))
    }
    const outcome = await Promise.race(running.values())
    running.delete(outcome.feed.id)
    done++
    means.onPolled?.(done, due.length, outcome.feed)
    yield outcome
  }
}
