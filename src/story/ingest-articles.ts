import type { Article, ArticleDraft } from '../article/article.ts'
import type { ArticleStore } from '../article/article-store.ts'
import { classifyChange } from '../article/classify-change.ts'
import type { Grouping } from './grouping.ts'
import type { StoryStore } from './story-store.ts'

/** What ingestion needs from outside. */
export interface IngestMeans {
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
const batchSize = 100

/**
 * Stores new articles and gives them stories, and turns later versions into revisions of
 * themselves. The worker stems the next batch while this thread stores the last.
 */
export async function ingestArticles(
  given: readonly ArticleDraft[],
  means: IngestMeans,
): Promise<Ingested> {
  const drafts = dropRepeats(given)
  let added = 0
  let changed = 0
  let ahead = means.grouping.stem(drafts.slice(0, batchSize))
  for (let from = 0; from < drafts.length; from += batchSize) {
    const batch = drafts.slice(from, from + batchSize)
    const words = await ahead
    ahead = means.grouping.stem(drafts.slice(from + batchSize, from + 2 * batchSize))
    const fresh: { draft: ArticleDraft; words: string }[] = []
    const known = await means.articles.findKnown(batch)
    for (const [i, draft] of batch.entries()) {
      const before = known[i] ?? null
      const entry = { draft, words: words[i] ?? '' }
      if (before === null) fresh.push(entry)
      else if (await saveChange(before, entry, means)) changed++
    }
    await addAndPlace(fresh, means)
    added += fresh.length
  }
  await ahead
  return { added, changed }
}

async function addAndPlace(
  fresh: readonly { draft: ArticleDraft; words: string }[],
  { articles, stories, grouping }: IngestMeans,
): Promise<void> {
  if (fresh.length === 0) return
  const stored = await articles.addArticles(fresh)
  await stories.saveGrouping(await grouping.place(stored))
}

/** A later version of a known article. False when nothing that matters changed. */
async function saveChange(
  before: Article,
  { draft, words }: { draft: ArticleDraft; words: string },
  { articles, now }: IngestMeans,
): Promise<boolean> {
  const present = keepFullText(before, draft)
  const change = classifyChange(before, present, now())
  if (change === null) return false
  await articles.saveVersion(before.id, present, change, words)
  return true
}

/** A feed that only teases says nothing about the full text we already have from the page. */
function keepFullText(before: Article, draft: ArticleDraft): ArticleDraft {
  if (!before.complete || draft.complete) return draft
  const { paragraphs, author, credit, image, paywalled, complete } = before
  return { ...draft, paragraphs, author, credit, image, paywalled, complete }
}

/** Two feeds of a publisher, or one feed twice, may carry an article in one lot: the first counts. */
function dropRepeats(drafts: readonly ArticleDraft[]): readonly ArticleDraft[] {
  const seen = new Set<string>()
  return drafts.filter(({ publisher, url }) => {
    const key = `${publisher.id} ${url}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
