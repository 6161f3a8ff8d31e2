import type { Article, ArticleChange, ArticleDraft } from '../article/article.ts'
import type { ArticleStore } from '../article/article-store.ts'
import { classifyChange } from '../article/classify-change.ts'
import { findNotice } from '../article/find-notice.ts'
import { dropRepeats } from './drop-repeats.ts'
import type { Grouping } from './grouping.ts'
import type { GroupingBatch, StoryStore } from './story-store.ts'
import { type PlacedMeans, tellChanged, tellPlaced } from './tell-placed.ts'

/** What ingestion needs from outside. */
export interface IngestMeans extends PlacedMeans {
  readonly articles: ArticleStore
  readonly stories: StoryStore
  readonly grouping: Grouping
  readonly now: () => number
}

/** What one lot of drafts came to. */
export interface Ingested {
  readonly added: number
  readonly changed: number
}

/** Rows a transaction: more would make chats wait (measured, see docs/decisions/0002-storage.md). */
const batchSize = 50

/**
 * Stores new articles and gives them stories, and turns later versions into revisions of
 * themselves. What is known and unchanged costs a look-up only.
 */
export async function ingestArticles(
  given: readonly ArticleDraft[],
  means: IngestMeans,
): Promise<Ingested> {
  const { fresh, changed } = await sortOut(dropRepeats(given), means)
  await saveChanges(changed, means)
  await addAndPlace(fresh, means)
  return { added: fresh.length, changed: changed.length }
}

interface Changed {
  readonly before: Article
  readonly present: ArticleDraft
  readonly change: ArticleChange
}

interface SortedOut {
  readonly fresh: readonly ArticleDraft[]
  readonly changed: readonly Changed[]
}

async function sortOut(
  drafts: readonly ArticleDraft[],
  { articles, now }: IngestMeans,
): Promise<SortedOut> {
  const fresh: ArticleDraft[] = []
  const changed = new Map<number, Changed>()
  for (const batch of splitBatches(drafts)) {
    const known = await articles.findKnown(batch)
    for (const [i, draft] of batch.entries()) {
      const before = known[i] ?? null
      if (before === null) {
        fresh.push(draft)
        continue
      }
      const present = keepFullText(before, draft)
      const change = classifyChange(before, present, now())
      if (change !== null && !changed.has(before.id))
        changed.set(before.id, { before, present, change })
    }
  }
  return { fresh, changed: [...changed.values()] }
}

async function saveChanges(changed: readonly Changed[], means: IngestMeans): Promise<void> {
  const { articles, grouping } = means
  for (const batch of splitBatches(changed)) {
    const words = await grouping.stem(batch.map(({ present }) => present))
    const saved: Article[] = []
    for (const [i, { before, present, change }] of batch.entries())
      saved.push(await articles.saveVersion(before.id, present, change, words[i] ?? ''))
    await tellChanged(means, { articles: saved, words })
  }
}

/** Threads stem the next batch and place the last one while this one stores. */
async function addAndPlace(fresh: readonly ArticleDraft[], means: IngestMeans): Promise<void> {
  const { articles, grouping } = means
  const batches = splitBatches(fresh)
  let stemming = begun(grouping.stem(batches[0] ?? []))
  let placing = Promise.resolve()
  try {
    for (const [i, drafts] of batches.entries()) {
      const words = await stemming
      stemming = begun(grouping.stem(batches[i + 1] ?? []))
      const stored = await articles.addArticles(
        drafts.map((draft, at) => ({ draft, words: words[at] ?? '' })),
      )
      const placed = begun(grouping.place(stored, words))
      await placing
      placing = begun(savePlaced(placed, { stored, words }, means))
    }
  } finally {
    // Also when storing failed: nothing of this may still run once the store is closed.
    await Promise.allSettled([stemming, placing])
  }
  await placing
}

interface Stored {
  readonly stored: readonly Article[]
  readonly words: readonly string[]
}

async function savePlaced(
  placing: Promise<GroupingBatch>,
  { stored, words }: Stored,
  means: IngestMeans,
): Promise<void> {
  const grouped = await placing
  await means.stories.saveGrouping(grouped)
  await tellPlaced(means, { articles: stored, words, placed: grouped.placed })
}

/** Work that is awaited later: should it fail before, that is not an unhandled rejection. */
function begun<T>(work: Promise<T>): Promise<T> {
  work.catch(() => {})
  return work
}

/**
 * A feed that only teases says nothing about the full text we already have from the page; but the text of
 * an article that is withdrawn by its title is the notice beneath, not what is withdrawn.
 */
function keepFullText(before: Article, draft: ArticleDraft): ArticleDraft {
  if (!before.complete || draft.complete) return draft
  const isWithdrawn = findNotice(draft.title, [])?.kind === 'withdrawal'
  if (isWithdrawn && draft.paragraphs.length > 0) return draft
  const { paragraphs, author, credit, image, paywalled, complete } = before
  return { ...draft, paragraphs, author, credit, image, paywalled, complete }
}

function splitBatches<T>(values: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(values.length / batchSize) }, (_, i) =>
    values.slice(i * batchSize, (i + 1) * batchSize),
  )
}
