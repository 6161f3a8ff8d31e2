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
  /** Ids of the feeds that this chat has and the operator has not. */
  listOwn(chatId: string): Promise<readonly number[]>
  /** Those of these feeds (by id) that the operator or this chat has; null: the operator alone. */
  findReadable(feedIds: readonly number[], chatId: string | null): Promise<ReadonlySet<number>>
  /** Feeds whose poll is due, never polled first, then the longest overdue; none that is gone. */
  listDueFeeds(now: number, limit: number): Promise<readonly DueFeed[]>
  listStates(): Promise<readonly FeedState[]>
  /** How reading goes, for each owner of feeds: one that operator and chats have is the operator's. */
  countPolled(): Promise<readonly PolledCount[]>
  saveState(state: FeedState): Promise<void>
  /** A permanent redirect: the feed lives on under its new address. False when that is taken. */
  moveFeed(feedId: number, url: string): Promise<boolean>
}

/** Feeds of one owner (null: the operator). */
export interface PolledCount {
  readonly addedBy: string | null
  readonly feeds: number
  /** Read with success the last time. */
  readonly read: number
  /** Neither read nor failed so far. */
  readonly waiting: number
  /** Those that cannot be read, since when (epoch ms). */
  readonly failing: readonly { readonly publisher: string; readonly since: number }[]
}

/** A feed that is due to be read; null: it never was. */
export interface DueFeed {
  readonly feed: Feed
  readonly state: FeedState | null
}
