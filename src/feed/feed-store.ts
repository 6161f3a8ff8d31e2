import type { Feed, FeedState } from './feed.ts'

/**
 * Port: remembers feeds and how polling them went. The operator and a chat may both have the same
 * address: it is one feed, polled once, and each has it until its own claim is removed.
 */
export interface FeedStore {
  /** Adds what is missing, updates what changed (by url); never removes. Returns them in order. */
  addFeeds(feeds: readonly Omit<Feed, 'id'>[]): Promise<readonly Feed[]>
  /**
   * Takes the feed from this owner (null: the operator); the last claim gone, polling ends and its
   * articles stay. False when the owner did not have it.
   */
  removeFeed(feedId: number, addedBy: string | null): Promise<boolean>
  /** Every feed the operator or this chat has; null asks for all. */
  listFeeds(chatId: string | null): Promise<readonly Feed[]>
  /** The same feeds, no more than whose they are: every digest asks. */
  listOwners(chatId: string | null): Promise<readonly Pick<Feed, 'id' | 'addedBy'>[]>
  /** Feeds whose poll is due, never polled first, then the longest overdue; none that is gone. */
  listDueFeeds(now: number, limit: number): Promise<readonly DueFeed[]>
  listStates(): Promise<readonly FeedState[]>
  saveState(state: FeedState): Promise<void>
  /** A permanent redirect: the feed lives on under its new address. False when that is taken. */
  moveFeed(feedId: number, url: string): Promise<boolean>
}

export interface DueFeed {
  readonly feed: Feed
  readonly state: FeedState | null
}
