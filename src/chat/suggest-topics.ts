import { nameTopic } from '../delivery/name-topic.ts'
import type { Topic } from '../topic/topic.ts'
import type { Suggestion } from './conversation.ts'
import { writeTopic } from './read-topic.ts'
import { finishList } from './suggest-listed.ts'
import type { SuggestSetting, Typing } from './suggest-setting.ts'
import { toSuggestion } from './suggestion-text.ts'
import { foldWord } from './vocabulary.ts'

interface Offered {
  readonly name: string
  readonly value: string
  /** Stories of today; null where nobody counted. */
  readonly stories: number | null
}

/** Desks and what is spoken of now with their stories of today, then what the asker follows; words typed come first. */
export async function suggestTopics(
  { words, folded }: Typing,
  setting: SuggestSetting,
): Promise<readonly Suggestion[]> {
  const [desks, trends, followed] = await Promise.all([
    listDesks(setting),
    listTrends(setting),
    listFollowed(setting),
  ])
  const found = [...desks, ...trends, ...followed].filter(
    ({ name, value }) => foldWord(name).includes(folded) || value.startsWith(folded),
  )
  const typed: readonly Offered[] = isNamed(folded, found, setting)
    ? []
    : [{ name: words, value: words, stories: null }]
  return [...typed, ...found]
    .map(({ name, value, stories }) =>
      toSuggestion(stories === null ? name : `${name} · ${stories}`, value),
    )
    .filter((each) => each !== null)
}

/** Several with commas between. */
export async function suggestListedTopics(
  typing: Typing,
  setting: SuggestSetting,
): Promise<readonly Suggestion[]> {
  const [, before = '', last = typing.words] = /^(.*[,،;])(.*)$/su.exec(typing.words) ?? []
  const words = last.trim()
  const found = await suggestTopics({ ...typing, words, folded: foldWord(words) }, setting)
  return finishList(`${before} `, () => found)
}

/** What is typed is a desk, or offered by just that name. */
function isNamed(
  folded: string,
  found: readonly Offered[],
  { vocabulary }: SuggestSetting,
): boolean {
  if (folded === '' || vocabulary.desks.has(folded)) return true
  return found.some(({ name }) => foldWord(name) === folded)
}

async function listDesks({ popular, chat, services }: SuggestSetting): Promise<readonly Offered[]> {
  const { language, readingLanguages } = chat.settings
  const counts = await popular.deskCounts(readingLanguages)
  return services.desks.map(({ id }) => ({
    name: nameTopic({ kind: 'desk', desk: id }, services.desks, language),
    value: id,
    stories: counts.get(id) ?? 0,
  }))
}

async function listTrends({ chat, popular }: SuggestSetting): Promise<readonly Offered[]> {
  const trends = await popular.trends(chat.settings.readingLanguages)
  return trends.map(({ words, stories }) => ({ name: words, value: words, stories }))
}

/** Queries and words as they were followed. */
async function listFollowed({
  chat,
  person,
  services,
}: SuggestSetting): Promise<readonly Offered[]> {
  const chatId = chat.shared ? person.privateChatId : chat.id
  if (chatId === undefined) return []
  const follows = await services.follows.listFollows(chatId)
  const topics: readonly Topic[] = follows.map(({ topic }) => topic)
  return topics
    .filter(({ kind }) => kind === 'words' || kind === 'query')
    .map((topic) => ({
      name: nameTopic(topic, services.desks, chat.settings.language),
      value: writeTopic(topic),
      stories: null,
    }))
}
