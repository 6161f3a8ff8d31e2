import type { Migration } from './migration.ts'

/** Feeds, who has them, and how polling went. */
export const feeds: Migration = {
  name: '0001-feeds',
  async up(db, dialect) {
    await db.schema
      .createTable('feeds')
      .addColumn('id', dialect.idType, dialect.defineId)
      .addColumn('url', 'text', (c) => c.notNull().unique())
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('publisher_id', 'text', (c) => c.notNull())
      .addColumn('publisher_name', 'text', (c) => c.notNull())
      .addColumn('desks', 'text', (c) => c.notNull())
      .addColumn('language', 'text')
      .execute()
    await db.schema
      .createTable('feed_owners')
      .addColumn('feed_id', 'bigint', (c) => c.notNull().references('feeds.id').onDelete('cascade'))
      .addColumn('owner', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('feed_owners_key', ['feed_id', 'owner'])
      .execute()
    await db.schema.createIndex('feed_owners_owner').on('feed_owners').column('owner').execute()
    await db.schema
      .createTable('feed_states')
      .addColumn('feed_id', 'bigint', (c) =>
        c.primaryKey().references('feeds.id').onDelete('cascade'),
      )
      .addColumn('etag', 'text')
      .addColumn('last_modified', 'text')
      .addColumn('next_poll_at', 'bigint', (c) => c.notNull())
      .addColumn('interval_ms', 'bigint', (c) => c.notNull())
      .addColumn('last_read_at', 'bigint')
      .addColumn('last_new_at', 'bigint')
      .addColumn('failures', 'integer', (c) => c.notNull())
      .addColumn('failing_since', 'bigint')
      .addColumn('last_error', 'text')
      .addColumn('gone', 'integer', (c) => c.notNull())
      .execute()
  },
}
