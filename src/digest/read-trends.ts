import type { Story } from '../story/story.ts'
import { findTrending, type TitledStory } from '../topic/find-trending.ts'
import type { News, Trend } from './news.ts'
import type { NewsMeans } from './news-means.ts'
import { parseBrief } from './parse-brief.ts'

const hour = 3_600_000
/** Today, and the days it is compared with. */
const today = 24 * hour
const days = 8 * today
/** Stories looked at, hottest first. */
const considered = 1000
/** Trends move by the hour, and reading a thousand headlines takes a while. */
const keptMs = 10 * 60_000
/** Sets of languages remembered. */
const mostKept = 20
/** More than anybody lists. */
const found = 50

interface Kept {
  readonly at: number
  readonly trends: Promise<readonly Trend[]>
}

/**
 * Names that far more of today's headlines have than those of the days before. Everybody's: no chat's own sources are
 * in it.
 */
export function createTrends(means: NewsMeans): News['trending'] {
  const kept = new Map<string, Kept>()
  return async ({ languages, limit }) => {
    const key = languages.toSorted().join(' ')
    const at = means.now()
    const known = kept.get(key)
    const isFresh = known !== undefined && Math.abs(at - known.at) <= keptMs
    const trends = isFresh ? known.trends : readTrends(languages, at, means)
    if (!isFresh) {
      kept.delete(key)
      kept.set(key, { at, trends })
      const [oldest] = kept.keys()
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
      // A failure is the asker's, and is not kept for the next one.
      trends.catch(() => kept.delete(key))
    }
    return (await trends).slice(0, limit)
  }
}

async function readTrends(
  languages: readonly string[],
  at: number,
  means: NewsMeans,
): Promise<readonly Trend[]> {
  const search = { languages, desk: null, since: at - days, limit: considered }
  const stories = await means.stories.listHot(search)
  const isToday = ({ firstSeen }: Story): boolean => firstSeen >= at - today
  const [now, before] = await Promise.all(
    [stories.filter(isToday), stories.filter((story) => !isToday(story))].map((part) =>
      readTitles(part, means),
    ),
  )
  return findTrending(now ?? [], before ?? [], found)
}

async function readTitles(
  stories: readonly Story[],
  means: NewsMeans,
): Promise<readonly TitledStory[]> {
  const prepared = await means.stories.briefsOf(stories.map(({ id }) => id))
  return [...prepared.values()].flatMap((json) => {
    const brief = parseBrief(json)
    return brief === null ? [] : [{ language: brief.language, titles: [brief.headline.text] }]
  })
}
