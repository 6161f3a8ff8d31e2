import type { CommandContext } from '../../src/chat/command.ts'
import type { DigestRequest } from '../../src/digest/news.ts'

/** All the news as this asker wants them here: what the chat reads, follows, hides and has time for. */
export async function readWish({
  chat,
  memoryId,
  services,
}: Pick<CommandContext, 'chat' | 'memoryId' | 'services'>): Promise<DigestRequest> {
  const { readingLanguages, minutes, hiddenWords, hiddenStories, blockedPublishers, timeZone } =
    chat.settings
  const follows = await services.follows.listFollows(chat.id)
  return {
    memoryId,
    chatId: chat.id,
    topics: [],
    followed: follows.filter(({ digests }) => digests).map(({ topic }) => topic),
    languages: readingLanguages,
    minutes,
    hiddenWords,
    hiddenStories,
    blockedPublishers,
    timeZone,
  }
}
