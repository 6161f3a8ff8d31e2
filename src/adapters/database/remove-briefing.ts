import type { Kysely } from 'kysely'
import { briefingMemoryId } from '../../delivery/briefing-memory.ts'
import type { Dialect } from './dialect.ts'
import type { Schema } from './schema.ts'

/** BriefingStore.removeBriefing, inside its transaction. What was begun is finished; what is over stays in the ledger. */
export async function removeBriefing(
  trx: Kysely<Schema>,
  dialect: Dialect,
  id: number,
): Promise<boolean> {
  const runs = await trx
    .deleteFrom('briefing_runs')
    .where('briefing_id', '=', id)
    .returning('id')
    .execute()
  const briefing = await trx
    .deleteFrom('briefings')
    .where('id', '=', id)
    .returning('chat_id')
    .executeTakeFirst()
  if (briefing === undefined) return false
  const runIds = runs.map((run) => run.id)
  await trx
    .deleteFrom('deliveries')
    .where(dialect.among('run_id', runIds))
    .where('state', 'in', ['held', 'pending', 'retry'])
    .execute()
  const memoryId = briefingMemoryId(briefing.chat_id, id)
  await trx.deleteFrom('shown_stories').where('memory_id', '=', memoryId).execute()
  await trx.deleteFrom('memories').where('memory_id', '=', memoryId).execute()
  return true
}
