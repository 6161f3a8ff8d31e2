import type { Kysely } from 'kysely'
import type { BriefingRun } from '../../delivery/briefing.ts'
import type { NewDelivery } from '../../delivery/delivery.ts'
import { queueDeliveries } from './queue-deliveries.ts'
import type { Schema } from './schema.ts'

/** BriefingStore.commitRun, inside its transaction: whoever moves `next_run_at` on has the slot. */
export async function commitRun(
  trx: Kysely<Schema>,
  run: Omit<BriefingRun, 'id'>,
  nextRunAt: number | null,
  deliveries: readonly NewDelivery[],
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('briefings')
    .set({ next_run_at: nextRunAt, claimed_until: null })
    .where('id', '=', run.briefingId)
    .where('next_run_at', '=', run.slotAt)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  const { id } = await trx
    .insertInto('briefing_runs')
    .values({
      briefing_id: run.briefingId,
      slot_at: run.slotAt,
      at: run.at,
      outcome: run.outcome,
      missed: run.missed,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await queueDeliveries(trx, deliveries, id)
  return true
}
