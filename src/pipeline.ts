import type { DraftedFeed } from './article/draft-feed.ts'
import type { PageSchedule } from './article/page-schedule.ts'
import { type PageMeans, readPages } from './article/read-pages.ts'
import { type ReviseMeans, reviseStories } from './digest/revise-stories.ts'
import { markLulls } from './feed/mark-lulls.ts'
import type { PollOutcome } from './feed/poll-feed.ts'
import { type PollAllMeans, pollFeeds } from './feed/poll-feeds.ts'
import { type Ingested, type IngestMeans, ingestArticles } from './story/ingest-articles.ts'
import { listShowable } from './story/list-showable.ts'
import { savePages } from './story/save-pages.ts'
import type { Story } from './story/story.ts'

/** What the news cycle needs from outside: the web, the stores, the threads, the clock. */
export interface CycleMeans extends PollAllMeans<DraftedFeed>, IngestMeans, ReviseMeans, PageMeans {
  readonly pages: PageSchedule
  readonly desks: readonly string[]
  /** Languages somebody reads; only their stories are completed and written out ahead. */
  readonly languages: () => readonly string[]
  /** Resolves after so long without an answer of a feed that what is there is stored: one slow feed holds up no news. */
  readonly lull: (signal: AbortSignal) => Promise<void>
  /** Ids of stories to write out whatever their rank, asked for once a cycle. */
  readonly followed?: () => readonly number[]
  /** A digest's maximum age. */
  readonly maxAgeMs: number
  readonly retentionMs: number
}

/** What one cycle came to. */
export interface CycleReport {
  readonly polled: number
  readonly failed: number
  readonly added: number
  readonly changed: number
  readonly pages: number
  readonly revised: number
}

/**
 * One news cycle: feeds → articles → stories → briefs, ready for whoever asks. Once `signal` says stop,
 * what is in hand is stored and the rest is left as due.
 */
export async function runNewsCycle(means: CycleMeans): Promise<CycleReport> {
  const read = await readFeeds(means)
  const showable = await listShowable(means.stories, {
    desks: means.desks,
    languages: means.languages(),
    since: means.now() - means.maxAgeMs,
    also: means.followed?.() ?? [],
  })
  const pages = await completeArticles(showable, means)
  const stale = await means.stories.listStale(showable.map(({ id }) => id))
  const briefs = await reviseStories(stale.slice(0, revisedAtOnce), means)
  await deleteOld(means)
  return { ...read, pages, revised: briefs.length }
}

/** Articles, or feeds with nothing new, stored in one go: enough to keep the threads busy. */
const lotSize = 400
/** Stories written anew a cycle, hottest first, so that the next poll is never late for it. */
const revisedAtOnce = 400
/** Old articles deleted in one transaction, and how many of these a cycle: nobody waits for retention. */
const deletedAtOnce = 100
const deletions = 5

async function deleteOld({ articles, now, retentionMs }: CycleMeans): Promise<void> {
  for (let i = 0; i < deletions; i++) {
    const deleted = await articles.deleteBefore(now() - retentionMs, deletedAtOnce)
    if (deleted < deletedAtOnce) return
  }
}

type Outcome = PollOutcome<DraftedFeed>

/** Feeds → articles → stories: the next lot is read while the last one is stored. */
async function readFeeds(means: CycleMeans): Promise<Omit<CycleReport, 'pages' | 'revised'>> {
  const counts = { polled: 0, failed: 0, added: 0, changed: 0 }
  const store = async (lot: readonly Outcome[]): Promise<void> => {
    const { added, changed } = await storeLot(lot, means)
    counts.added += added
    counts.changed += changed
  }
  let lot: Outcome[] = []
  let storing = Promise.resolve()
  const take = (outcome: Outcome): void => {
    counts.polled++
    if (outcome.state.lastError !== null) counts.failed++
    lot.push(outcome)
  }
  try {
    for await (const outcome of markLulls(pollFeeds(means), means.lull)) {
      if (outcome !== null) take(outcome)
      const isFull = lot.length + countDrafts(lot) >= lotSize
      if (lot.length === 0 || (outcome !== null && !isFull)) continue
      await storing
      storing = store(lot)
      // Awaited below: failing before that is not an unhandled rejection.
      storing.catch(() => {})
      lot = []
    }
  } finally {
    await storing
  }
  await store(lot)
  return counts
}

function countDrafts(lot: readonly Outcome[]): number {
  return lot.reduce((count, { parsed }) => count + (parsed?.items.length ?? 0), 0)
}

/** A feed counts as read only once its articles are stored. */
async function storeLot(lot: readonly Outcome[], means: CycleMeans): Promise<Ingested> {
  const ingested = await ingestArticles(
    lot.flatMap(({ parsed }) => parsed?.items ?? []),
    means,
  )
  for (const { feed, state, movedTo } of lot) {
    await means.feeds.saveState(state)
    if (movedTo !== null) await means.feeds.moveFeed(feed.id, movedTo)
  }
  return ingested
}

/** Fetches pages behind teasers, and looks again at those shown, for stories a digest may show. */
async function completeArticles(showable: readonly Story[], means: CycleMeans): Promise<number> {
  if (means.signal?.aborted === true) return 0
  const placed = await means.stories.segmentsOf(showable.map(({ id }) => id))
  const articles = await means.articles.getArticles([...new Set(placed.map((p) => p.articleId))])
  const outcomes = await readPages(means.pages.due(articles, means.now()), means)
  for (const { article } of outcomes) means.pages.mark(article.id, means.now())
  means.pages.forget(means.now())
  return savePages(outcomes, means)
}
