import type { Target } from '../../src/chat/choose-target.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import type { Forecast } from '../../src/digest/news.ts'
import type { Topic } from '../../src/topic/topic.ts'

/**
 * What following a topic would have brought, by what is read and hidden where it takes effect. Where others read the
 * answer too, what the asker has set for themselves is no part of it: there it is told as for anybody.
 */
export async function forecastFollow(
  topic: Topic,
  target: Target,
  { alone, chat, services }: Pick<CommandContext, 'alone' | 'chat' | 'services'>,
): Promise<Forecast> {
  const topics = [topic]
  const { readingLanguages: languages } = chat.settings
  if (!alone && !target.everyone)
    return services.news.forecast({ chatId: chat.id, topics, languages, hiddenWords: [] })
  const { chatId, settings } = target
  const { readingLanguages, hiddenWords } = settings
  return services.news.forecast({ chatId, topics, languages: readingLanguages, hiddenWords })
}
