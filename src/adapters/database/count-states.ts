import type { Kysely } from 'kysely'
import type { DeliveryState } from '../../delivery/delivery.ts'
import { OWED, UNUSUAL } from './claim-deliveries.ts'
import type { Schema } from './schema.ts'

const NONE: Readonly<Record<DeliveryState, number>> = {
  held: 0,
  pending: 0,
  sending: 0,
  retry: 0,
  sent: 0,
  dead: 0,
  unknown: 0,
}

/** Outbox.countStates. A million sent ones are counted as what is left of all: that reads the smallest index only. */
export async function countStates(
  db: Kysely<Schema>,
  chatId: string | null,
): Promise<Readonly<Record<DeliveryState, number>>> {
  const deliveries = db
    .selectFrom('deliveries')
    .$if(chatId !== null, (query) => query.where('chat_id', '=', chatId ?? ''))
  const counted = deliveries
    .select(['state', (eb) => eb.fn.countAll<number>().as('count')])
    .groupBy('state')
  const rows = [
    ...(await counted.where(OWED).execute()),
    ...(await counted.where(UNUSUAL).execute()),
  ]
  const { all } = await deliveries
    .select((eb) => eb.fn.countAll<number>().as('all'))
    .executeTakeFirstOrThrow()
  const unsent = rows.reduce((sum, row) => sum + row.count, 0)
  return {
    ...NONE,
    ...Object.fromEntries(rows.map((row) => [row.state, row.count])),
    sent: all - unsent,
  }
}
