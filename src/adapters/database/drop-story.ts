import type { Kysely } from 'kysely'
import { withoutStory } from '../../delivery/without-story.ts'
import { deleteDeliveries } from './delete-deliveries.ts'
import { readDeliveries } from './delivery-rows.ts'
import type { Dialect } from './dialect.ts'
import { saveBody } from './queue-deliveries.ts'
import type { Schema } from './schema.ts'

/**
 * BriefingStore.dropStory, inside its transaction: what is held gets new bodies, the old ones may be shared. A message
 * that told nothing else goes, and what was to be done to it.
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
  const emptied = new Set<string>()
  let dropped = false
  for (const { id, key, message } of await readDeliveries(trx, dialect, rows)) {
    const shorter = message === null ? null : withoutStory(message, storyId)
    if (shorter === null) continue
    dropped = true
    if (shorter.blocks.length === 0) {
      emptied.add(key)
      continue
    }
    const body_id = await saveBody(trx, shorter)
    await trx.updateTable('deliveries').set({ body_id }).where('id', '=', id).execute()
  }
  const gone = rows.filter(
    ({ key, target, body_id }) =>
      emptied.has(key) || (body_id === null && target !== null && emptied.has(target)),
  )
  if (gone.length > 0)
    await deleteDeliveries(
      trx,
      dialect,
      gone.map(({ id }) => id),
    )
  return dropped
}
