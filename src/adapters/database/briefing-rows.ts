import { createHash } from 'node:crypto'
import type { Insertable, Selectable } from 'kysely'
import { z } from 'zod'
import type { Briefing, BriefingRun } from '../../delivery/briefing.ts'
import type { BriefingRunTable, BriefingTable } from './delivery-schema.ts'
import { storedTopic } from './read-topics.ts'

const texts = z.array(z.string())

/** What of a briefing nothing is looked up by. */
const storedDetails = z.object({
  topics: z.array(storedTopic),
  schedule: z.object({ crons: texts }),
  timeZone: z.string(),
  minutes: z.number().nullable(),
  languages: texts.nullable(),
  layout: z.enum(['post', 'card', 'stories', 'living']),
  approval: z
    .object({ timeoutMinutes: z.number(), otherwise: z.enum(['publish', 'skip']) })
    .nullable(),
  maxAgeHours: z.number().nullable(),
  publishers: texts,
  whenEmpty: z.enum(['skip', 'say']),
  lateMinutes: z.number().nullable(),
  pin: z.boolean(),
  publish: z.boolean(),
  createdBy: z.string(),
})

/** A stored row as a briefing. */
export function toBriefing(row: Selectable<BriefingTable>): Briefing {
  const { approval, ...details } = storedDetails.parse(JSON.parse(row.details))
  const chatId = row.approval_chat_id
  return {
    ...details,
    approval: approval === null || chatId === null ? null : { ...approval, chatId },
    id: row.id,
    chatId: row.chat_id,
    pausedAt: row.paused_at,
    nextRunAt: row.next_run_at,
    creatorChatId: row.creator_chat_id,
    createdAt: row.created_at,
  }
}

/** A briefing as a row; what it is not asked about (approval's chat) is left out by the schema of its details. */
export function toBriefingRow(briefing: Omit<Briefing, 'id'>): Insertable<BriefingTable> {
  return {
    chat_id: briefing.chatId,
    details: JSON.stringify(storedDetails.parse(briefing)),
    same_as: sameAs(briefing),
    approval_chat_id: briefing.approval?.chatId ?? null,
    creator_chat_id: briefing.creatorChatId,
    paused_at: briefing.pausedAt,
    next_run_at: briefing.nextRunAt,
    created_at: briefing.createdAt,
  }
}

/** Equal for the same topics and schedule, in whatever order. */
function sameAs({ topics, schedule }: Pick<Briefing, 'topics' | 'schedule'>): string {
  const parts = [topics.map((topic) => JSON.stringify(storedTopic.parse(topic))), schedule.crons]
  const sorted = parts.map((part) => part.toSorted())
  return createHash('sha256').update(JSON.stringify(sorted)).digest('base64url')
}

/** A stored row as a run. */
export function toRun(row: Selectable<BriefingRunTable>): BriefingRun {
  return {
    id: row.id,
    briefingId: row.briefing_id,
    slotAt: row.slot_at,
    at: row.at,
    outcome: row.outcome,
    missed: row.missed,
  }
}
