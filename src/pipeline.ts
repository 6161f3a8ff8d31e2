import type { ArticleDraft } from './article/article.ts'
import { type DraftMeans, draftFeed } from './article/draft-feed.ts'
import type { PageSchedule } from './article/page-schedule.ts'
import { type PageMeans, readPages } from './article/read-pages.ts'
import { type ReviseMeans, reviseStories } from './digest/revise-stories.ts'
import type { PollOutcome } from './feed/poll-feed.ts'
import { type PollAllMeans, pollFeeds } from './feed/poll-feeds.ts'
import { type IngestMeans, ingestArticles } from './story/ingest-articles.ts'
import { listShowable } from './story/list-showable.ts'
import { savePages } from './story/save-pages.ts'
import type { Story } from './story/story.ts'

/** What the news cycle needs from outside: the web, the stores, the threads, the clock. */
export interface CycleMeans extends PollAllMeans, DraftMeans, IngestMeans, ReviseMeans, PageMeans {
  readonly pages: PageSchedule
  readonly desks: readonly string[]
  /** Languages somebody reads; only their stories are completed and written out ahead. */
  readonly languages: () => readonly string[]
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

/** One news cycle: feeds → articles → stories → briefs, ready for whoever asks. */
export async function runNewsCycle(means: CycleMeans): Promise<CycleReport> {
  const read = await readFeeds(means)
  const showable = await listShowable(means.stories, {
    desks: means.desks,
    languages: means.languages(),
    since: means.now() - means.maxAgeMs,
  })
  const pages = await completeArticles(showable, means)
  const stale = await means.stories.listStale(showable.map(({ id }) => id))
  const briefs = await reviseStories(stale, means)
  await means.articles.deleteBefore(means.now() - means.retentionMs, deletedAtOnce)
  return { ...read, pages, revised: briefs.length }
}

/** Articles stored in one go: enough to keep the threads busy, few enough to be seen soon. */
const lot = 400
/** Old articles deleted a cycle: retention never holds up the news. */
const deletedAtOnce = 500

/** Feeds → articles → stories, in lots; a feed counts as read only once its articles are stored. */
async function readFeeds(means: CycleMeans): Promise<Omit<CycleReport, 'pages' | 'revised'>> {
  const counts = { polled: 0, failed: 0, added: 0, changed: 0 }
  let waiting: PollOutcome[] = []
  let drafts: ArticleDraft[] = []
  const store = async (): Promise<void> => {
    const { added, changed } = await ingestArticles(drafts, means)
    for (const outcome of waiting) await saveOutcome(outcome, means)
    counts.added += added
    counts.changed += changed
    waiting = []
    drafts = []
  }
  for await (const outcome of pollFeeds(means)) {
    counts.polled++
    if (outcome.state.lastError !== null) counts.failed++
    waiting.push(outcome)
    drafts.push(...draftFeed(outcome, means))
    if (drafts.length >= lot) await store()
  }
  await store()
  return counts
}

async function saveOutcome({ feed, state, movedTo }: PollOutcome, { feeds }: CycleMeans) {
  await feeds.saveState(state)
  if (movedTo !== null) await feeds.moveFeed(feed.id, movedTo)
}

/** Fetches pages behind teasers, and looks again at those shown, for stories a digest may show. */
async function completeArticles(showable: readonly Story[], means: CycleMeans): Promise<number> {
  const placed = await means.stories.segmentsOf(showable.map(({ id }) => id))
  const articles = await means.articles.getArticles([...new Set(placed.map((p) => p.articleId))])
  const outcomes = await readPages(means.pages.due(articles, means.now()), means)
  for (const { article } of outcomes) means.pages.mark(article.id, means.now())
  means.pages.forget(means.now())
  return savePages(outcomes, means)
}
