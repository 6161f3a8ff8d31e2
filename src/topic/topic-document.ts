import type { Article } from '../article/article.ts'
import { listSearchWords } from '../article/list-search-words.ts'

/** An article as topics see it. Stems are those of stemWords, in order, in the article's language. */
export interface TopicDocument {
  /** A primary tag. */
  readonly language: string
  readonly titleStems: readonly string[]
  readonly textStems: readonly string[]
  readonly publisherId: string
  readonly publisherName: string
  readonly desks: readonly string[]
  /** The stories its segments belong to. */
  readonly storyIds: readonly number[]
}

/** `words` are the article's search words (NewArticle.words), where the caller has them. */
export function toTopicDocument(
  article: Pick<Article, 'title' | 'paragraphs' | 'language' | 'publisher' | 'desks'>,
  storyIds: readonly number[],
  words: string = listSearchWords(article),
): TopicDocument {
  const lineFeed = words.indexOf('\n')
  const titleEnd = lineFeed === -1 ? words.length : lineFeed
  return {
    language: article.language,
    titleStems: splitStems(words.slice(0, titleEnd)),
    textStems: splitStems(words.slice(titleEnd + 1)),
    publisherId: article.publisher.id,
    publisherName: article.publisher.name,
    desks: article.desks,
    storyIds,
  }
}

function splitStems(words: string): readonly string[] {
  return words === '' ? [] : words.split(' ')
}
