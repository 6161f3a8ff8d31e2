import { z } from 'zod'
import type { Article } from '../src/article/article.ts'
import { detectLanguage } from '../src/article/detect-language.ts'
import { removeFurniture } from '../src/article/remove-furniture.ts'
import { splitStatements } from '../src/article/split-statements.ts'
import type { Report, Story } from '../src/story/story.ts'

const id = z.union([z.string(), z.number()])

const article = z.object({
  id,
  title: z.string().nullish(),
  text: z.string().nullish(),
  published: z.string().nullish(),
  source: z.string().nullish(),
})

/** One story as a line of the `digest` door gives it; benchmark lines carry a reference too. */
const story = z.object({
  id,
  articles: z.array(article).min(1),
  language: z.string().optional(),
  reference: z.string().optional(),
})

export type GivenStory = z.infer<typeof story>

/** A story ready to be written out; `articleIds` are the given ids by our own. */
export interface ReportedStory {
  readonly id: GivenStory['id']
  readonly story: Story
  readonly reports: readonly Report[]
  readonly articleIds: readonly GivenStory['id'][]
}

/** Reads a line of the door. @throws when it is not JSON, or not a story with articles. */
export function parseStory(line: string): GivenStory {
  const parsed = story.safeParse(JSON.parse(line))
  if (!parsed.success) throw new TypeError(z.prettifyError(parsed.error))
  return parsed.data
}

/** Makes reports of the given articles, as the pipeline would. */
export function buildStory(given: GivenStory): ReportedStory {
  const reports = given.articles.map((each, index) => buildReport(each, index, given.language))
  const times = reports.map((report) => report.article.firstSeen)
  const written: Story = {
    id: 1,
    language: reports[0]?.article.language ?? 'und',
    revision: 1,
    firstSeen: Math.min(...times),
    lastReportAt: Math.max(...times),
    mergedInto: null,
    desks: [],
    outlets: new Set(reports.map((report) => report.article.publisher.id)).size,
    originators: new Set(reports.map(({ originator }) => originator)).size,
    hot: 0,
  }
  return {
    id: given.id,
    story: written,
    reports,
    articleIds: given.articles.map((each) => each.id),
  }
}

/** Undated copy counts as one moment, so that no age is made up. */
function buildReport(
  given: GivenStory['articles'][number],
  index: number,
  language: string | undefined,
): Report {
  const title = given.title ?? ''
  const text = given.text ?? ''
  const published = Date.parse(given.published ?? '')
  const spoken = language ?? detectLanguage(`${title}\n${text}`, null)
  const name = given.source ?? String(given.id)
  const written: Article = {
    id: index,
    feedId: 0,
    publisher: { id: name, name },
    kind: 'report',
    title,
    paragraphs: removeFurniture(splitLines(text), { title, language: spoken }),
    url: `https://${index}.invalid/`,
    author: null,
    published: Number.isNaN(published) ? null : published,
    firstSeen: Number.isNaN(published) ? 0 : published,
    language: spoken,
    credit: null,
    image: null,
    paywalled: false,
    complete: true,
    desks: [],
    position: 0,
    version: 1,
    lastChange: null,
  }
  return {
    article: written,
    segment: 0,
    statements: splitStatements(written),
    originator: name,
  }
}

/** Raw text may end its lines any way; page furniture mostly has a line to itself. */
function splitLines(text: string): string[] {
  return text
    .split(/[\n\r\v\f\u0085\u2028\u2029]+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
