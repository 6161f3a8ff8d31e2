import { type Article, isReport } from '../article/article.ts'
import type { ArticleVersion } from '../article/article-store.ts'
import { splitSegments } from '../article/split-segments.ts'
import { splitStatements } from '../article/split-statements.ts'
import { reviseStory } from '../story/revise-story.ts'
import type { Report } from '../story/story.ts'
import { type BriefOptions, writeBrief } from './write-brief.ts'
import type { StoryMaterial, WrittenStory } from './writing.ts'

/** Writes a story out: what its reports say now, and what that changes since it was last written. */
export function writeStory(material: StoryMaterial, options: BriefOptions): WrittenStory {
  const { story, revisedAt, articles, at } = material
  const now = toReports(articles, material)
  if (revisedAt === null) return { brief: writeBrief(story, now, options), changes: [] }
  const before = articles.flatMap((article) => asOf(article, revisedAt, material))
  const revision = story.revision + 1
  const changes = reviseStory(toReports(before, material), now, { revision, at })
  const revised = changes.length > 0 ? { ...story, revision } : story
  return { brief: writeBrief(revised, now, { ...options, changes }), changes }
}

/** The article as it stood then: absent when it was not seen yet. */
function asOf(article: Article, time: number, { versions }: StoryMaterial): readonly Article[] {
  if (article.firstSeen > time) return []
  const earlier = (versions.get(article.id) ?? []).find(({ change }) => change.at > time)
  return [earlier === undefined ? article : restore(article, earlier)]
}

function restore(article: Article, { version, title, paragraphs }: ArticleVersion): Article {
  return { ...article, version, title, paragraphs, lastChange: null }
}

function toReports(articles: readonly Article[], { segments }: StoryMaterial): readonly Report[] {
  const byId = new Map(articles.map((article) => [article.id, article]))
  return segments.flatMap(({ articleId, segment, originator }) => {
    const article = byId.get(articleId)
    return article === undefined ? [] : [toReport(article, segment, originator)]
  })
}

function toReport(article: Article, segment: number, originator: string): Report {
  if (!isReport(article) || article.paywalled)
    return { article, segment, originator, statements: [] }
  const segments = splitSegments(article.paragraphs, article.language)
  const statements = splitStatements({ ...article, segments })
  return {
    article,
    segment,
    originator,
    statements: statements.filter((statement) => statement.segment === segment),
  }
}
