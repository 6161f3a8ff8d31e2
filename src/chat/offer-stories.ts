import { composeSharedStory } from '../delivery/compose-shared-story.ts'
import type { Translate } from '../delivery/translate.ts'
import type { StoryBrief } from '../digest/digest.ts'
import { memoryIdOf } from '../digest/memory-store.ts'
import type { Chat } from './chat.ts'
import type { Offer } from './conversation.ts'
import type { Services } from './services.ts'

/** What is asked for, of whom, for whom. */
export interface OfferSetting {
  /** The asker's private chat. */
  readonly chat: Chat
  readonly words: string
  readonly limit: number
  readonly t: Translate
  readonly now: number
  readonly services: Pick<Services, 'news' | 'follows'>
}

/** Nothing is ever remembered under it: all stories are new. */
const noMemory = 'offer'

/** Reports that are in no story cannot be shared: so many hits are looked through for one story. */
const hitsEach = 2

/** Conversation.offer, with the asker's settings. */
export async function offerStories(setting: OfferSetting): Promise<Offer> {
  const { chat, words, limit, t, now } = setting
  const { language, timeZone, hiddenStories } = chat.settings
  const found = await (words.trim() !== '' ? searched(setting) : topStories(setting))
  const cards = found
    // It is told to whoever looks for it, and is nothing to pass on.
    .filter(({ storyId, accusing }) => accusing !== true && !hiddenStories.includes(storyId))
    .slice(0, limit)
    .map((brief) => composeSharedStory(brief, { t, language, timeZone, now }))
  return { cards }
}

async function searched(setting: OfferSetting): Promise<readonly StoryBrief[]> {
  const { chat, words, limit, services } = setting
  const { readingLanguages, hiddenWords } = chat.settings
  const hits = await services.news.search({
    chatId: chat.id,
    words,
    languages: readingLanguages,
    hiddenWords,
    limit: limit * hitsEach,
  })
  const ids = hits.flatMap(({ storyId }) => (storyId === null ? [] : [storyId])).slice(0, limit)
  const briefs = await Promise.all(ids.map((id) => services.news.brief(id, chat.id)))
  return briefs.filter((brief) => brief !== null)
}

/** As a first briefing would tell them, what they follow before the others. */
async function topStories({ chat, limit, services }: OfferSetting): Promise<readonly StoryBrief[]> {
  const { readingLanguages, hiddenWords, hiddenStories, blockedPublishers, timeZone } =
    chat.settings
  const follows = await services.follows.listFollows(chat.id)
  const digest = await services.news.digest({
    memoryId: memoryIdOf(chat.id, noMemory),
    chatId: chat.id,
    topics: [],
    followed: follows.map(({ topic }) => topic),
    languages: readingLanguages,
    // A digest has at least a story a minute.
    minutes: limit,
    hiddenWords,
    hiddenStories,
    blockedPublishers,
    timeZone,
  })
  return [...digest.stories, ...digest.alerted].map(({ brief }) => brief)
}
