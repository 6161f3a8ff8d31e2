import type { Article } from './article.ts'
import { stemWords } from './stem-words.ts'

/** What search finds an article by, as ArticleStore wants it: title stems, a line feed, text stems. */
export function listSearchWords(
  article: Pick<Article, 'title' | 'paragraphs' | 'language'>,
): string {
  const title = stemWords(article.title, article.language).join(' ')
  const text = article.paragraphs.flatMap((paragraph) => stemWords(paragraph, article.language))
  return `${title}\n${text.join(' ')}`
}
