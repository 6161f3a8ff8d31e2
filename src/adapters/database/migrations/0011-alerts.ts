import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/** Stories that may alert, and what became of each revision for each recipient. */
export const alerts: Migration = {
  name: '0011-alerts',
  async up(db) {
    await db.schema
      .createTable('alert_candidates')
      .addColumn('story_id', 'integer', (c) => c.primaryKey())
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addColumn('first_at', 'bigint', (c) => c.notNull())
      .addColumn('latest_at', 'bigint', (c) => c.notNull())
      .addColumn('claimed_until', 'bigint')
      .execute()
    await db.schema
      .createIndex('alert_candidates_first')
      .on('alert_candidates')
      .column('first_at')
      .execute()
    await db.schema
      .createTable('alerts')
      .addColumn('chat_id', 'text', (c) => c.notNull())
      .addColumn('story_id', 'bigint', (c) => c.notNull())
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('topic_ids', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('alerts_key', ['chat_id', 'story_id', 'revision'])
      .execute()
    await db.schema.createIndex('alerts_recent').on('alerts').columns(['chat_id', 'at']).execute()
    await db.schema.createIndex('alerts_story').on('alerts').column('story_id').execute()
    await sql`create index alerts_held on alerts (state, chat_id)
      where state in ('quiet', 'capped', 'gap')`.execute(db)
  },
}
