import type { Article } from '../article/article.ts'
import type { ArticleQuery, ArticleStore } from '../article/article-store.ts'
import { stemWords } from '../article/stem-words.ts'
import type { StoryBrief } from './digest.ts'
import { matchesWords } from './matches-words.ts'
import type { SearchHit, SearchRequest } from './news.ts'
import type { NewsMeans } from './news-means.ts'
import { parseBrief } from './parse-brief.ts'
import { toSource } from './to-source.ts'

/** Reports by words, best first; one hit a story. A story of the chat's own sources is called by its report. */
export async function searchNews(
  request: SearchRequest,
  means: NewsMeans,
): Promise<readonly SearchHit[]> {
  // Several articles may belong to one story.
  const wider = { ...request, limit: request.limit * 4 }
  const found = await searchArticles(request.words, wider, means.articles)
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
    const brief = storyId === null ? null : parseBrief(prepared.get(storyId))
    if (isHidden(article, brief, request.hiddenWords)) continue
    const outlets = (placedIn === null ? undefined : stories.get(placedIn))?.outlets ?? 1
    hits.push(toHit(article, brief, storyId, outlets))
    if (hits.length === request.limit) break
  }
  return hits
}

/** Articles with all these words, in any of the languages. */
async function searchArticles(
  words: string,
  { languages, ...rest }: Omit<ArticleQuery, 'stems'>,
  articles: ArticleStore,
): Promise<readonly Article[]> {
  const stems = stemsByWord(words, languages)
  return stems.length === 0 ? [] : articles.searchArticles({ ...rest, stems, languages })
}

/** Each word's stem in every language it may be read in. */
function stemsByWord(words: string, languages: readonly string[]): readonly string[][] {
  const asked = words.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
  const stems = asked.map((word) => [
    ...new Set(languages.flatMap((language) => stemWords(word, language))),
  ])
  return stems.filter((entry) => entry.length > 0)
}

function toHit(
  article: Article,
  brief: StoryBrief | null,
  storyId: number | null,
  outlets: number,
): SearchHit {
  return {
    storyId,
    title: brief?.headline.text ?? article.title,
    language: brief?.language ?? article.language,
    outlets,
    source: brief?.headline.source ?? toSource(article),
  }
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
