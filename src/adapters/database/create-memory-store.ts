import type { Kysely } from 'kysely'
import type { MemoryStore } from '../../digest/memory-store.ts'
import type { Dialect } from './dialect.ts'
import type { Schema } from './schema.ts'
import { splitRows } from './split-rows.ts'

/** The memory port over SQL. */
export function createMemoryStore(db: Kysely<Schema>, dialect: Dialect): MemoryStore {
  return {
    async shownRevisions(memoryId, storyIds) {
      const rows = await db
        .selectFrom('shown_stories')
        .select(['story_id', 'revision'])
        .where('memory_id', '=', memoryId)
        .where(dialect.among('story_id', storyIds))
        .execute()
      return new Map(rows.map((row) => [row.story_id, row.revision]))
    },

    markShown: (memoryId, shown, at) =>
      db.transaction().execute(async (trx) => {
        await trx
          .insertInto('memories')
          .values({ memory_id: memoryId, shown_at: at })
          .onConflict((conflict) => conflict.column('memory_id').doUpdateSet({ shown_at: at }))
          .execute()
        const last = new Map(shown.map(({ storyId, revision }) => [storyId, revision]))
        const rows = [...last].map(([story_id, revision]) => ({
          memory_id: memoryId,
          story_id,
          revision,
        }))
        for (const chunk of splitRows(rows))
          await trx
            .insertInto('shown_stories')
            .values(chunk)
            .onConflict((conflict) =>
              conflict
                .columns(['memory_id', 'story_id'])
                .doUpdateSet((eb) => ({ revision: eb.ref('excluded.revision') })),
            )
            .execute()
      }),

    async listCorrected(memoryId) {
      const rows = await db
        .selectFrom('shown_stories as shown')
        .innerJoin('story_changes as change', 'change.story_id', 'shown.story_id')
        .select('shown.story_id')
        .distinct()
        .where('shown.memory_id', '=', memoryId)
        .where('change.kind', 'in', ['correction', 'withdrawal'])
        .whereRef('change.revision', '>', 'shown.revision')
        .execute()
      return rows.map((row) => row.story_id)
    },

    async lastShownAt(memoryId) {
      const row = await db
        .selectFrom('memories')
        .select('shown_at')
        .where('memory_id', '=', memoryId)
        .executeTakeFirst()
      return row?.shown_at ?? null
    },

    forget: (memoryId) =>
      db.transaction().execute(async (trx) => {
        await trx.deleteFrom('shown_stories').where('memory_id', '=', memoryId).execute()
        await trx.deleteFrom('memories').where('memory_id', '=', memoryId).execute()
      }),
  }
}
