import type { Topic } from '../topic/topic.ts'
import type { Schedule } from './schedule.ts'

/** A chat's standing order. Its memory of what it has shown is its own: briefingMemoryId. */
export interface Briefing {
  readonly id: number
  readonly chatId: string
  /** Empty: every desk. */
  readonly topics: readonly Topic[]
  readonly schedule: Schedule
  /** IANA zone, confirmed by a person. */
  readonly timeZone: string
  /** Null: as the place has it. */
  readonly minutes: number | null
  readonly languages: readonly string[] | null
  readonly layout: BriefingLayout
  readonly approval: Approval | null
  /** Stories without a report for longer are left out; null: the operator's setting. */
  readonly maxAgeHours: number | null
  /** Publisher ids: only these (empty: all). */
  readonly publishers: readonly string[]
  readonly whenEmpty: 'skip' | 'say'
  /** Late by more than this is skipped to the next, minutes; up to it, it is sent once. Null: the operator's setting. */
  readonly lateMinutes: number | null
  /** Pin the newest and unpin the one before, where the platform can. */
  readonly pin: boolean
  /** Publish to followers of an announcement channel, where the platform can. */
  readonly publish: boolean
  /** Epoch ms; null while it runs. */
  readonly pausedAt: number | null
  /** Epoch ms; null: never again (an impossible schedule cannot be saved). */
  readonly nextRunAt: number | null
  /** Person's id and private chat: who is told when it cannot be sent. */
  readonly createdBy: string
  readonly creatorChatId: string | null
  readonly createdAt: number
}

/**
 * post: the digest in full; card: a short card with the digest in its thread; stories: its headlines, then a message (in
 * a forum a post) for each story; living: one message edited through the day.
 */
type BriefingLayout = 'post' | 'card' | 'stories' | 'living'

/** Moderators see a digest first. */
export interface Approval {
  readonly chatId: string
  /** Without an answer for so long, minutes, `otherwise` happens. */
  readonly timeoutMinutes: number
  readonly otherwise: 'publish' | 'skip'
}

/** What became of one slot. */
export interface BriefingRun {
  readonly id: number
  readonly briefingId: number
  /** The time it was due, epoch ms. */
  readonly slotAt: number
  readonly at: number
  readonly outcome: RunOutcome
  /** Slots before this one that were missed and are made up for, or skipped, by it. */
  readonly missed: number
}

/** queued; held for approval; nothing new; too late and skipped; paused; rejected by a moderator; withdrawn as outdated. */
export type RunOutcome = 'queued' | 'held' | 'empty' | 'late' | 'paused' | 'rejected'
