import type { Follow, FollowedTopic, TopicMatch } from './follow.ts'

/** Port: who follows what, and which stories spoke of it. */
export interface FollowStore {
  /** The same chat and topic again is the same follow with new wishes (`alerts`, `digests`). */
  addFollow(follow: NewFollow): Promise<Follow>
  /** Null: this chat has no such follow. */
  removeFollow(chatId: string, followId: number): Promise<Follow | null>
  /** Oldest first. */
  listFollows(chatId: string): Promise<readonly Follow[]>
  /**
   * Topics that got their first follower or lost their last one since `version`, oldest first, so that
   * an index in any process catches up. Versions only grow; start from 0.
   */
  topicChanges(version: number, limit: number): Promise<readonly TopicChange[]>
  /** Topic ids by `NewFollow.key`, for topics that are found without an index: desks and stories. */
  findTopics(keys: readonly string[]): Promise<ReadonlyMap<string, number>>
  /** Follows with `alerts` on any of these topics, by id from `afterId`. */
  alertFollows(
    topicIds: readonly number[],
    afterId: number,
    limit: number,
  ): Promise<readonly Follow[]>
  /** The first match of a story and topic stays; at most 100 a call. */
  saveMatches(matches: readonly TopicMatch[]): Promise<void>
  matchesOf(storyIds: readonly number[]): Promise<readonly TopicMatch[]>
}

/** A follow to be stored, with its topic as this follower wrote it. */
export interface NewFollow extends Omit<Follow, 'id' | 'topicId'>, Omit<FollowedTopic, 'topicId'> {
  /** Made by topicKey: the same for topics that mean the same. */
  readonly key: string
}

/** A topic as it is since a version of the list of topics. */
export interface TopicChange extends FollowedTopic {
  readonly version: number
  /** False: nobody follows it any more. */
  readonly followed: boolean
}
