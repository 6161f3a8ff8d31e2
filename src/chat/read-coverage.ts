import type { Coverage } from '../digest/digest.ts'
import type { FeedStore } from '../feed/feed-store.ts'

/** A few seconds old is true enough for a footer, and thousands of feeds are not read each time. */
const keptMs = 5000

/** Tells how many sources are read and which fail since when; stories left out are the digest's to count. */
export function createCoverageReader(feeds: FeedStore, now: () => number): () => Promise<Coverage> {
  let kept: { readonly at: number; readonly coverage: Promise<Coverage> } | null = null
  return () => {
    if (kept === null || Math.abs(now() - kept.at) > keptMs)
      kept = { at: now(), coverage: readCoverage(feeds) }
    return kept.coverage
  }
}

async function readCoverage(feeds: FeedStore): Promise<Coverage> {
  const listed = await feeds.listFeeds(null)
  const states = new Map((await feeds.listStates()).map((state) => [state.feedId, state]))
  const failing = listed.flatMap(({ id, publisher }) => {
    const since = states.get(id)?.failingSince ?? null
    return since === null ? [] : [{ publisher: publisher.name, since }]
  })
  const read = listed.filter(({ id }) => {
    const state = states.get(id)
    return state !== undefined && state.lastReadAt !== null && state.failures === 0
  })
  return {
    sources: listed.length,
    sourcesRead: read.length,
    failing: failing.toSorted((a, b) => a.since - b.since),
    leftOut: 0,
  }
}
