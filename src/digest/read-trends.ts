import type { Story } from '../story/story.ts'
import { findTrending, type TitledStory } from '../topic/find-trending.ts'
import { keepAWhile } from './keep-a-while.ts'
import type { News, Trend } from './news.ts'
import type { NewsMeans } from './news-means.ts'
import { parseBrief } from './parse-brief.ts'

const hour = 3_600_000
/** Today, and the days it is compared with. */
const day = 24 * hour
const days = 8 * day
/** Stories looked at, hottest first. */
const considered = 1000
/** Trends move by the hour, and reading a thousand headlines takes a while. */
const keeping = { freshMs: 10 * 60_000, staleMs: hour, capacity: 20 }
/** More than anybody lists. */
const found = 50
/** Briefs parsed without a pause. */
const parsedAtOnce = 100

/**
 * Names that far more of today's headlines have than those of the days before. Everybody's: no chat's own sources are
 * in it.
 */
export function createTrends(means: NewsMeans): News['trending'] {
  const { now } = means
  const read = (key: string) => readTrends(key === '' ? [] : key.split(' '), now(), means)
  const kept = keepAWhile(read, { now, ...keeping })
  return async ({ languages, limit }) =>
    (await kept(languages.toSorted().join(' '))).slice(0, limit)
}

async function readTrends(
  languages: readonly string[],
  at: number,
  means: NewsMeans,
): Promise<readonly Trend[]> {
  const search = { languages, desk: null, since: at - days, limit: considered }
  const stories = await means.stories.listHot(search)
  const isToday = ({ firstSeen }: Story): boolean => firstSeen >= at - day
  const today = await readTitles(stories.filter(isToday), means)
  const before = await readTitles(
    stories.filter((story) => !isToday(story)),
    means,
  )
  return findTrending(today, before, found, means.pause)
}

async function readTitles(
  stories: readonly Story[],
  means: NewsMeans,
): Promise<readonly TitledStory[]> {
  const titles: TitledStory[] = []
  for (let i = 0; i < stories.length; i += parsedAtOnce) {
    const lot = stories.slice(i, i + parsedAtOnce)
    const prepared = await means.stories.briefsOf(lot.map(({ id }) => id))
    for (const json of prepared.values()) {
      const brief = parseBrief(json)
      if (brief !== null) titles.push({ language: brief.language, titles: [brief.headline.text] })
    }
    await means.pause?.()
  }
  return titles
}
