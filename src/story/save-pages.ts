import type { Article, ArticleDraft } from '../article/article.ts'
import type { ArticleStore } from '../article/article-store.ts'
import { classifyChange } from '../article/classify-change.ts'
import type { PageOutcome } from '../article/read-pages.ts'
import type { Grouping } from './grouping.ts'
import type { StoryStore } from './story-store.ts'
import { type PlacedMeans, tellChanged } from './tell-placed.ts'

/** What saving pages needs from outside. */
export interface SavePagesMeans extends PlacedMeans {
  readonly articles: ArticleStore
  readonly stories: StoryStore
  readonly grouping: Grouping
  readonly now: () => number
}

/**
 * Stores what the pages added: a teaser's full text as the article itself, anything a publisher
 * changed as a later version of it. Returns how many articles are not what they were.
 */
export async function savePages(
  outcomes: readonly PageOutcome[],
  means: SavePagesMeans,
): Promise<number> {
  const saved: SavedPage[] = []
  const completed: Article[] = []
  for (const outcome of outcomes) {
    const page = await savePage(outcome, means)
    if (page === null) continue
    saved.push(page)
    if (page.article.complete && !outcome.article.complete) completed.push(page.article)
  }
  // Twice: at first each meets the others' teasers, then their full texts.
  for (const article of [...completed, ...completed]) await regroup(article, means)
  await tellChanged(means, {
    articles: saved.map(({ article }) => article),
    words: saved.map(({ words }) => words),
  })
  return saved.length
}

interface SavedPage {
  readonly article: Article
  /** Its search words. */
  readonly words: string
}

/** The article as stored now; null when the page changed nothing. */
async function savePage(
  { article, draft, withdrawn }: PageOutcome,
  means: SavePagesMeans,
): Promise<SavedPage | null> {
  const at = means.now()
  const present = draft ?? toDraft(article)
  const change = withdrawn
    ? ({ kind: 'withdrawal', at, notice: null } as const)
    : draft && classifyChange(article, draft, at)
  const told = change?.kind === 'withdrawal' || change?.kind === 'correction'
  const completes = draft !== null && draft.complete && !article.complete
  const updates = article.complete && change?.kind === 'update'
  if (!told && !completes && !updates) return null
  const [words = ''] = await means.grouping.stem([present])
  // Completing a teaser is our doing, not the publisher's: no version of its own.
  const isOurs = change === null || (completes && !told)
  const saved = isOurs
    ? await means.articles.completeArticle(article.id, present, words)
    : await means.articles.saveVersion(article.id, present, change, words)
  return { article: saved, words }
}

/** The full text may tell a second event, or show two stories to be one. */
async function regroup(article: Article, { stories, grouping }: SavePagesMeans): Promise<void> {
  const placed = (await stories.storiesOfArticles([article.id])).get(article.id) ?? []
  const batch = await grouping.complete(article, placed)
  if (batch.placed.length + batch.merges.length > 0) await stories.saveGrouping(batch)
}

function toDraft(article: Article): ArticleDraft {
  const { id: _id, version: _version, lastChange: _change, ...draft } = article
  return { ...draft, guid: null }
}
