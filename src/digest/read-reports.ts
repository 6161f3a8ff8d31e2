import { type Article, isReport } from '../article/article.ts'
import type { Source } from './digest.ts'
import { type GatherMeans, maxArticles } from './gather-story.ts'
import { toSource } from './to-source.ts'

/** A report of a story, as its sources are listed. */
export interface ListedReport {
  readonly title: string
  readonly source: Source
  /** Whose text it is, where not the outlet's own: an agency, or the outlet that had it first. */
  readonly credit: string | null
  readonly isWithdrawn: boolean
}

/** Each outlet's newest report of a story, newest first, of those that whoever asks may read. */
export async function readReports(
  storyId: number,
  keepReadable: (articles: readonly Article[]) => Promise<readonly Article[]>,
  { stories, articles }: GatherMeans,
): Promise<readonly ListedReport[]> {
  const placed = await stories.segmentsOf([storyId])
  const originators = new Map(placed.map((each) => [each.articleId, each.originator]))
  const ids = [...originators.keys()].toSorted((a, b) => b - a).slice(0, maxArticles)
  const readable = await keepReadable(await articles.getArticles(ids))
  const reports = readable
    .filter(isReport)
    .toSorted((a, b) => b.firstSeen - a.firstSeen || b.id - a.id)
  const names = new Map(reports.map(({ publisher }) => [publisher.id, publisher.name]))
  const newest = new Map<string, Article>()
  for (const each of reports)
    if (!newest.has(each.publisher.id)) newest.set(each.publisher.id, each)
  return [...newest.values()].map((article) => {
    const { title, publisher, credit, lastChange } = article
    const originator = originators.get(article.id) ?? publisher.id
    const first = originator === publisher.id ? null : (names.get(originator) ?? null)
    const isWithdrawn = lastChange?.kind === 'withdrawal'
    return { title, source: toSource(article), credit: credit ?? first, isWithdrawn }
  })
}
