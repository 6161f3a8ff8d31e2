import type { Story } from '../story/story.ts'
import type { Topic } from '../topic/topic.ts'
import type { NewsMeans } from './news-means.ts'
import { searchArticles } from './search-news.ts'

/** Where stories are looked for. */
export interface TopicSearch {
  readonly chatId: string
  readonly languages: readonly string[]
  /** Only with a report since, epoch ms. */
  readonly since: number
  readonly limit: number
}

/** The hottest stories of a topic (null: every desk), at most `limit`; a followed story is one whatever its age. */
export async function findByTopic(
  topic: Topic | null,
  search: TopicSearch,
  means: Pick<NewsMeans, 'stories' | 'articles'>,
): Promise<readonly Story[]> {
  if (topic === null) return means.stories.listHot({ ...search, desk: null })
  switch (topic.kind) {
    case 'desk':
      return means.stories.listHot({ ...search, desk: topic.desk })
    case 'words':
      return findByWords(topic.words, search, means)
    case 'query':
      return findByWords(topic.query, search, means)
    case 'story':
      break
  }
  const story = await means.stories.findStory(topic.storyId)
  return story === null ? [] : [story]
}

async function findByWords(
  words: string,
  search: TopicSearch,
  means: Pick<NewsMeans, 'stories' | 'articles'>,
): Promise<readonly Story[]> {
  const articles = await searchArticles(words, search, means.articles)
  const placed = await means.stories.storiesOfArticles(articles.map(({ id }) => id))
  const stories = await means.stories.getStories([...new Set([...placed.values()].flat())])
  return stories.filter(({ mergedInto }) => mergedInto === null)
}
