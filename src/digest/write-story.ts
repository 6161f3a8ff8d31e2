import { type Article, isReport } from '../article/article.ts'
import type { ArticleVersion } from '../article/article-store.ts'
import { splitSegments } from '../article/split-segments.ts'
import { splitStatements } from '../article/split-statements.ts'
import { nameOriginators } from '../story/name-originators.ts'
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
  const formerTitles = titlesOfWithdrawn(material)
  return { brief: writeBrief(revised, now, { ...options, changes, formerTitles }), changes }
}

/** What withdrawn articles were called last before their notices. */
function titlesOfWithdrawn({ articles, versions }: StoryMaterial): ReadonlyMap<number, string> {
  const titles = new Map<number, string>()
  for (const { id, lastChange } of articles) {
    const title = versions.get(id)?.at(-1)?.title ?? ''
    if (lastChange?.kind === 'withdrawal' && title !== '') titles.set(id, title)
  }
  return titles
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
  const originators = nameOriginators(articles)
  return segments.flatMap(({ articleId, segment }) => {
    const article = byId.get(articleId)
    if (article === undefined) return []
    const originator = originators.get(articleId) ?? article.publisher.id
    return [{ article, segment, originator, statements: readStatements(article, segment) }]
  })
}

function readStatements(article: Article, segment: number): Report['statements'] {
  if (!isReport(article) || article.paywalled) return []
  const segments = splitSegments(article.paragraphs, article.language)
  return splitStatements({ ...article, segments }).filter((each) => each.segment === segment)
}
