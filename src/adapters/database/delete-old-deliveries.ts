import type { Kysely } from 'kysely'
import type { DeliveryState } from '../../delivery/delivery.ts'
import { deleteDeliveries, deleteUnused } from './delete-deliveries.ts'
import type { Dialect } from './dialect.ts'
import type { Schema } from './schema.ts'

/** What is still owed stays, however old. */
const isOver: readonly DeliveryState[] = ['sent', 'dead', 'unknown']

/**
 * Drops up to `limit` deliveries that were over, and runs, before that time.
 * Ids grow with time: the lowest are looked at, so that no index by time is needed.
 */
export async function deleteOldDeliveries(
  db: Kysely<Schema>,
  dialect: Dialect,
  before: number,
  limit: number,
): Promise<void> {
  const oldest = await db
    .selectFrom('deliveries')
    .select(['id', 'changed_at', 'state'])
    .orderBy('id')
    .limit(limit)
    .execute()
  const ids = oldest
    .filter((row) => row.changed_at < before && isOver.includes(row.state))
    .map((row) => row.id)
  if (ids.length > 0) await db.transaction().execute((trx) => deleteDeliveries(trx, dialect, ids))
  await deleteUnusedBodies(db, dialect, limit)
  const runs = await db
    .selectFrom('briefing_runs')
    .select(['id', 'at'])
    .orderBy('id')
    .limit(limit)
    .execute()
  const runIds = runs.filter((row) => row.at < before).map((row) => row.id)
  if (runIds.length > 0)
    await db.deleteFrom('briefing_runs').where(dialect.among('id', runIds)).execute()
}

/** Messages that were exchanged before they went: looked for among the oldest. */
async function deleteUnusedBodies(
  db: Kysely<Schema>,
  dialect: Dialect,
  limit: number,
): Promise<void> {
  const oldest = await db.selectFrom('bodies').select('id').orderBy('id').limit(limit).execute()
  await deleteUnused(
    db,
    dialect,
    oldest.map((row) => row.id),
  )
}
