import type { Kysely } from 'kysely'
import { readStoredCommunity } from './create-community-store.ts'
import type { Schema } from './schema.ts'

/**
 * What a group and its topics have set together, under `PLATFORM:gNATIVE`, goes with the group; what is set under the
 * new id already stays.
 */
export async function moveCommunity(trx: Kysely<Schema>, from: string, to: string): Promise<void> {
  const before = communityOf(from)
  const after = communityOf(to)
  const rows = await trx
    .selectFrom('communities')
    .selectAll()
    .where('community_id', 'in', [before, after])
    .execute()
  const settingsOf = (id: string) => {
    const row = rows.find((each) => each.community_id === id)
    return row === undefined ? {} : readStoredCommunity(row.settings)
  }
  const old = settingsOf(before)
  // Places are named by their native ids.
  const moved = old.allowed?.map((id) => (id === nativeOf(from) ? nativeOf(to) : id))
  const allowed = moved === undefined ? {} : { allowed: moved }
  const settings = JSON.stringify({ ...old, ...allowed, ...settingsOf(after) })
  await trx.deleteFrom('communities').where('community_id', '=', before).execute()
  if (rows.length > 0)
    await trx
      .insertInto('communities')
      .values({ community_id: after, settings, left_at: null })
      .onConflict((conflict) => conflict.column('community_id').doUpdateSet({ settings }))
      .execute()
  await moveNotes(trx, before, after)
}

async function moveNotes(trx: Kysely<Schema>, before: string, after: string): Promise<void> {
  const notes = await trx
    .deleteFrom('platform_notes')
    .where('chat_id', '=', before)
    .returning(['platform', 'name', 'note'])
    .execute()
  for (const note of notes)
    await trx
      .insertInto('platform_notes')
      .values({ ...note, chat_id: after })
      .onConflict((conflict) => conflict.columns(['chat_id', 'platform', 'name']).doNothing())
      .execute()
}

function communityOf(placeId: string): string {
  const native = nativeOf(placeId)
  return `${placeId.slice(0, placeId.length - native.length)}g${native}`
}

function nativeOf(placeId: string): string {
  return placeId.slice(placeId.indexOf(':') + 1)
}
