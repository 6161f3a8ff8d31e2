import type { Article } from '../article/article.ts'
import type { Source } from './digest.ts'

/** Where a line comes from: every line of a digest carries one. */
export function toSource(article: Article): Source {
  return {
    articleId: article.id,
    publisher: article.publisher.name,
    publisherId: article.publisher.id,
    url: article.url,
    published: article.published,
  }
}
