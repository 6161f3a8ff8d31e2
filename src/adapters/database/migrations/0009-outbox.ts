import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/** What is owed to chats. Indexes that claims walk hold only what is owed, however much was ever sent. */
export const outbox: Migration = {
  name: '0009-outbox',
  async up(db, dialect) {
    // Ten thousand alerts share one body.
    await db.schema
      .createTable('bodies')
      .addColumn('id', dialect.idType, dialect.defineId)
      .addColumn('hash', 'text', (c) => c.notNull().unique())
      .addColumn('message', 'text', (c) => c.notNull())
      .addColumn('shows', 'text', (c) => c.notNull())
      .execute()
    await db.schema
      .createTable('deliveries')
      .addColumn('id', dialect.idType, dialect.defineId)
      .addColumn('key', 'text', (c) => c.notNull().unique())
      .addColumn('platform', 'text', (c) => c.notNull())
      .addColumn('chat_id', 'text', (c) => c.notNull())
      .addColumn('purpose', 'text', (c) => c.notNull())
      .addColumn('priority', 'integer', (c) => c.notNull())
      .addColumn('action', 'text', (c) => c.notNull())
      .addColumn('target', 'text')
      .addColumn('after', 'text')
      .addColumn('body_id', 'bigint', (c) => c.references('bodies.id'))
      .addColumn('silent', 'integer', (c) => c.notNull())
      .addColumn('send_at', 'bigint', (c) => c.notNull())
      .addColumn('not_after', 'bigint')
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('attempts', 'integer', (c) => c.notNull())
      .addColumn('attempt_id', 'text')
      .addColumn('claimed_until', 'bigint')
      .addColumn('started_at', 'bigint')
      .addColumn('changed_at', 'bigint', (c) => c.notNull())
      .addColumn('message_id', 'text')
      .addColumn('reason', 'text')
      .addColumn('memory_id', 'text')
      .addColumn('run_id', 'bigint')
      .execute()
    await sql`create index deliveries_owed on deliveries (platform, priority, send_at, id)
      where state in ('pending', 'retry')`.execute(db)
    await sql`create index deliveries_expiring on deliveries (platform, not_after)
      where state in ('pending', 'retry') and not_after is not null`.execute(db)
    await sql`create index deliveries_unusual on deliveries (state, id)
      where state in ('held', 'sending', 'dead', 'unknown')`.execute(db)
    await db.schema
      .createIndex('deliveries_chat')
      .on('deliveries')
      .columns(['chat_id', 'id'])
      .execute()
    await db.schema
      .createIndex('deliveries_run')
      .on('deliveries')
      .column('run_id')
      .where(sql.ref('run_id'), 'is not', null)
      .execute()
    await db.schema.createIndex('deliveries_body').on('deliveries').column('body_id').execute()
    await db.schema
      .createTable('delivery_stories')
      .addColumn('story_id', 'bigint', (c) => c.notNull())
      .addColumn('chat_id', 'text', (c) => c.notNull())
      .addColumn('delivery_id', 'bigint', (c) =>
        c.notNull().references('deliveries.id').onDelete('cascade'),
      )
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('delivery_stories_key', ['story_id', 'chat_id', 'delivery_id'])
      .execute()
    await db.schema
      .createIndex('delivery_stories_delivery')
      .on('delivery_stories')
      .column('delivery_id')
      .execute()
  },
}
