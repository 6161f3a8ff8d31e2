import { type CountedStory, countStories } from './count-stories.ts'
import type { Forecast, ForecastRequest } from './news.ts'
import type { NewsParts } from './news-means.ts'
import { readSamples } from './read-samples.ts'

const days = 7
const day = 24 * 3_600_000
/** Stories counted, of each topic. */
const counted = 2000
/** The newest of them are looked into: for hidden words, reading time and examples. */
const sampled = 60
const examplesShown = 3
/** The standard rules' (EDITORIAL §5): two originators. */
const alertedFrom = 2
/** Of a story nobody has written out yet: some forty words. */
const usualMinutes = 0.2

/** What these topics brought in the last seven days, counted from what is stored; it takes a few milliseconds. */
export async function forecastNews(request: ForecastRequest, means: NewsParts): Promise<Forecast> {
  const stories = await listStories(request, means)
  const sure = stories.filter(({ likelihood }) => likelihood === 1).map(({ story }) => story)
  const newest = sure.toSorted((a, b) => b.lastReportAt - a.lastReportAt).slice(0, sampled)
  const samples = await readSamples(newest, request, means)
  const shown = samples.filter(({ hidden }) => !hidden)
  // What is hidden in the sample is hidden in the rest as well.
  const share = samples.length === 0 ? 1 : shown.length / samples.length
  const all = count(stories) * share
  const minutesEach = mean(shown.flatMap(({ minutes }) => minutes ?? [])) ?? usualMinutes
  const told = Math.min(all, mostTold(request, minutesEach))
  const alerting = count(stories.filter(({ story }) => story.originators >= alertedFrom))
  return {
    stories: Math.round(told),
    alerts: Math.round(alerting * share),
    minutesADay: (told * minutesEach) / days,
    examples: shown.slice(0, examplesShown).map(({ hit }) => hit),
  }
}

/** By the topic that speaks most likely of it, each once. */
async function listStories(
  { chatId, topics, languages }: ForecastRequest,
  means: NewsParts,
): Promise<readonly CountedStory[]> {
  const since = means.now() - days * day
  const wanted = topics.length > 0 ? topics : [null]
  const search = { chatId, languages, since, limit: counted }
  const lists = await Promise.all(wanted.map((topic) => countStories(topic, search, means)))
  const likeliest = new Map<number, CountedStory>()
  for (const each of lists.flat()) {
    const { outlets, lastReportAt, id } = each.story
    // What no report tells is no digest's story.
    if (outlets === 0 || lastReportAt < since) continue
    if (each.likelihood > (likeliest.get(id)?.likelihood ?? 0)) likeliest.set(id, each)
  }
  return [...likeliest.values()]
}

function count(stories: readonly CountedStory[]): number {
  return stories.reduce((sum, { likelihood }) => sum + likelihood, 0)
}

/** How many a week fit into the minutes that would be shown. */
function mostTold({ minutesADay }: ForecastRequest, minutesEach: number): number {
  return minutesADay === undefined || minutesEach === 0
    ? Number.POSITIVE_INFINITY
    : (minutesADay * days) / minutesEach
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}
