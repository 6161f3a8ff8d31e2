import type { Article } from '../article/article.ts'
import type { Story } from '../story/story.ts'
import type { StoryFigures } from '../story/story-store.ts'
import type { StoryBrief } from './digest.ts'
import { matchesWords } from './matches-words.ts'
import type { ForecastRequest, SearchHit } from './news.ts'
import type { NewsParts } from './news-means.ts'
import { readReadership } from './read-readership.ts'
import { measureReading } from './reading-speed.ts'
import { toSource } from './to-source.ts'

/** A story as a forecast looks into it. */
export interface StorySample {
  readonly hit: SearchHit
  /** Minutes of reading, headline and first line; null where no brief is prepared. */
  readonly minutes: number | null
  readonly hidden: boolean
}

type Asked = Pick<ForecastRequest, 'chatId' | 'hiddenWords'>

/** Reports looked at for the newest that the chat may read. */
const reportsRead = 4

/**
 * Stories, in order, by their prepared briefs; where there is none, by their newest report. Nothing is written for a
 * forecast. Stories of which the chat may read nothing are left out.
 */
export async function readSamples(
  figures: readonly StoryFigures[],
  asked: Asked,
  means: NewsParts,
): Promise<readonly StorySample[]> {
  const stories = await means.stories.getStories(figures.map(({ id }) => id))
  const prepared = await means.readPrepared(stories)
  const lacking = stories.filter(({ id }) => (prepared.get(id) ?? null) === null)
  const reports = await findReports(lacking, asked, means)
  return stories.flatMap((story): readonly StorySample[] => {
    const brief = prepared.get(story.id) ?? null
    if (brief !== null) return [ofBrief(brief, asked)]
    const report = reports.get(story.id)
    return report === undefined ? [] : [ofReport(report, story, asked)]
  })
}

/** By story. */
async function findReports(
  stories: readonly Story[],
  { chatId }: Asked,
  means: NewsParts,
): Promise<ReadonlyMap<number, Article>> {
  if (stories.length === 0) return new Map()
  const byStory = new Map<number, number[]>()
  // By article, oldest first.
  for (const { storyId, articleId } of await means.stories.segmentsOf(stories.map(({ id }) => id)))
    byStory.set(storyId, [articleId, ...(byStory.get(storyId) ?? [])].slice(0, reportsRead))
  const read = await means.articles.getArticles([...new Set([...byStory.values()].flat())])
  const { keepReadable } = await readReadership({ chatId }, means.feeds)
  const readable = new Map((await keepReadable(read)).map((article) => [article.id, article]))
  const found = new Map<number, Article>()
  for (const [storyId, ids] of byStory)
    for (const id of ids.toReversed()) {
      const article = readable.get(id)
      if (article !== undefined) found.set(storyId, article)
    }
  return found
}

function ofBrief(brief: StoryBrief, { hiddenWords }: Asked): StorySample {
  const { storyId, headline, statements, language, origin } = brief
  const { text: title, source } = headline
  return {
    hit: { storyId, title, language, outlets: origin.outlets, source },
    minutes: measureReading(`${title} ${statements[0]?.text ?? ''}`, language),
    hidden: hiddenWords.some((words) => matchesWords(brief, words)),
  }
}

function ofReport(report: Article, { id, outlets }: Story, { hiddenWords }: Asked): StorySample {
  const { title, language } = report
  const headline = { text: title }
  return {
    hit: { storyId: id, title, language, outlets, source: toSource(report) },
    minutes: null,
    hidden: hiddenWords.some((words) =>
      matchesWords({ language, headline, statements: [] }, words),
    ),
  }
}
