import { isReport } from '../article/article.ts'
import type { Report } from '../story/story.ts'

/** The desks (ids) a story's reports are on, the one with most of them first. */
export function listDesks(reports: readonly Report[]): readonly string[] {
  const articles = new Map(reports.map(({ article }) => [article.id, article]))
  const counts = new Map<string, number>()
  for (const article of articles.values())
    if (isReport(article))
      for (const desk of article.desks) counts.set(desk, (counts.get(desk) ?? 0) + 1)
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([desk]) => desk)
}
