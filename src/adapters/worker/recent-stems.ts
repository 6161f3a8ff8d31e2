import type { Article, ArticleDraft } from '../../article/article.ts'
import { stemWords } from '../../article/stem-words.ts'

/** An article is placed right after it was stemmed; some never are (a later version of itself). */
const KEPT = 1000

interface Stems {
  readonly title: readonly string[]
  readonly paragraphs: readonly (readonly string[])[]
}

/**
 * Stems of the articles stemmed last: search wants them before an article is stored and grouping after,
 * and stemming costs as much as grouping. A text met again without its stems is just stemmed anew.
 */
export class RecentStems {
  readonly #kept = new Map<string, Stems>()

  /** Stems a draft; the words are as NewArticle wants them. */
  add(draft: ArticleDraft): string {
    const title = stemWords(draft.title, draft.language)
    const paragraphs = draft.paragraphs.map((text) => stemWords(text, draft.language))
    this.#kept.set(keyOf(draft), { title, paragraphs })
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest)
    return `${title.join(' ')}\n${paragraphs.flat().join(' ')}`
  }

  /** The article's stems, which are then forgotten; null when they are not there. */
  take(article: Article): Stems | null {
    const key = keyOf(article)
    const stems = this.#kept.get(key) ?? null
    this.#kept.delete(key)
    // A text that is not the one that was stemmed would be grouped by another's words.
    return stems?.paragraphs.length === article.paragraphs.length ? stems : null
  }
}

function keyOf({ publisher, url }: Pick<Article, 'publisher' | 'url'>): string {
  return `${publisher.id} ${url}`
}
