import type { Article } from '../src/article/article.ts'
import { detectLanguage } from '../src/article/detect-language.ts'
import { removeFurniture } from '../src/article/remove-furniture.ts'
import { splitStatements } from '../src/article/split-statements.ts'
import type { Report, Story } from '../src/story/story.ts'

/** One story as a line of the `digest` door gives it. */
export interface GivenStory {
  readonly id: string
  readonly articles: readonly GivenArticle[]
  readonly language?: string
}

interface GivenArticle {
  readonly id: string
  readonly title?: string | null
  readonly text?: string | null
  readonly published?: string | null
  readonly source?: string | null
}

/** A story ready to be written out; `articleIds` are the given ids by our own. */
export interface ReportedStory {
  readonly id: string
  readonly story: Story
  readonly reports: readonly Report[]
  readonly articleIds: readonly string[]
}

/** @throws TypeError when the line is not a story with articles. */
export function buildStory(given: GivenStory): ReportedStory {
  if (typeof given !== 'object' || given === null || !Array.isArray(given.articles))
    throw new TypeError('not a story: it has no articles')
  const reports = given.articles.map((article, index) =>
    buildReport(article, index, given.language),
  )
  const times = reports.map(({ article }) => article.firstSeen)
  const story: Story = {
    id: 1,
    language: reports[0]?.article.language ?? 'und',
    revision: 1,
    firstSeen: Math.min(...times),
    lastReportAt: Math.max(...times),
    mergedInto: null,
    desks: [],
    outlets: new Set(reports.map(({ article }) => article.publisher.id)).size,
    originators: new Set(reports.map(({ originator }) => originator)).size,
    hot: 0,
  }
  return { id: given.id, story, reports, articleIds: given.articles.map(({ id }) => id) }
}

/** Undated copy counts as one moment, so that no age is made up. */
function buildReport(given: GivenArticle, index: number, language: string | undefined): Report {
  const title = given.title ?? ''
  const text = given.text ?? ''
  const published = Date.parse(given.published ?? '')
  const spoken = language ?? detectLanguage(`${title}\n${text}`, null)
  const name = given.source ?? given.id
  const article: Article = {
    id: index,
    feedId: 0,
    publisher: { id: name, name },
    kind: 'report',
    title,
    paragraphs: removeFurniture(
      text.split(/\n+/u).filter((line) => line.trim() !== ''),
      { title, language: spoken },
    ),
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
  return { article, segment: 0, statements: splitStatements(article), originator: name }
}
