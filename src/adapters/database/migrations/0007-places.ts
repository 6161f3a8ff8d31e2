import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/** The places the bot may write to, and whether it does. */
export const places: Migration = {
  name: '0007-places',
  async up(db) {
    await db.schema
      .createTable('places')
      .addColumn('place_id', 'text', (c) => c.primaryKey())
      .addColumn('platform', 'text', (c) => c.notNull())
      .addColumn('shared', 'integer', (c) => c.notNull())
      .addColumn('met_at', 'bigint')
      .addColumn('paused_at', 'bigint')
      .addColumn('pause_why', 'text')
      .addColumn('pause_detail', 'text', (c) => c.notNull().defaultTo(''))
      .addColumn('admin_chat_id', 'text')
      .execute()
    await db.schema
      .createIndex('places_paused')
      .on('places')
      .columns(['pause_why', 'paused_at'])
      .where(sql.ref('paused_at'), 'is not', null)
      .execute()
  },
}
