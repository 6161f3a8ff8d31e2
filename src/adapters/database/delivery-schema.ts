import type { Generated } from 'kysely'
import type { AlertState } from '../../delivery/alert.ts'
import type { RunOutcome } from '../../delivery/briefing.ts'
import type { DeliveryAction, DeliveryPurpose, DeliveryState } from '../../delivery/delivery.ts'
import type { Pause } from '../../delivery/place.ts'

// The tables of places, follows, briefings, alerts and what is owed; the rules are schema.ts's.

/** The tables of the stages topic to chat, by name. */
export interface DeliverySchema {
  places: PlaceTable
  topic_counter: TopicCounterTable
  topics: TopicTable
  follows: FollowTable
  topic_matches: TopicMatchTable
  bodies: BodyTable
  deliveries: DeliveryTable
  delivery_stories: DeliveryStoryTable
  briefings: BriefingTable
  briefing_runs: BriefingRunTable
  alert_candidates: AlertCandidateTable
  alerts: AlertTable
  audit_entries: AuditEntryTable
  incoming_updates: IncomingUpdateTable
  communities: CommunityTable
  platform_notes: PlatformNoteTable
}

/** Places with what is known of them; times are epoch ms, booleans 0 or 1. */
export interface PlaceTable {
  place_id: string
  platform: string
  shared: number
  met_at: number | null
  paused_at: number | null
  pause_why: Pause['why'] | null
  pause_detail: Generated<string>
  admin_chat_id: string | null
}

/** One row: topicChanges' versions. Its lock makes them visible in their order. */
interface TopicCounterTable {
  id: number
  version: number
}

/** Followed topics, one row for all that mean the same. */
export interface TopicTable {
  id: Generated<number>
  topic_key: string
  topic: string
  /** Of a story's topic: a merge finds it by this. */
  story_id: number | null
  languages: string
  /** 0: nobody follows it any more; its words are gone then. */
  followers: number
  version: number
}

/** Who follows which topic, and how; `since` is epoch ms. */
export interface FollowTable {
  id: Generated<number>
  chat_id: string
  topic_id: number
  /** As this follower wrote it. */
  topic: string
  alerts: number
  digests: number
  since: number
  added_by: string
}

interface TopicMatchTable {
  story_id: number
  topic_id: number
  article_id: number
  at: number
}

/** Messages by the hash of their JSON, each once. */
interface BodyTable {
  id: Generated<number>
  hash: string
  message: string
  /** The message's `shows`, so that recording need not read all of it. */
  shows: string
}

/** The outbox: what is owed, to whom, and what became of it; times are epoch ms. */
export interface DeliveryTable {
  id: Generated<number>
  key: string
  platform: string
  chat_id: string
  purpose: DeliveryPurpose
  /** The purpose's rank, 0 first. */
  priority: number
  action: DeliveryAction
  target: string | null
  after: string | null
  body_id: number | null
  silent: number
  send_at: number
  not_after: number | null
  state: DeliveryState
  attempts: number
  attempt_id: string | null
  claimed_until: number | null
  started_at: number | null
  changed_at: number
  message_id: string | null
  reason: string | null
  memory_id: string | null
  run_id: number | null
}

/** What sent deliveries showed. */
interface DeliveryStoryTable {
  story_id: number
  chat_id: string
  delivery_id: number
  revision: number
  /** When the message first showed the story; null: since it was sent. */
  shown_at: number | null
}

/** Chats' schedules; `details` is JSON of what a person decided, times are epoch ms. */
export interface BriefingTable {
  id: Generated<number>
  chat_id: string
  details: string
  /** Hash of topics and schedule. */
  same_as: string
  approval_chat_id: string | null
  creator_chat_id: string | null
  paused_at: number | null
  next_run_at: number | null
  claimed_until: number | null
  created_at: number
}

/** What became of each slot of a schedule; times are epoch ms. */
export interface BriefingRunTable {
  id: Generated<number>
  briefing_id: number
  slot_at: number
  at: number
  outcome: RunOutcome
  missed: number
}

interface AlertCandidateTable {
  story_id: number
  revision: number
  first_at: number
  /** When its newest revision was proposed: the next `first_at`, should an older one be decided first. */
  latest_at: number
  claimed_until: number | null
}

/** What was decided of a story's revision for a chat; `topic_ids` is JSON. */
export interface AlertTable {
  chat_id: string
  story_id: number
  revision: number
  at: number
  state: AlertState
  topic_ids: string
}

interface AuditEntryTable {
  id: Generated<number>
  chat_id: string
  person_id: string
  at: number
  command: string
  detail: string
}

interface IncomingUpdateTable {
  update_key: string
  began_at: number
  finished_at: number | null
}

interface CommunityTable {
  community_id: string
  settings: string
  /** When the bot was removed from it, epoch ms; null: it is there. */
  left_at: number | null
}

interface PlatformNoteTable {
  platform: string
  /** '': of the platform itself. */
  chat_id: string
  name: string
  note: string
}
