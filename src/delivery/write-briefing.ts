import type { Digest } from '../digest/digest.ts'
import type { News } from '../digest/news.ts'
import type { FollowStore } from '../topic/follow-store.ts'
import type { Desk } from '../topic/topic.ts'
import type { Briefing } from './briefing.ts'
import { composeDigest } from './compose-digest.ts'
import type { Message } from './message.ts'
import type { Place } from './place.ts'
import type { Catalogue, Translate } from './translate.ts'

/** What writing a briefing's digest needs. */
export interface BriefingWriting {
  readonly news: Pick<News, 'digest'>
  readonly follows: Pick<FollowStore, 'listFollows'>
  readonly catalogue: Catalogue
  readonly desks: readonly Desk[]
}

/** A digest as one of a briefing's own. */
export interface WrittenBriefing {
  readonly digest: Digest
  readonly message: Message
}

/** What a digest is written for. */
export interface BriefingOccasion {
  readonly memoryId: string
  /** What its heading tells as its time, epoch ms. */
  readonly at: number
  /** Said under the heading. */
  readonly notes: (digest: Digest, t: Translate) => readonly string[]
  /** Shorter than the briefing's own length, minutes. */
  readonly atMost?: number
}

/** A briefing's digest as of now, from its own memory, in its place's language and its own zone. */
export async function writeBriefing(
  briefing: Omit<Briefing, 'id'>,
  { settings }: Pick<Place, 'settings'>,
  { memoryId, at, notes, atMost = Number.POSITIVE_INFINITY }: BriefingOccasion,
  means: BriefingWriting,
): Promise<WrittenBriefing> {
  const { chatId, topics, timeZone, publishers, maxAgeHours } = briefing
  const follows = await means.follows.listFollows(chatId)
  const digest = await means.news.digest({
    memoryId,
    chatId,
    topics,
    followed: follows.filter(({ digests }) => digests).map(({ topic }) => topic),
    languages: briefing.languages ?? settings.readingLanguages,
    minutes: Math.min(briefing.minutes ?? settings.minutes, atMost),
    hiddenWords: settings.hiddenWords,
    timeZone,
    publishers,
    blockedPublishers: settings.blockedPublishers,
    hiddenStories: settings.hiddenStories,
    maxAgeHours,
  })
  const { language } = settings
  const t = means.catalogue.translator(language)
  const message = composeDigest(
    { ...digest, at },
    {
      t,
      language,
      timeZone,
      desks: means.desks,
      private: false,
      images: settings.images,
      notes: notes(digest, t),
      buttons: [],
    },
  )
  return { digest, message }
}

/** Nothing to tell: no story, and nothing that changed since an alert. What merely was alerted is no news. */
export function isEmptyDigest({ stories, alerted }: Digest): boolean {
  return stories.length === 0 && alerted.every(({ changes }) => changes.length === 0)
}
