import type { Kysely } from 'kysely'
import { z } from 'zod'
import { type CommunitySettings, standardCommunity } from '../../chat/community.ts'
import type { CommunityStore } from '../../chat/community-store.ts'
import type { Schema } from './schema.ts'

const storedCommunity = z.object({
  editors: z.array(z.string()).exactOptional(),
  allowed: z.array(z.string()).exactOptional(),
  cooldownSeconds: z.number().exactOptional(),
  timeZone: z.string().exactOptional(),
}) satisfies z.ZodType<Partial<CommunitySettings>>

/** The port of communities over SQL: settings as JSON; what an older or newer version knew besides is left out. */
export function createCommunityStore(db: Kysely<Schema>): CommunityStore {
  return {
    async readCommunity(id) {
      const row = await db
        .selectFrom('communities')
        .select('settings')
        .where('community_id', '=', id)
        .executeTakeFirst()
      return {
        ...standardCommunity,
        ...(row === undefined ? {} : readStoredCommunity(row.settings)),
      }
    },

    saveCommunity: (id, settings) =>
      db.transaction().execute(async (trx) => {
        // This makes the row or locks it, so that what others save at the same time is read first.
        const row = await trx
          .insertInto('communities')
          .values({ community_id: id, settings: '{}', left_at: null })
          .onConflict((conflict) =>
            conflict.column('community_id').doUpdateSet({ community_id: id }),
          )
          .returning('settings')
          .executeTakeFirstOrThrow()
        await trx
          .updateTable('communities')
          .set({ settings: JSON.stringify({ ...readStoredCommunity(row.settings), ...settings }) })
          .where('community_id', '=', id)
          .execute()
      }),

    async listCommunities() {
      const rows = await db
        .selectFrom('communities')
        .select(['community_id', 'left_at'])
        .orderBy('community_id')
        .execute()
      return rows.map((row) => ({ id: row.community_id, leftAt: row.left_at }))
    },

    async setLeft(id, at) {
      if (at === null) {
        const back = db.updateTable('communities').set({ left_at: null })
        await back.where('community_id', '=', id).execute()
        return
      }
      await db
        .insertInto('communities')
        .values({ community_id: id, settings: '{}', left_at: at })
        .onConflict((conflict) =>
          conflict
            .column('community_id')
            .doUpdateSet({ left_at: at })
            .where('communities.left_at', 'is', null),
        )
        .execute()
    },

    forgetLeft: (before) =>
      db.transaction().execute(async (trx) => {
        const left = await trx
          .deleteFrom('communities')
          .where('left_at', '<', before)
          .returning('community_id')
          .execute()
        const ids = left.map((row) => row.community_id)
        if (ids.length > 0)
          await trx.deleteFrom('platform_notes').where('chat_id', 'in', ids).execute()
      }),
  }
}

/** Settings as they are stored. */
export function readStoredCommunity(json: string): Partial<CommunitySettings> {
  return storedCommunity.parse(JSON.parse(json))
}
