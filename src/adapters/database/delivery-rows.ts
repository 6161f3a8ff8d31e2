import type { Kysely, Selectable } from 'kysely'
import type { Delivery } from '../../delivery/delivery.ts'
import type { Message } from '../../delivery/message.ts'
import type { DeliveryTable } from './delivery-schema.ts'
import type { Dialect } from './dialect.ts'
import { readMessage } from './read-message.ts'
import type { Schema } from './schema.ts'

/** Stored rows as deliveries, in their order; a message that thousands share is read once. */
export async function readDeliveries(
  db: Kysely<Schema>,
  dialect: Dialect,
  rows: readonly Selectable<DeliveryTable>[],
): Promise<readonly Delivery[]> {
  const bodyIds = new Set(rows.flatMap((row) => row.body_id ?? []))
  if (bodyIds.size === 0) return rows.map((row) => toDelivery(row, null))
  const bodies = await db
    .selectFrom('bodies')
    .select(['id', 'message'])
    .where(dialect.among('id', [...bodyIds]))
    .execute()
  const messages = new Map(bodies.map(({ id, message }) => [id, readMessage(message)]))
  return rows.map((row) => toDelivery(row, messages.get(row.body_id ?? 0) ?? null))
}

function toDelivery(row: Selectable<DeliveryTable>, message: Message | null): Delivery {
  return {
    id: row.id,
    key: row.key,
    platform: row.platform,
    chatId: row.chat_id,
    purpose: row.purpose,
    action: row.action,
    target: row.target,
    after: row.after,
    message,
    silent: row.silent === 1,
    sendAt: row.send_at,
    notAfter: row.not_after,
    state: row.state,
    attempts: row.attempts,
    attemptId: row.attempt_id,
    startedAt: row.started_at,
    changedAt: row.changed_at,
    messageId: row.message_id,
    reason: row.reason,
    memoryId: row.memory_id,
    runId: row.run_id,
  }
}
