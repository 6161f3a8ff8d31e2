import type { Kysely } from 'kysely'
import { z } from 'zod'
import { type CommunitySettings, standardCommunity } from '../../chat/community.ts'
import type { CommunityStore } from '../../chat/community-store.ts'
import type { Schema } from './schema.ts'

const storedCommunity = z.object({
  editors: z.array(z.string()).exactOptional(),
  allowed: z.array(z.string()).exactOptional(),
  cooldownSeconds: z.number().exactOptional(),
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
      return { ...standardCommunity, ...(row === undefined ? {} : read(row.settings)) }
    },

    saveCommunity: (id, settings) =>
      db.transaction().execute(async (trx) => {
        // This makes the row or locks it, so that what others save at the same time is read first.
        const row = await trx
          .insertInto('communities')
          .values({ community_id: id, settings: '{}' })
          .onConflict((conflict) =>
            conflict.column('community_id').doUpdateSet({ community_id: id }),
          )
          .returning('settings')
          .executeTakeFirstOrThrow()
        await trx
          .updateTable('communities')
          .set({ settings: JSON.stringify({ ...read(row.settings), ...settings }) })
          .where('community_id', '=', id)
          .execute()
      }),

    async deleteCommunity(id) {
      await db.deleteFrom('communities').where('community_id', '=', id).execute()
    },
  }
}

function read(json: string): Partial<CommunitySettings> {
  return storedCommunity.parse(JSON.parse(json))
}
