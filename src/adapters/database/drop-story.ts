import type { Kysely } from 'kysely'
import { withoutStory } from '../../delivery/without-story.ts'
import { readDeliveries } from './delivery-rows.ts'
import type { Dialect } from './dialect.ts'
import { saveBody } from './queue-deliveries.ts'
import type { Schema } from './schema.ts'

const DROPPED = { state: 'dead', reason: 'dropped' } as const

/**
 * BriefingStore.dropStory, inside its transaction: what is held gets new bodies, the old ones may be shared. A message
 * that told nothing else is not sent.
 */
export async function dropStory(
  trx: Kysely<Schema>,
  dialect: Dialect,
  runId: number,
  storyId: number,
): Promise<boolean> {
  const rows = await trx
    .selectFrom('deliveries')
    .selectAll()
    .where('run_id', '=', runId)
    .where('state', '=', 'held')
    .execute()
  let dropped = false
  for (const { id, message } of await readDeliveries(trx, dialect, rows)) {
    const shorter = message === null ? null : withoutStory(message, storyId)
    if (shorter === null) continue
    dropped = true
    const body_id = await saveBody(trx, shorter)
    const ending = shorter.blocks.length === 0 ? DROPPED : {}
    const changes = { body_id, ...ending }
    await trx.updateTable('deliveries').set(changes).where('id', '=', id).execute()
  }
  return dropped
}
