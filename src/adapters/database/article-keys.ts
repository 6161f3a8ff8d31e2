import { hash } from 'node:crypto'
import type { ArticleDraft } from '../../article/article.ts'

/**
 * What a later version of an article is recognised by, as 52-bit numbers: indexes over small numbers
 * stay in memory where indexes over addresses do not. What they find is compared in full.
 */
export interface ArticleKeys {
  readonly guid: number | null
  readonly url: number
  readonly title: number | null
}

/** Shorter titles ("Weather", "In brief") come again without being the same article. */
const DISTINCT_TITLE = 12

/** The keys of a draft, by which findKnown looks it up. */
export function articleKeys(draft: ArticleDraft): ArticleKeys {
  const title = normaliseTitle(draft.title)
  return {
    guid: draft.guid === null ? null : toKey(`${draft.feedId} ${draft.guid}`),
    url: toKey(`${draft.publisher.id} ${draft.url}`),
    title: title.length < DISTINCT_TITLE ? null : toKey(`${draft.publisher.id} ${title}`),
  }
}

/** A title without what editors change in passing: case, punctuation, spacing. */
export function normaliseTitle(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}

function toKey(text: string): number {
  return Number.parseInt(hash('sha256', text).slice(0, 13), 16) // 52 bits, exact as a number
}
