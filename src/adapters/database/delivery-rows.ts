import type { Kysely, Selectable } from 'kysely'
import type { Delivery } from '../../delivery/delivery.ts'
import type { Message } from '../../delivery/message.ts'
import type { DeliveryTable } from './delivery-schema.ts'
import { readMessage } from './read-message.ts'
import type { Schema } from './schema.ts'

/** A delivery's row with its message's JSON. */
export type DeliveryRow = Selectable<DeliveryTable> & { readonly message: string | null }

/** Rows as `toDeliveries` reads them. */
export function selectDeliveries(db: Kysely<Schema>) {
  return db
    .selectFrom('deliveries')
    .leftJoin('bodies', 'bodies.id', 'deliveries.body_id')
    .selectAll('deliveries')
    .select('bodies.message')
}

/** Stored rows as deliveries; a message that many share is read once. */
export function toDeliveries(rows: readonly DeliveryRow[]): readonly Delivery[] {
  const messages = new Map<number, Message | null>()
  return rows.map((row) => {
    const { body_id: bodyId } = row
    if (bodyId !== null && row.message !== null && !messages.has(bodyId))
      messages.set(bodyId, readMessage(row.message))
    return toDelivery(row, bodyId === null ? null : (messages.get(bodyId) ?? null))
  })
}

function toDelivery(row: DeliveryRow, message: Message | null): Delivery {
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
