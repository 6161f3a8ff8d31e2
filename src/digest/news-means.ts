import type { FeedStore } from '../feed/feed-store.ts'
import type { Aliases } from '../topic/topic.ts'
import type { ReadPrepared } from './brief-cache.ts'
import type { MemoryStore } from './memory-store.ts'
import type { News } from './news.ts'
import type { ReviseMeans } from './revise-stories.ts'

/** What answering about the news needs from outside. */
export interface NewsMeans extends ReviseMeans {
  readonly memory: MemoryStore
  readonly feeds: FeedStore
  readonly coverage: News['coverage']
  readonly maxAgeMs: number
  /** Other names of what topics name. */
  readonly aliases: Aliases
  /** Lets others have their turn in long work; absent: it is done in one go. */
  readonly pause?: () => Promise<unknown>
  /** Told which languages are asked for, so that their stories are prepared from then on. */
  readonly onLanguages: (languages: readonly string[]) => void
  /** Of these stories, what that chat was surely alerted of: the revision, and when. */
  readonly alerted: (chatId: string, storyIds: readonly number[]) => Promise<AlertedStories>
  /** Stories whose alert to that chat was held back since then by a cap or a gap, and the revision: its next digest tells them. */
  readonly heldBack: (chatId: string, since: number) => Promise<ReadonlyMap<number, number>>
}

/** The means with what createNews keeps between requests. */
export interface NewsParts extends NewsMeans {
  readonly readPrepared: ReadPrepared
}

/** By story. */
export type AlertedStories = ReadonlyMap<number, { readonly revision: number; readonly at: number }>
