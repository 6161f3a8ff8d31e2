import type { Kysely } from 'kysely'
import { withoutStory } from '../../delivery/without-story.ts'
import { saveBody } from './queue-deliveries.ts'
import { readMessage } from './read-message.ts'
import type { Schema } from './schema.ts'

/** BriefingStore.dropStory, inside its transaction: what is held gets new bodies, the old ones may be shared. */
export async function dropStory(
  trx: Kysely<Schema>,
  runId: number,
  storyId: number,
): Promise<boolean> {
  const held = await trx
    .selectFrom('deliveries')
    .innerJoin('bodies', 'bodies.id', 'deliveries.body_id')
    .select(['deliveries.id', 'bodies.message'])
    .where('run_id', '=', runId)
    .where('state', '=', 'held')
    .execute()
  let dropped = false
  for (const { id, message } of held) {
    const shown = readMessage(message)
    const shorter = shown === null ? null : withoutStory(shown, storyId)
    if (shorter === null) continue
    dropped = true
    const body_id = await saveBody(trx, shorter)
    await trx.updateTable('deliveries').set({ body_id }).where('id', '=', id).execute()
  }
  return dropped
}
