import type { Article } from '../article/article.ts'
import { stemWords } from '../article/stem-words.ts'
import type { Story } from '../story/story.ts'
import type { Digest, StoryBrief } from './digest.ts'
import { matchesWords } from './matches-words.ts'
import type { MemoryStore } from './memory-store.ts'
import type { DigestRequest, News, SearchHit, SearchRequest } from './news.ts'
import { type ReviseMeans, reviseStories } from './revise-stories.ts'
import { toSource } from './to-source.ts'
import { writeDigest } from './write-digest.ts'

/** What answering about the news needs from outside. */
export interface NewsMeans extends ReviseMeans {
  readonly memory: MemoryStore
  readonly coverage: News['coverage']
  readonly maxAgeMs: number
  /** Told which languages are asked for, so that their stories are prepared from then on. */
  readonly onLanguages: (languages: readonly string[]) => void
}

/** Stories a digest is chosen from. */
const considered = 80
/** Stories a short digest can do with: while fewer are prepared, others are written on the spot. */
const enough = 3

/** Answers from what is stored: nothing here fetches anything. */
export function createNews(means: NewsMeans): News {
  return {
    coverage: means.coverage,
    digest: (request) => readDigest(request, means),
    async brief(storyId) {
      const story = await means.stories.findStory(storyId)
      if (story === null) return null
      return (await briefsOf([story], means))[0] ?? null
    },
    search: (request) => search(request, means),
    forecast: async () => ({ stories: 0, alerts: 0, minutesADay: 0, examples: [] }),
    trending: async () => [],
  }
}

async function readDigest(request: DigestRequest, means: NewsMeans): Promise<Digest> {
  const at = means.now()
  means.onLanguages(request.languages)
  const stories = await listStories(request, at - means.maxAgeMs, means)
  const briefs = await briefsOf(stories, means)
  const shown = await means.memory.shownRevisions(
    request.memoryId,
    briefs.map(({ storyId }) => storyId),
  )
  const listed = await Promise.all(
    briefs.map(async (brief) => {
      const seen = shown.get(brief.storyId)
      const moved = seen !== undefined && seen < brief.revision
      return { brief, changes: moved ? await means.stories.changesSince(brief.storyId, seen) : [] }
    }),
  )
  const { leftOut: _, ...coverage } = await means.coverage()
  return writeDigest({
    at,
    topics: request.topics,
    stories: listed,
    shown,
    previousAt: await means.memory.lastShownAt(request.memoryId),
    languages: request.languages,
    minutes: request.minutes,
    hiddenWords: request.hiddenWords,
    maxAgeMs: means.maxAgeMs,
    coverage,
  })
}

/** Stories that meet the wish, hottest first. */
async function listStories(
  { topics, languages }: DigestRequest,
  since: number,
  means: NewsMeans,
): Promise<readonly Story[]> {
  const hottest = (desk: string | null) =>
    means.stories.listHot({ languages, desk, since, limit: considered })
  const lists = await Promise.all(
    topics.length === 0
      ? [hottest(null)]
      : topics.map((topic) => {
          if (topic.kind === 'desk') return hottest(topic.desk)
          if (topic.kind === 'story') return findStory(topic.storyId, means)
          const words = topic.kind === 'words' ? topic.words : topic.query
          return searchStories(words, languages, since, means)
        }),
  )
  const unique = new Map(lists.flat().map((story) => [story.id, story]))
  return [...unique.values()].toSorted((a, b) => b.hot - a.hot).slice(0, considered)
}

async function findStory(id: number, means: NewsMeans): Promise<readonly Story[]> {
  const story = await means.stories.findStory(id)
  return story === null ? [] : [story]
}

async function searchStories(
  words: string,
  languages: readonly string[],
  since: number,
  means: NewsMeans,
): Promise<readonly Story[]> {
  const articles = await searchArticles({ words, languages, limit: considered }, since, means)
  const placed = await means.stories.storiesOfArticles(articles.map(({ id }) => id))
  const ids = [...new Set([...placed.values()].flat())]
  return (await means.stories.getStories(ids)).filter(({ mergedInto }) => mergedInto === null)
}

