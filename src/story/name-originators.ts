import type { Article } from '../article/article.ts'
import { stemWords } from '../article/stem-words.ts'
import { shareOfSmaller, sketchText } from './sketch-text.ts'

/** Above this share of common word runs one text was made from the other. */
const copiedShare = 0.5

/**
 * Who each article's text came from, in the order given: the credited agency; else, for nearly the
 * same text, whoever its first carrier had it from; else the publisher itself. Full texts tell more
 * than the feeds' teasers that grouping saw at arrival.
 */
export function nameOriginators(articles: readonly Article[]): ReadonlyMap<number, string> {
  const sketched = articles
    .toSorted((a, b) => a.firstSeen - b.firstSeen || a.id - b.id)
    .map((article) => ({ article, sketch: sketchText(stemsOf(article)) }))
  const origins = new Map<number, string>()
  const credits = sketched.filter(({ article }) => article.credit !== null)
  for (const { article, sketch } of sketched) {
    const isCopy = (other: (typeof sketched)[number]): boolean =>
      other.article !== article && shareOfSmaller(sketch, other.sketch) >= copiedShare
    const earlier = sketched.slice(0, origins.size)
    const own = article.credit ?? credits.find(isCopy)?.article.credit
    const copied = own === undefined || own === null ? earlier.find(isCopy) : undefined
    const origin = own?.trim().toLowerCase() ?? origins.get(copied?.article.id ?? -1)
    origins.set(article.id, origin ?? article.publisher.id)
  }
  return origins
}

function stemsOf({ paragraphs, language }: Article): readonly string[] {
  return paragraphs.flatMap((paragraph) => stemWords(paragraph, language))
}
