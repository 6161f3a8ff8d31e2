import type { Story } from '../story/story.ts'
import type { StoryBrief } from './digest.ts'
import { findByTopic } from './find-by-topic.ts'
import { matchesWords } from './matches-words.ts'
import type { Forecast, ForecastRequest, SearchHit } from './news.ts'
import type { NewsParts } from './news-means.ts'
import { readBriefs } from './read-briefs.ts'
import { readReadership } from './read-readership.ts'
import { measureReading } from './reading-speed.ts'

const days = 7
const day = 24 * 3_600_000
/** Stories counted, of each topic. */
const counted = 2000
/** The newest of them are looked into: for hidden words, reading time and examples. */
const sampled = 120
const examplesShown = 3
/** The standard rules' (EDITORIAL §5): two originators. */
const alertedFrom = 2

/** What these topics brought in the last seven days, counted from what is stored. */
export async function forecastNews(request: ForecastRequest, means: NewsParts): Promise<Forecast> {
  const stories = await listStories(request, means)
  const readership = await readReadership(request, means.feeds)
  const newest = stories.toSorted((a, b) => b.lastReportAt - a.lastReportAt).slice(0, sampled)
  const { read } = await readBriefs(newest, readership, null, means)
  const briefs = read.map(({ brief }) => brief)
  const shown = briefs.filter(
    (brief) => !request.hiddenWords.some((words) => matchesWords(brief, words)),
  )
  // What is hidden in the sample is hidden in the rest as well.
  const share = briefs.length === 0 ? 1 : shown.length / briefs.length
  const all = stories.length * share
  const minutesEach = mean(shown.map(measureStory))
  const told = Math.min(all, mostTold(request, minutesEach))
  const alerting = stories.filter(({ originators }) => originators >= alertedFrom).length
  return {
    stories: Math.round(told),
    alerts: Math.round(alerting * share),
    minutesADay: Math.ceil((told * minutesEach) / days),
    examples: shown.slice(0, examplesShown).map(toHit),
  }
}

async function listStories(
  { chatId, topics, languages }: ForecastRequest,
  means: NewsParts,
): Promise<readonly Story[]> {
  const since = means.now() - days * day
  const wanted = topics.length > 0 ? topics : [null]
  const search = { chatId, languages, since, limit: counted }
  const lists = await Promise.all(wanted.map((topic) => findByTopic(topic, search, means)))
  const unique = new Map(lists.flat().map((story) => [story.id, story]))
  // What no report tells is no digest's story.
  return [...unique.values()].filter((story) => story.outlets > 0 && story.lastReportAt >= since)
}

/** How many a week fit into the minutes that would be shown. */
function mostTold({ minutesADay }: ForecastRequest, minutesEach: number): number {
  if (minutesADay === undefined || minutesEach === 0) return Number.POSITIVE_INFINITY
  return (minutesADay * days) / minutesEach
}

/** Headline and first line, as a digest shows a story at least. */
function measureStory({ headline, statements, language }: StoryBrief): number {
  return measureReading(`${headline.text} ${statements[0]?.text ?? ''}`, language)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}

function toHit({ storyId, headline, language, origin }: StoryBrief): SearchHit {
  const { text: title, source } = headline
  return { storyId, title, language, outlets: origin.outlets, source }
}
