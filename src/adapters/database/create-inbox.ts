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
        .onConflict((conflict) =>
          conflict
            .column('update_key')
            .doUpdateSet({ began_at: at })
            .where('incoming_updates.finished_at', 'is', null)
            .where('incoming_updates.began_at', '<=', at - staleMs),
        )
        .returning('update_key')
        .executeTakeFirst()
      return begun !== undefined
    },

    async finish(key, at) {
      await db
        .updateTable('incoming_updates')
        .set({ finished_at: at })
        .where('update_key', '=', key)
        .execute()
    },

    async forget(before) {
      await db.deleteFrom('incoming_updates').where('finished_at', '<', before).execute()
    },
  }
}
