import type { Report } from '../story/story.ts'
import type { StoryBrief } from './digest.ts'
import { toSource } from './to-source.ts'

/** Corrections and withdrawals of a story's articles, in the publishers' words, one an article. */
export function listNotices(reports: readonly Report[]): StoryBrief['notices'] {
  const articles = new Map(reports.map(({ article }) => [article.id, article]))
  return [...articles.values()].flatMap((article) => {
    const change = article.lastChange
    const source = toSource(article)
    if (change?.kind === 'correction' || change?.kind === 'withdrawal')
      return { kind: change.kind, text: change.notice, source }
    if (article.kind !== 'correction') return []
    return {
      kind: 'correction' as const,
      text: article.title === '' ? null : article.title,
      source,
    }
  })
}