/**
 * Prepared briefs in the order of the stories. Where nobody has prepared enough (the first request in
 * a language), the hottest are written now; otherwise a new story waits for the cycle that is to come.
 */
async function briefsOf(
  stories: readonly Story[],
  means: NewsMeans,
): Promise<readonly StoryBrief[]> {
  const prepared = await means.stories.briefsOf(stories.map(({ id }) => id))
  const missing = stories.filter(({ id }) => !prepared.has(id))
  const written = await reviseStories(
    missing
      .slice(0, Math.max(0, enough - prepared.size))
      .map((story) => ({ story, revisedAt: null })),
    means,
  )
  const now = new Map(written.map((brief) => [brief.storyId, brief]))
  return stories.flatMap(({ id }) => now.get(id) ?? readBrief(prepared.get(id)))
}

function readBrief(json: string | undefined): StoryBrief | [] {
  const brief: unknown = json === undefined ? null : JSON.parse(json)
  return isBrief(brief) ? brief : []
}

/** We wrote it ourselves, as JSON of exactly this type: a look tells whether it is that at all. */
function isBrief(value: unknown): value is StoryBrief {
  return typeof value === 'object' && value !== null && 'headline' in value && 'statements' in value
}

async function searchArticles(
  { words, languages, limit }: Pick<SearchRequest, 'words' | 'languages' | 'limit'>,
  since: number | null,
  means: NewsMeans,
): Promise<readonly Article[]> {
  const stems = stemsByWord(words, languages)
  if (stems.length === 0) return []
  const query = { stems, languages, limit, ...(since === null ? {} : { since }) }
  return means.articles.searchArticles(query)
}

/** Each word's stem in every language it may be read in. */
function stemsByWord(words: string, languages: readonly string[]): readonly string[][] {
  const asked = words.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
  const stems = asked.map((word) => [
    ...new Set(languages.flatMap((language) => stemWords(word, language))),
  ])
  return stems.filter((entry) => entry.length > 0)
}

async function search(request: SearchRequest, means: NewsMeans): Promise<readonly SearchHit[]> {
  // Several articles may belong to one story.
  const found = await searchArticles({ ...request, limit: request.limit * 4 }, null, means)
  const placed = await means.stories.storiesOfArticles(found.map(({ id }) => id))
  const ids = [...new Set([...placed.values()].flat())]
  const stories = new Map((await means.stories.getStories(ids)).map((story) => [story.id, story]))
  const shownId = (id: number): number => stories.get(id)?.mergedInto ?? id
  const prepared = await means.stories.briefsOf([...new Set(ids.map(shownId))])
  const seen = new Set<number>()
  const hits: SearchHit[] = []
  for (const article of found) {
    const placedIn = placed.get(article.id)?.[0] ?? null
    const storyId = placedIn === null ? null : shownId(placedIn)
    if (storyId !== null && seen.has(storyId)) continue
    if (storyId !== null) seen.add(storyId)
    const [brief = null] = [readBrief(storyId === null ? undefined : prepared.get(storyId))].flat()
    if (isHidden(article, brief, request.hiddenWords)) continue
    hits.push({
      storyId,
      title: brief?.headline.text ?? article.title,
      language: brief?.language ?? article.language,
      outlets: (placedIn === null ? undefined : stories.get(placedIn))?.outlets ?? 1,
      source: brief?.headline.source ?? toSource(article),
    })
    if (hits.length === request.limit) break
  }
  return hits
}

/** A story is hidden by what its briefing says, headline or lines; a loose report by its title. */
function isHidden(
  { title, language }: Article,
  brief: StoryBrief | null,
  hiddenWords: readonly string[],
): boolean {
  if (brief !== null && hiddenWords.some((words) => matchesWords(brief, words))) return true
  const stems = new Set(stemWords(title, language))
  return hiddenWords.some((words) => stemWords(words, language).every((stem) => stems.has(stem)))
}
