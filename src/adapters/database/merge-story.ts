import type { Kysely } from 'kysely'
import { moveStoryRows } from './move-story-rows.ts'
import type { Schema } from './schema.ts'

/**
 * Makes `from` a redirect to `into`: segments, keepers and what readers were shown move along, and
 * older redirects to `from` are shortened, so that each is one step for ever.
 */
export async function mergeStory(trx: Kysely<Schema>, from: number, into: number): Promise<void> {
  const target = await findTarget(trx, into)
  if (target === from) return
  await trx
    .updateTable('stories')
    .set({ merged_into: target })
    .where((eb) => eb.or([eb('id', '=', from), eb('merged_into', '=', from)]))
    .execute()
  await trx
    .updateTable('story_segments')
    .set({ story_id: target })
    .where('story_id', '=', from)
    .execute()
  await trx.updateTable('stories').set({ stale: 1 }).where('id', '=', target).execute()
  await publishWith(trx, from, target)
  await trx.deleteFrom('story_desks').where('story_id', '=', from).execute()
  await trx.deleteFrom('story_briefs').where('story_id', '=', from).execute()
  await moveKeepers(trx, from, target)
  await moveMemories(trx, from, target)
  await moveStoryRows(trx, from, target)
}

async function findTarget(trx: Kysely<Schema>, into: number): Promise<number> {
  const row = await trx
    .selectFrom('stories')
    .select('merged_into')
    .where('id', '=', into)
    .executeTakeFirst()
  return row?.merged_into ?? into
}

/** What has a report that everybody may read is everybody's. */
async function publishWith(trx: Kysely<Schema>, from: number, target: number): Promise<void> {
  await trx
    .updateTable('stories')
    .set({ private: 0 })
    .where('id', '=', target)
    .where('private', '=', 1)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('stories as gone')
          .select('gone.id')
          .where('gone.id', '=', from)
          .where('gone.private', '=', 0),
      ),
    )
    .execute()
}

async function moveKeepers(trx: Kysely<Schema>, from: number, target: number): Promise<void> {
  await trx
    .insertInto('kept_stories')
    .columns(['story_id', 'keeper'])
    .expression((eb) =>
      eb
        .selectFrom('kept_stories')
        .select([eb.val(target).as('story_id'), 'keeper'])
        .where('story_id', '=', from),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await trx.deleteFrom('kept_stories').where('story_id', '=', from).execute()
}

/**
 * Who saw only `from` has seen the event, but none of what `into` had to tell after its first
 * revision: the mark moves as revision 1.
 */
async function moveMemories(trx: Kysely<Schema>, from: number, target: number): Promise<void> {
  await trx
    .insertInto('shown_stories')
    .columns(['memory_id', 'story_id', 'revision'])
    .expression((eb) =>
      eb
        .selectFrom('shown_stories')
        .select(['memory_id', eb.val(target).as('story_id'), eb.val(1).as('revision')])
        .where('story_id', '=', from),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await trx.deleteFrom('shown_stories').where('story_id', '=', from).execute()
}
