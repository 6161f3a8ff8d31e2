import type { Kysely } from 'kysely'
import type { Dialect } from './dialect.ts'
import type { Schema } from './schema.ts'

/** Deletes deliveries, what is known of their stories, and the messages nobody else was or will be sent. */
export async function deleteDeliveries(
  trx: Kysely<Schema>,
  dialect: Dialect,
  ids: readonly number[],
): Promise<void> {
  const rows = await trx
    .deleteFrom('deliveries')
    .where(dialect.among('id', ids))
    .returning('body_id')
    .execute()
  const bodyIds = new Set(rows.flatMap((row) => row.body_id ?? []))
  await deleteUnused(trx, dialect, [...bodyIds])
}

/** Of these messages, deletes those that no delivery has. */
export async function deleteUnused(
  db: Kysely<Schema>,
  dialect: Dialect,
  bodyIds: readonly number[],
): Promise<void> {
  await db
    .deleteFrom('bodies')
    .where(dialect.among('id', bodyIds))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('deliveries')
            .select('deliveries.id')
            .whereRef('deliveries.body_id', '=', 'bodies.id'),
        ),
      ),
    )
    .execute()
}
