import type { Coverage } from '../digest/digest.ts'
import type { News } from '../digest/news.ts'
import type { Feed, FeedState } from '../feed/feed.ts'
import type { FeedStore } from '../feed/feed-store.ts'

/** A few seconds old is true enough for a footer, and thousands of feeds are not read each time. */
const keptMs = 5000
/** Shorter while sources are read for the first time: the count is all there is to see then. */
const keptWhileWaitingMs = 500

interface PolledFeed {
  readonly feed: Feed
  readonly state: FeedState | undefined
}

/**
 * Tells how many of a chat's sources are read and which fail since when: the operator's and its own, nobody else's.
 * Stories left out are the digest's to count.
 */
export function createCoverageReader(feeds: FeedStore, now: () => number): News['coverage'] {
  let kept: { readonly at: number; readonly polled: Promise<readonly PolledFeed[]> } | null = null
  let isWaiting = true
  return async (chatId) => {
    const longest = isWaiting ? keptWhileWaitingMs : keptMs
    if (kept === null || Math.abs(now() - kept.at) > longest)
      kept = { at: now(), polled: readFeeds(feeds) }
    const polled = await kept.polled
    isWaiting = polled.some(isUntried)
    return countFeeds(
      polled.filter(({ feed: { addedBy } }) => addedBy === null || addedBy === chatId),
    )
  }
}

async function readFeeds(feeds: FeedStore): Promise<readonly PolledFeed[]> {
  const states = new Map((await feeds.listStates()).map((state) => [state.feedId, state]))
  const listed = await feeds.listFeeds(null)
  return listed.map((feed) => ({ feed, state: states.get(feed.id) }))
}

function countFeeds(polled: readonly PolledFeed[]): Coverage {
  const failing = polled.flatMap(({ feed: { publisher }, state }) => {
    const since = state?.failingSince ?? null
    return since === null ? [] : [{ publisher: publisher.name, since }]
  })
  const read = polled.filter(
    ({ state }) => state !== undefined && state.lastReadAt !== null && state.failures === 0,
  )
  const waiting = polled.filter(isUntried).length
  return {
    sources: polled.length,
    sourcesRead: read.length,
    failing: failing.toSorted((a, b) => a.since - b.since),
    leftOut: 0,
    ...(waiting === 0 ? {} : { waiting }),
  }
}

/** Neither read nor failed so far. */
function isUntried({ state }: PolledFeed): boolean {
  return state === undefined || (state.lastReadAt === null && state.failures === 0)
}
