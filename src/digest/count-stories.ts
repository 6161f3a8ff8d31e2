import type { StoryFigures } from '../story/story-store.ts'
import { createTopicTest } from '../topic/matches-topic.ts'
import { requiredTerms } from '../topic/required-terms.ts'
import type { Topic } from '../topic/topic.ts'
import { toTopicDocument } from '../topic/topic-document.ts'
import type { TopicSearch } from './find-by-topic.ts'
import type { NewsMeans } from './news-means.ts'
import { spreadSample } from './spread-sample.ts'

/** A story that a topic may bring. */
export interface CountedStory {
  readonly story: StoryFigures
  /** How likely the topic speaks of it; 1: it was looked at, or needs no look. */
  readonly likelihood: number
}

type CountMeans = Pick<NewsMeans, 'stories' | 'articles' | 'aliases'>

/** Reports of a phrase or query that are read through; the others are taken to be like them. */
const readThrough = 40

/** The stories of a topic (null: of every desk) without reading them: each once, in no order. */
export async function countStories(
  topic: Topic | null,
  search: TopicSearch,
  means: CountMeans,
): Promise<readonly CountedStory[]> {
  if (topic === null) return surely(await means.stories.listFigures({ ...search, desk: null }))
  switch (topic.kind) {
    case 'desk':
      return surely(await means.stories.listFigures({ ...search, desk: topic.desk }))
    case 'story': {
      const story = await means.stories.findStory(topic.storyId)
      return surely(story === null ? [] : [story])
    }
    case 'words':
    case 'query':
      return countByWords(topic, search, means)
  }
}

function surely(stories: readonly StoryFigures[]): readonly CountedStory[] {
  return stories.map((story) => ({ story, likelihood: 1 }))
}

interface Candidate {
  /** The report that may speak of the topic; null: none is read. */
  readonly articleId: number | null
  readonly story: StoryFigures
}

async function countByWords(
  topic: Topic,
  search: TopicSearch,
  means: CountMeans,
): Promise<readonly CountedStory[]> {
  const setting = { languages: search.languages, aliases: means.aliases }
  const stems = requiredTerms(topic, setting)
  const candidates = await findCandidates(stems, search, means)
  // One word without other names is all there is to look for: what search finds has it.
  const [words = []] = stems
  const isExact = topic.kind === 'words' && stems.length === 1 && words.length === 1
  if (isExact) return surely(once(candidates))
  const read = await means.articles.getArticles(
    spreadSample([...new Set(candidates.flatMap(({ articleId }) => articleId ?? []))], readThrough),
  )
  const speaksOf = createTopicTest(topic, setting)
  const known = new Map(read.map((article) => [article.id, speaksOf(toTopicDocument(article, []))]))
  const share = [...known.values()].filter(Boolean).length / Math.max(1, known.size)
  return [...judge(candidates, known, share)].flatMap(([story, likelihood]) =>
    likelihood === 0 ? [] : { story, likelihood },
  )
}

/** Where nothing tells what to search for (a prefix, a source alone), every story is a candidate. */
async function findCandidates(
  stems: readonly (readonly string[])[],
  search: TopicSearch,
  means: CountMeans,
): Promise<readonly Candidate[]> {
  if (stems.length > 0) {
    const found = await means.articles.searchIds({ ...search, stems })
    const figures = await means.stories.figuresOf(found)
    return figures.map(({ articleId, ...story }) => ({ articleId, story }))
  }
  const stories = await means.stories.listFigures({ ...search, desk: null })
  const read = spreadSample(stories, readThrough)
  const placed = await means.stories.segmentsOf(read.map(({ id }) => id))
  const articles = new Map(placed.map(({ storyId, articleId }) => [storyId, articleId]))
  return stories.map((story) => ({ articleId: articles.get(story.id) ?? null, story }))
}

function once(candidates: readonly Candidate[]): readonly StoryFigures[] {
  return [...new Map(candidates.map(({ story }) => [story.id, story])).values()]
}

/** By story: by the report that speaks most likely of the topic. */
function judge(
  candidates: readonly Candidate[],
  known: ReadonlyMap<number, boolean>,
  share: number,
): ReadonlyMap<StoryFigures, number> {
  const best = new Map<number, { story: StoryFigures; likelihood: number }>()
  for (const { articleId, story } of candidates) {
    const speaks = articleId === null ? undefined : known.get(articleId)
    const likelihood = speaks === undefined ? share : Number(speaks)
    const before = best.get(story.id)
    if (before === undefined || before.likelihood < likelihood)
      best.set(story.id, { story, likelihood })
  }
  return new Map([...best.values()].map(({ story, likelihood }) => [story, likelihood]))
}
