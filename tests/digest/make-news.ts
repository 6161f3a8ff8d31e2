import type { Article } from '../../src/article/article.ts'
import { splitStatements } from '../../src/article/split-statements.ts'
import type { Attribution, Statement } from '../../src/article/statement.ts'
import type { StoryBrief } from '../../src/digest/digest.ts'
import type { Report, Story } from '../../src/story/story.ts'

/** Monday 23 November 2026, 06:00 UTC. */
export const MORNING = Date.UTC(2026, 10, 23, 6)
export const HOUR = 3_600_000

/** A fictional article; what a test does not name is ordinary. */
function makeArticle(given: Partial<Article> = {}): Article {
  const id = given.id ?? 1
  return {
    id,
    feedId: 1,
    publisher: { id: 'velmcourier.example', name: 'Velm Courier' },
    kind: 'report',
    title: 'Velm bridge reopens after load test',
    paragraphs: [],
    url: `https://velmcourier.example/${id}`,
    author: null,
    published: given.firstSeen ?? MORNING,
    firstSeen: MORNING,
    language: 'en',
    credit: null,
    image: null,
    paywalled: false,
    complete: true,
    desks: ['world'],
    position: 0,
    version: 1,
    lastChange: null,
    ...given,
  }
}

/** A report whose statements the splitter finds in the article's paragraphs. */
export function makeReport(given: Partial<Article> = {}, originator?: string): Report {
  const article = makeArticle(given)
  return {
    article,
    segment: 0,
    statements: article.paywalled ? [] : splitStatements(article),
    originator: originator ?? article.publisher.id,
  }
}

/** A statement as the splitter would give it, with what a test wants to be told. */
export function makeStatement(text: string, given: Partial<Statement> = {}): Statement {
  return {
    text,
    printed: text,
    paragraph: 0,
    sentence: 0,
    segment: 0,
    attribution: null,
    dangling: false,
    unusable: false,
    caveat: null,
    quantities: [],
    accusation: null,
    ...given,
  }
}

/** A report of these very statements, numbered in order; its text is what they print. */
export function makeStatedReport(
  statements: readonly Statement[],
  given: Partial<Article> = {},
): Report {
  const numbered = statements.map((statement, sentence) => ({ ...statement, sentence }))
  const article = makeArticle({ paragraphs: numbered.map(({ printed }) => printed), ...given })
  return { article, segment: 0, statements: numbered, originator: article.publisher.id }
}

export function makeAttribution(given: Partial<Attribution> = {}): Attribution {
  return {
    speaker: 'Ada Renn',
    named: true,
    verb: 'said',
    medium: null,
    vantage: null,
    stance: 'claim',
    inSentence: true,
    ...given,
  }
}

export function makeStory(given: Partial<Story> = {}): Story {
  return {
    id: 7,
    language: 'en',
    revision: 1,
    firstSeen: MORNING,
    lastReportAt: MORNING,
    mergedInto: null,
    desks: ['world'],
    outlets: 1,
    originators: 1,
    hot: 0,
    ...given,
  }
}

/** Four lines that say four things. */
const LINES = [
  'The council of Velm approved a plan for the quay on Monday.',
  'Ferries will stop at the northern quay for a year from spring.',
  'Residents asked for trees and benches.',
  'Mayor Bo Tarn signed the contract with a builder from Dunmarrow.',
]

/** A brief as it would have been stored. */
export function makeBrief(given: Partial<StoryBrief> = {}): StoryBrief {
  const storyId = given.storyId ?? 7
  const source = {
    articleId: storyId,
    publisher: 'Velm Courier',
    publisherId: 'velmcourier.example',
    url: `https://velmcourier.example/${storyId}`,
    published: MORNING,
  }
  return {
    storyId,
    revision: 1,
    language: 'en',
    headline: { text: `Velm council votes on plan ${storyId}`, source, disputed: false },
    statements: LINES.map((text) => ({
      text,
      source,
      attribution: null,
      credit: null,
      seenAt: MORNING,
    })),
    disputes: [],
    progress: [],
    origin: { outlets: 1, originators: 1, only: 'Velm Courier', independent: false },
    notices: [],
    links: [],
    contentMarks: [],
    firstSeen: MORNING,
    lastReportAt: MORNING,
    ...given,
  }
}
