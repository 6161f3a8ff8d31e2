import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/** Standing orders, and what became of each of their slots. */
export const briefings: Migration = {
  name: '0010-briefings',
  async up(db, dialect) {
    await db.schema
      .createTable('briefings')
      .addColumn('id', dialect.idType, dialect.defineId)
      .addColumn('chat_id', 'text', (c) => c.notNull())
      .addColumn('details', 'text', (c) => c.notNull())
      .addColumn('same_as', 'text', (c) => c.notNull())
      .addColumn('approval_chat_id', 'text')
      .addColumn('creator_chat_id', 'text')
      .addColumn('paused_at', 'bigint')
      .addColumn('next_run_at', 'bigint')
      .addColumn('claimed_until', 'bigint')
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .execute()
    await db.schema
      .createIndex('briefings_chat')
      .on('briefings')
      .columns(['chat_id', 'same_as'])
      .execute()
    await db.schema
      .createIndex('briefings_due')
      .on('briefings')
      .column('next_run_at')
      .where(sql.ref('paused_at'), 'is', null)
      .execute()
    await db.schema
      .createTable('briefing_runs')
      .addColumn('id', dialect.idType, dialect.defineId)
      .addColumn('briefing_id', 'bigint', (c) =>
        c.notNull().references('briefings.id').onDelete('cascade'),
      )
      .addColumn('slot_at', 'bigint', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('outcome', 'text', (c) => c.notNull())
      .addColumn('missed', 'integer', (c) => c.notNull())
      .execute()
    await db.schema
      .createIndex('briefing_runs_briefing')
      .on('briefing_runs')
      .columns(['briefing_id', 'id'])
      .execute()
  },
}
