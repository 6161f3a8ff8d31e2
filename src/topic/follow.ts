import type { Topic } from './topic.ts'

/** A wish for a topic: a person's (then `chatId` is their private chat), or by its admins a shared chat's. */
export interface Follow {
  readonly id: number
  /** Who is told, and where. */
  readonly chatId: string
  readonly topic: Topic
  /** Follows that mean the same topic in the same languages share it. */
  readonly topicId: number
  /** Told the moment it moves. */
  readonly alerts: boolean
  /** Part of the chat's own digests (`/news`, `/catchup`). */
  readonly digests: boolean
  /** Epoch ms; nothing from before alerts. */
  readonly since: number
  /** Person's id: in a shared chat, the admin who did it. */
  readonly addedBy: string
}

/** A topic as follows share it, for the index of a process. */
export interface FollowedTopic {
  readonly topicId: number
  readonly topic: Topic
  /** Primary tags its words are stemmed in. */
  readonly languages: readonly string[]
}

/** A report of a story spoke of a topic. */
export interface TopicMatch {
  readonly storyId: number
  readonly topicId: number
  /** The first report that did. */
  readonly articleId: number
  readonly at: number
}
