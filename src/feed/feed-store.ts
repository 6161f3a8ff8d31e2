import type { Feed, FeedState } from './feed.ts'

/** Port: remembers feeds and how polling them went. */
export interface FeedStore {
  /** Adds what is missing, updates what changed (by url); never removes. Returns all of them. */
  addFeeds(feeds: readonly Omit<Feed, 'id'>[]): Promise<readonly Feed[]>
  removeFeed(feedId: number): Promise<boolean>
  /** Every feed the operator or this chat has; null asks for all. */
  listFeeds(chatId: string | null): Promise<readonly Feed[]>
  /** Feeds whose poll is due, longest overdue first. */
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
