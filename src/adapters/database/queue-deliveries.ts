import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { DeliveryPurpose, NewDelivery } from '../../delivery/delivery.ts'
import type { Message } from '../../delivery/message.ts'
import type { Schema } from './schema.ts'
import { splitRows } from './split-rows.ts'

/** Purposes by rank: alerts go before digests, these before the rest. */
export const PURPOSES: readonly DeliveryPurpose[] = ['alert', 'correction', 'digest', 'notice']

/**
 * Outbox.enqueue, inside a transaction: rows for what was not queued before. Returns how many.
 * Until something happens to it, a delivery counts as changed when it is due.
 */
export async function queueDeliveries(
  trx: Kysely<Schema>,
  deliveries: readonly NewDelivery[],
  runId: number | null,
): Promise<number> {
  const bodies = await saveBodies(trx, deliveries)
  const rows = deliveries.map((delivery) => ({
    key: delivery.key,
    platform: delivery.platform,
    chat_id: delivery.chatId,
    purpose: delivery.purpose,
    priority: PURPOSES.indexOf(delivery.purpose),
    action: delivery.action,
    target: delivery.target,
    after: delivery.after,
    body_id: delivery.message === null ? null : (bodies.get(delivery.message) ?? null),
    silent: delivery.silent ? 1 : 0,
    send_at: delivery.sendAt,
    not_after: delivery.notAfter,
    state: delivery.state,
    attempts: 0,
    changed_at: delivery.sendAt,
    memory_id: delivery.memoryId,
    run_id: runId,
  }))
  let added = 0
  for (const chunk of splitRows(rows)) {
    const { numInsertedOrUpdatedRows = 0n } = await trx
      .insertInto('deliveries')
      .values(chunk)
      .onConflict((conflict) => conflict.column('key').doNothing())
      .executeTakeFirst()
    added += Number(numInsertedOrUpdatedRows)
  }
  return added
}

/** Ids of the rows that hold these messages; each is stored once, however many deliveries share it. */
async function saveBodies(
  trx: Kysely<Schema>,
  deliveries: readonly NewDelivery[],
): Promise<ReadonlyMap<Message, number>> {
  const messages = new Set(deliveries.flatMap(({ message }) => message ?? []))
  const rows = new Map([...messages].map((message) => [message, toRow(message)]))
  // Of equal messages one: a statement may not touch a row twice. All processes lock them in one order.
  const distinct = new Map([...rows.values()].map((row) => [row.hash, row]))
  const sorted = [...distinct.values()].toSorted((a, b) => (a.hash < b.hash ? -1 : 1))
  const ids = new Map<string, number>()
  for (const chunk of splitRows(sorted))
    for (const { id, hash } of await insertBodies(trx, chunk)) ids.set(hash, id)
  return new Map(
    [...rows].flatMap(([message, { hash }]) => {
      const id = ids.get(hash)
      return id === undefined ? [] : [[message, id]]
    }),
  )
}

/** Stores one message; returns its row's id. */
export async function saveBody(trx: Kysely<Schema>, message: Message): Promise<number> {
  const [stored] = await insertBodies(trx, [toRow(message)])
  if (stored === undefined) throw new Error('the message was not stored')
  return stored.id
}

type BodyRow = ReturnType<typeof toRow>

function toRow(message: Message) {
  const json = JSON.stringify(message)
  const hash = createHash('sha256').update(json).digest('base64url')
  return { hash, message: json, shows: JSON.stringify(message.shows) }
}

function insertBodies(trx: Kysely<Schema>, rows: readonly BodyRow[]) {
  return (
    trx
      .insertInto('bodies')
      .values(rows)
      // A known one is locked as well as told: nobody deletes it while it gets one delivery more.
      .onConflict((conflict) =>
        conflict.column('hash').doUpdateSet((eb) => ({ hash: eb.ref('excluded.hash') })),
      )
      .returning(['id', 'hash'])
      .execute()
  )
}
