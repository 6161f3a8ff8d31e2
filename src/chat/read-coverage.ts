import type { Coverage } from '../digest/digest.ts'
import type { News } from '../digest/news.ts'
import type { FeedStore, PolledCount } from '../feed/feed-store.ts'

/** A few seconds old is true enough for a footer, and thousands of feeds are not read each time. */
const keptMs = 5000
/** Shorter while sources are read for the first time: the count is all there is to see then. */
const keptWhileWaitingMs = 500

/**
 * Tells how many of a chat's sources are read and which fail since when: the operator's and its own, nobody else's.
 * Stories left out are the digest's to count.
 */
export function createCoverageReader(feeds: FeedStore, now: () => number): News['coverage'] {
  let kept: { readonly at: number; readonly counts: Promise<readonly PolledCount[]> } | null = null
  let isWaiting = true
  return async (chatId) => {
    const longest = isWaiting ? keptWhileWaitingMs : keptMs
    if (kept === null || Math.abs(now() - kept.at) > longest)
      kept = { at: now(), counts: feeds.countPolled() }
    const counts = await kept.counts
    isWaiting = counts.some(({ waiting }) => waiting > 0)
    return sumUp(counts.filter(({ addedBy }) => addedBy === null || addedBy === chatId))
  }
}

function sumUp(counts: readonly PolledCount[]): Coverage {
  const sum = (of: (count: PolledCount) => number): number =>
    counts.reduce((total, count) => total + of(count), 0)
  const waiting = sum((count) => count.waiting)
  return {
    sources: sum((count) => count.feeds),
    sourcesRead: sum((count) => count.read),
    failing: counts.flatMap(({ failing }) => failing).toSorted((a, b) => a.since - b.since),
    leftOut: 0,
    ...(waiting === 0 ? {} : { waiting }),
  }
}
