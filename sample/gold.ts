import { type GoldConflict, goldConflicts } from './gold-conflicts.ts'
import { type Edition, editionTime, type SampleArticle, type SampleLanguage } from './newsroom.ts'
import { readStories } from './read-stories.ts'

/** What a right reading of the newsroom finds. */
export interface Gold {
  readonly articles: readonly GoldArticle[]
  readonly stories: readonly GoldStory[]
}

interface GoldArticle {
  readonly key: string
  readonly publisher: string
  readonly language: SampleLanguage
  /** What the page's address ends in: how a fetched article is found again. */
  readonly slug: string
  readonly kind: string
  /** Story keys; two when it carries two. */
  readonly stories: readonly string[]
  readonly credit: string | null
  readonly paywalled: boolean
  /** Its publisher has taken it back, by notice or by 410. */
  readonly withdrawn: boolean
  /** The publisher has corrected it. */
  readonly corrected: boolean
  /** Embargoes, advisories, paid copy: no line of it may reach a reader. */
  readonly neverShown: boolean
}

/** One story in one language. */
interface GoldStory {
  readonly key: string
  readonly language: SampleLanguage
  readonly articles: readonly string[]
  /** Publishers with a report, paywalled ones included, withdrawn ones not. */
  readonly outlets: number
  /** Whose texts those reports are: agency copy counts once. */
  readonly originators: number
  readonly conflicts: readonly GoldConflict[]
}

/** The labels of everything an edition shows. Times are relative, so no `now` is needed. */
export function readGold(edition: Edition): Gold {
  const articles = readStories()
    .filter((article) => (article.versions[0]?.at ?? 0) <= editionTime(0, edition))
    .map((article) => labelArticle(article, edition))
  const keys = new Set(
    articles.flatMap(({ stories, language }) => stories.map((story) => `${story} ${language}`)),
  )
  return { articles, stories: [...keys].map((key) => labelStory(key, articles)) }
}

function labelArticle(article: SampleArticle, edition: Edition): GoldArticle {
  const seen = article.versions.filter(({ at }) => at <= editionTime(0, edition))
  const title = seen.at(-1)?.title ?? ''
  return {
    key: article.key,
    publisher: article.publisher.id,
    language: article.publisher.language,
    slug: article.slug,
    kind: article.kind,
    stories: article.stories,
    credit: article.credit,
    paywalled: article.paywalled,
    withdrawn: seen.at(-1)?.gone === true || title.startsWith('Withdrawn:'),
    corrected: seen.at(-1)?.paragraphs[0]?.startsWith('Correction:') === true,
    neverShown: /^(EMBARGO|ADVISORY)\b/.test(title) || article.kind === 'sponsored',
  }
}

function labelStory(key: string, all: readonly GoldArticle[]): GoldStory {
  const articles = all.filter(({ stories, language }) =>
    stories.some((story) => `${story} ${language}` === key),
  )
  const reports = articles.filter(
    ({ kind, withdrawn, neverShown }) =>
      (kind === 'report' || kind === 'correction') && !withdrawn && !neverShown,
  )
  const [first] = articles
  const story = key.slice(0, key.indexOf(' '))
  return {
    key: story,
    language: first?.language ?? 'en',
    articles: articles.map((article) => article.key),
    outlets: new Set(reports.map(({ publisher }) => publisher)).size,
    originators: new Set(reports.map(({ credit, publisher }) => credit ?? publisher)).size,
    conflicts: goldConflicts.filter(
      (conflict) =>
        conflict.story === story &&
        conflict.language === first?.language &&
        conflict.articles.every((each) => articles.some((article) => article.key === each)),
    ),
  }
}
