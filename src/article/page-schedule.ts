import { type Article, isReport } from './article.ts'

const hour = 3_600_000
/** Pause before a page is looked at again, ms; doubled each time. */
const firstPause = 2 * hour
const maxPause = 24 * hour
const forgetAfter = 5 * 24 * hour

interface Looked {
  readonly at: number
  readonly times: number
}

/**
 * Which pages to look at, and when again: a teaser's at once, any other later and ever less often,
 * for a correction or a withdrawal is told on the page. Kept in memory: after a restart every shown
 * page is merely looked at once more.
 */
export class PageSchedule {
  readonly #looked = new Map<number, Looked>()

  /** The articles whose page is due, in the order given. */
  due(articles: readonly Article[], now: number): readonly Article[] {
    return articles.filter((article) => isReport(article) && this.#isDue(article, now))
  }

  /** The page was looked at, with whatever result. */
  mark(articleId: number, now: number): void {
    this.#looked.set(articleId, { at: now, times: (this.#looked.get(articleId)?.times ?? 0) + 1 })
  }

  /** Forgets what is too old to be shown. */
  forget(now: number): void {
    for (const [id, { at }] of this.#looked) if (now - at > forgetAfter) this.#looked.delete(id)
  }

  #isDue({ id, complete, paywalled, firstSeen, lastChange }: Article, now: number): boolean {
    if (lastChange?.kind === 'withdrawal') return false
    const looked = this.#looked.get(id)
    if (looked !== undefined) return now - looked.at >= pauseAfter(looked.times)
    return (!complete && !paywalled) || now - firstSeen >= firstPause
  }
}

function pauseAfter(times: number): number {
  return Math.min(firstPause * 2 ** (times - 1), maxPause)
}
