import type { Article, ArticleDraft } from '../article/article.ts'
import type { ArticleStore } from '../article/article-store.ts'
import { classifyChange } from '../article/classify-change.ts'
import type { PageOutcome } from '../article/read-pages.ts'
import type { Grouping } from './grouping.ts'

/** What saving pages needs from outside. */
export interface SavePagesMeans {
  readonly articles: ArticleStore
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
  let saved = 0
  for (const outcome of outcomes) if (await savePage(outcome, means)) saved++
  return saved
}

async function savePage(
  { article, draft, withdrawn }: PageOutcome,
  { articles, grouping, now }: SavePagesMeans,
): Promise<boolean> {
  const at = now()
  const present = draft ?? toDraft(article)
  const change = withdrawn
    ? ({ kind: 'withdrawal', at, notice: null } as const)
    : draft && classifyChange(article, draft, at)
  const told = change?.kind === 'withdrawal' || change?.kind === 'correction'
  const completes = draft !== null && draft.complete && !article.complete
  if (!told && !completes && (change === null || !article.complete)) return false
  const [words = ''] = await grouping.stem([present])
  // Completing a teaser is our doing, not the publisher's: no version of its own.
  if (completes && !told) await articles.completeArticle(article.id, present, words)
  else if (change !== null) await articles.saveVersion(article.id, present, change, words)
  return true
}

function toDraft(article: Article): ArticleDraft {
  const { id: _id, version: _version, lastChange: _change, ...draft } = article
  return { ...draft, guid: null }
}
