import type { Kysely } from 'kysely'
import type { Inbox } from '../../chat/inbox.ts'
import type { Schema } from './schema.ts'

/** The inbox over SQL. */
export function createInbox(db: Kysely<Schema>): Inbox {
  return {
    async begin(key, at, staleMs) {
      const begun = await db
        .insertInto('incoming_updates')
        .values({ update_key: key, began_at: at })
        .onConflict((conflict) => conflict.column('update_key').doNothing())
        .returning('update_key')
        .executeTakeFirst()
      if (begun !== undefined) return 'new'
      const { numUpdatedRows } = await db
        .updateTable('incoming_updates')
        .set({ began_at: at })
        .where('update_key', '=', key)
        .where('finished_at', 'is', null)
        .where('began_at', '<=', at - staleMs)
        .executeTakeFirst()
      return numUpdatedRows > 0n ? 'again' : null
    },

    async finish(key, at) {
      await db
        .updateTable('incoming_updates')
        .set({ finished_at: at })
        .where('update_key', '=', key)
        .execute()
    },

    async forget(before) {
      await db.deleteFrom('incoming_updates').where('began_at', '<', before).execute()
    },
  }
}
