import type { Cure } from '../../src/chat/chat-problem.ts'
import type { OfferContext } from '../../src/chat/command.ts'
import { spellTopic } from '../../src/chat/read-topic.ts'
import { nameTopic } from '../../src/delivery/name-topic.ts'
import type { Topic } from '../../src/topic/topic.ts'

const mostTrends = 3
const mostDesks = 4

/** What may be followed: names that are spoken of now, desks, whatever is typed. */
export async function offerFollow({ chat, services }: OfferContext): Promise<readonly Cure[]> {
  const { language, readingLanguages: languages } = chat.settings
  const trends = await services.news.trending({ chatId: chat.id, languages, limit: mostTrends })
  const topics: readonly Topic[] = [
    ...trends.map(({ words }) => ({ kind: 'words', words }) as const),
    ...services.desks.slice(0, mostDesks).map(({ id }) => ({ kind: 'desk', desk: id }) as const),
  ]
  return [
    ...topics.map((topic) => ({
      label: 'button-follow-named',
      values: { name: nameTopic(topic, services.desks, language) },
      command: `/follow ${spellTopic(topic)}`,
    })),
    {
      label: 'button-ask-follow',
      command: '/follow',
      ask: { label: 'follow-ask-what', example: 'follow-example', value: '' },
    },
    { label: 'button-topics', command: '/topics' },
  ]
}
