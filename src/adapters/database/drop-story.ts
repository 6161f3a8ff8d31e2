import type { Kysely } from 'kysely'
import type { MendDigest } from '../../delivery/briefing-store.ts'
import type { Message } from '../../delivery/message.ts'
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
  { runId, storyId }: { readonly runId: number; readonly storyId: number },
  mend: MendDigest,
): Promise<boolean> {
  const rows = await trx
    .selectFrom('deliveries')
    .selectAll()
    .where('run_id', '=', runId)
    .where('state', '=', 'held')
    .orderBy('id')
    .execute()
  const held = await readDeliveries(trx, dialect, rows)
  const told = held.flatMap(({ id, key, message }) => {
    if (message === null) return []
    const shorter = withoutStory(message, storyId)
    return [{ id, key, message, shorter, left: shorter ?? message }]
  })
  if (told.every(({ shorter }) => shorter === null)) return false
  const emptied = new Set(told.flatMap(({ key, left }) => (left.blocks.length === 0 ? [key] : [])))
  const kept = told.filter(({ key }) => !emptied.has(key))
  const number = told.map(({ message }) => numberOf(message, storyId)).find((each) => each !== null)
  const mended = mend(
    kept.map(({ left }) => left),
    number ?? null,
  )
  for (const [i, { id }] of kept.entries()) {
    const message = mended[i]
    if (message === undefined) continue
    const body_id = await saveBody(trx, message)
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
  return true
}

function numberOf({ blocks }: Message, storyId: number): number | null {
  const card = blocks.find((block) => block.kind === 'story' && block.brief.storyId === storyId)
  return card?.kind === 'story' ? card.number : null
}
