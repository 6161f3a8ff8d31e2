import type { Migration } from './migration.ts'

/** What chats asked for, and what each memory was shown. */
export const chats: Migration = {
  name: '0005-chats',
  async up(db) {
    await db.schema
      .createTable('chats')
      .addColumn('chat_id', 'text', (c) => c.primaryKey())
      .addColumn('settings', 'text', (c) => c.notNull())
      .execute()
    await db.schema
      .createTable('memories')
      .addColumn('memory_id', 'text', (c) => c.primaryKey())
      .addColumn('shown_at', 'bigint', (c) => c.notNull())
      .execute()
    await db.schema
      .createTable('shown_stories')
      .addColumn('memory_id', 'text', (c) => c.notNull())
      .addColumn('story_id', 'bigint', (c) => c.notNull())
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('shown_stories_key', ['memory_id', 'story_id'])
      .execute()
    await db.schema
      .createIndex('shown_stories_story')
      .on('shown_stories')
      .column('story_id')
      .execute()
  },
}
