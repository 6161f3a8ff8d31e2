import type { Article } from '../article/article.ts'
import type { Story } from '../story/story.ts'
import { createTopicTest } from '../topic/matches-topic.ts'
import { requiredTerms } from '../topic/required-terms.ts'
import type { Topic } from '../topic/topic.ts'
import { toTopicDocument } from '../topic/topic-document.ts'
import type { NewsMeans } from './news-means.ts'

/** Where stories are looked for. */
export interface TopicSearch {
  readonly chatId: string
  readonly languages: readonly string[]
  /** Only with a report since, epoch ms. */
  readonly since: number
  readonly limit: number
}

type FindMeans = Pick<NewsMeans, 'stories' | 'articles' | 'aliases'>

/** Reports that are read through for a topic no stem of which is known (a prefix, a source alone). */
const readThrough = 200

/** The hottest stories of a topic (null: every desk), at most `limit`; a followed story is one whatever its age. */
export async function findByTopic(
  topic: Topic | null,
  search: TopicSearch,
  means: FindMeans,
): Promise<readonly Story[]> {
  if (topic === null) return means.stories.listHot({ ...search, desk: null })
  if (topic.kind === 'desk') return means.stories.listHot({ ...search, desk: topic.desk })
  if (topic.kind === 'story') {
    const story = await means.stories.findStory(topic.storyId)
    return story === null ? [] : [story]
  }
  const articles = await findArticles(topic, search, means)
  const placed = await means.stories.storiesOfArticles(articles.map(({ id }) => id))
  const stories = await means.stories.getStories([...new Set([...placed.values()].flat())])
  return stories.filter(({ mergedInto }) => mergedInto === null)
}

async function findArticles(
  topic: Topic,
  search: TopicSearch,
  means: FindMeans,
): Promise<readonly Article[]> {
  const setting = { languages: search.languages, aliases: means.aliases }
  const stems = requiredTerms(topic, setting)
  const found =
    stems.length > 0
      ? await means.articles.searchArticles({ ...search, stems })
      : await listNewest(search, means)
  // One word without other names is all there is to look for: what search finds has it.
  const [words = []] = stems
  if (topic.kind === 'words' && stems.length === 1 && words.length === 1) return found
  const speaksOf = createTopicTest(topic, setting)
  return found.filter((article) => speaksOf(toTopicDocument(article, [])))
}

async function listNewest(search: TopicSearch, means: FindMeans): Promise<readonly Article[]> {
  const hot = await means.stories.listHot({ ...search, desk: null })
  const placed = await means.stories.segmentsOf(hot.map(({ id }) => id))
  const ids = [...new Set(placed.map(({ articleId }) => articleId))].toSorted((a, b) => b - a)
  return means.articles.getArticles(ids.slice(0, readThrough))
}
