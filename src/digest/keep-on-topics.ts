import type { Story } from '../story/story.ts'
import { createTopicTest } from '../topic/matches-topic.ts'
import type { Topic } from '../topic/topic.ts'
import { toTopicDocument } from '../topic/topic-document.ts'
import type { NewsMeans } from './news-means.ts'

/** Those of the stories that belong to one of the topics, or of which a report speaks of one, whatever their rank and age. */
export async function keepOnTopics(
  stories: readonly Story[],
  wish: { readonly topics: readonly Topic[]; readonly languages: readonly string[] },
  means: Pick<NewsMeans, 'stories' | 'articles' | 'aliases'>,
): Promise<readonly Story[]> {
  const setting = { languages: wish.languages, aliases: means.aliases }
  const tests = wish.topics.map((topic) => createTopicTest(topic, setting))
  const placed = await means.stories.segmentsOf(stories.map(({ id }) => id))
  const articles = await means.articles.getArticles([...new Set(placed.map((p) => p.articleId))])
  const spoken = new Map(
    articles.map((article) => {
      const storyIds = placed.flatMap((p) => (p.articleId === article.id ? [p.storyId] : []))
      const document = toTopicDocument(article, storyIds)
      return [article.id, tests.some((speaksOf) => speaksOf(document))]
    }),
  )
  const speaking = new Set(
    placed.flatMap((place) => (spoken.get(place.articleId) === true ? [place.storyId] : [])),
  )
  return stories.filter(
    ({ id, desks }) =>
      speaking.has(id) ||
      wish.topics.some((topic) => topic.kind === 'desk' && desks.includes(topic.desk)),
  )
}
