import type { StoryBrief } from '../digest/digest.ts'
import type { Publisher } from '../feed/feed.ts'
import type { Story, StoryChange } from '../story/story.ts'

/** A story as alerts judge it. */
export interface AlertStory {
  readonly story: Story
  /** Oldest first, from its beginning. */
  readonly changes: readonly StoryChange[]
  /** Its reports, whoever may read them. */
  readonly reports: readonly AlertReport[]
  /** Followed topics it speaks of. */
  readonly topicIds: readonly number[]
}

/** What of a report counts for alerts. */
export interface AlertReport {
  readonly articleId: number
  readonly publisher: Publisher
  readonly originator: string
  /** When it was first seen, epoch ms. */
  readonly at: number
  /** Its own date, or null. */
  readonly published: number | null
  /** A dated report, of its own day, from after its feed was first read (EDITORIAL §1, age). */
  readonly isFresh: boolean
  /** Chats whose own source it is; null: everybody's. */
  readonly owners: ReadonlySet<string> | null
}

/** A story as those see it who read the same publishers. */
export interface AlertView {
  /** The same for views that show the same reports. */
  readonly key: string
  /** Null: nothing of it can be shown to them. */
  readonly brief: StoryBrief | null
  readonly reports: readonly AlertReport[]
  /** What stands in the headline accuses somebody by name. */
  readonly isAccusing: boolean
}
