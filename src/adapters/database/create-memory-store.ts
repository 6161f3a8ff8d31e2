import type { Kysely } from 'kysely'
import type { MemoryStore } from '../../digest/memory-store.ts'
import type { Dialect } from './dialect.ts'
import { markShown } from './mark-shown.ts'
import type { Schema } from './schema.ts'

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
      db.transaction().execute((trx) => markShown(trx, memoryId, shown, at)),

    async listCorrected(memoryId) {
      const rows = await db
        .selectFrom('shown_stories as shown')
        .innerJoin('story_changes as change', (join) =>
          join
            .onRef('change.story_id', '=', 'shown.story_id')
            .onRef('change.revision', '>', 'shown.revision'),
        )
        .select('shown.story_id')
        .distinct()
        .where('shown.memory_id', '=', memoryId)
        .where('change.kind', 'in', ['correction', 'withdrawal'])
        .orderBy('shown.story_id')
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

    shownOf: (storyId) =>
      db
        .selectFrom('shown_stories as shown')
        .innerJoin('memories', 'memories.memory_id', 'shown.memory_id')
        .select(['shown.memory_id as memoryId', 'revision', 'shown_at as at'])
        .where('story_id', '=', storyId)
        .execute(),

    forget: (memoryId) =>
      db.transaction().execute(async (trx) => {
        await trx.deleteFrom('shown_stories').where('memory_id', '=', memoryId).execute()
        await trx.deleteFrom('memories').where('memory_id', '=', memoryId).execute()
      }),
  }
}
