import { createBriefCache } from './brief-cache.ts'
import { forecastNews } from './forecast-news.ts'
import type { News } from './news.ts'
import type { NewsMeans } from './news-means.ts'
import { readBriefs } from './read-briefs.ts'
import { readDigest } from './read-digest.ts'
import { readReadership } from './read-readership.ts'
import { createTrends } from './read-trends.ts'
import { searchNews } from './search-news.ts'

/** Who asks without saying where: reads what everybody may. */
const anywhere = ''

/** Answers from what is stored: nothing here fetches anything. */
export function createNews(given: NewsMeans): News {
  const means = { ...given, readPrepared: createBriefCache(given.stories, given.now) }
  return {
    coverage: means.coverage,
    digest: (request) => readDigest(request, means),
    async brief(storyId, chatId = anywhere) {
      const story = await means.stories.findStory(storyId)
      if (story === null) return null
      const readership = await readReadership({ chatId }, means.feeds)
      const { read } = await readBriefs([story], readership, null, means)
      return read[0]?.brief ?? null
    },
    search: (request) => searchNews(request, means),
    forecast: (request) => forecastNews(request, means),
    trending: createTrends(means),
  }
}
