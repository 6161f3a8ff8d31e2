import type { Migration } from './migration.ts'

/** What servers have set for all of their places, and what adapters remember across restarts. */
export const communities: Migration = {
  name: '0015-communities',
  async up(db) {
    await db.schema
      .createTable('communities')
      .addColumn('community_id', 'text', (c) => c.primaryKey())
      .addColumn('settings', 'text', (c) => c.notNull())
      .execute()
    await db.schema
      .createTable('platform_notes')
      .addColumn('platform', 'text', (c) => c.notNull())
      .addColumn('chat_id', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('note', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('platform_notes_key', ['chat_id', 'platform', 'name'])
      .execute()
  },
}
