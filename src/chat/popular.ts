import { type Kept, keepAWhile } from '../digest/keep-a-while.ts'
import type { Trend } from '../digest/news.ts'
import { parseBrief } from '../digest/parse-brief.ts'
import type { HotQuery } from '../story/story-store.ts'
import type { Services } from './services.ts'

/** A story that is spoken of now, as everybody may read it. */
export interface HotHeadline {
  readonly storyId: number
  readonly headline: string
}

/** What many are offered alike; by reading languages, for no chat's own sources are in it. */
export interface Popular {
  /** Stories of the last day by desk, at most `mostCounted` each. */
  deskCounts(languages: readonly string[]): Promise<ReadonlyMap<string, number>>
  /** The hottest first. */
  headlines(languages: readonly string[]): Promise<readonly HotHeadline[]>
  /** Names far more stories speak of today than before, most first. */
  trends(languages: readonly string[]): Promise<readonly Trend[]>
}

/** Beyond this many stories, more are just "many". */
const mostCounted = 99
const mostHeadlines = 200
const mostTrends = 10
const dayMs = 24 * 60 * 60 * 1000
/** News moves by the minute; suggestions are asked for at every letter. */
const keeping = { freshMs: 60_000, staleMs: 10 * 60_000, capacity: 50 }

/** Reads each of them for as long as it may be kept. */
export function createPopular(
  { stories, desks, news, maxAgeMs }: Pick<Services, 'stories' | 'desks' | 'news' | 'maxAgeMs'>,
  now: () => number,
): Popular {
  const keep = <T>(read: (languages: readonly string[]) => Promise<T>): Kept<T> =>
    keepAWhile((key) => read(key === '' ? [] : key.split(' ')), { now, ...keeping })

  const counts = keep(async (languages) => {
    const counted = new Map<string, number>()
    const query: Omit<HotQuery, 'desk'> = { languages, since: now() - dayMs, limit: mostCounted }
    for (const { id } of desks)
      counted.set(id, (await stories.listFigures({ ...query, desk: id })).length)
    return counted
  })
  const headlines = keep(async (languages) => {
    const since = now() - maxAgeMs
    const hot = await stories.listFigures({ languages, desk: null, since, limit: mostHeadlines })
    const briefs = await stories.briefsOf(hot.map(({ id }) => id))
    return hot.flatMap(({ id }): readonly HotHeadline[] => {
      const brief = parseBrief(briefs.get(id))
      // An accusation nobody answers is found by who looks for it, and offered to nobody.
      if (brief === null || brief.accusing === true) return []
      return [{ storyId: id, headline: brief.headline.text }]
    })
  })
  // The same for every chat.
  const trends = keep((languages) => news.trending({ chatId: '', languages, limit: mostTrends }))
  return {
    deskCounts: (languages) => counts(keyOf(languages)),
    headlines: (languages) => headlines(keyOf(languages)),
    trends: (languages) => trends(keyOf(languages)),
  }
}

function keyOf(languages: readonly string[]): string {
  return languages.toSorted().join(' ')
}
