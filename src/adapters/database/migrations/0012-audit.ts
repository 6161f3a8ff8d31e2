import type { Migration } from './migration.ts'

/** Who changed what where, and which incoming updates were handled. */
export const audit: Migration = {
  name: '0012-audit',
  async up(db, dialect) {
    await db.schema
      .createTable('audit_entries')
      .addColumn('id', dialect.idType, dialect.defineId)
      .addColumn('chat_id', 'text', (c) => c.notNull())
      .addColumn('person_id', 'text', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('command', 'text', (c) => c.notNull())
      .addColumn('detail', 'text', (c) => c.notNull())
      .execute()
    await db.schema
      .createIndex('audit_entries_chat')
      .on('audit_entries')
      .columns(['chat_id', 'id'])
      .execute()
    await db.schema
      .createTable('incoming_updates')
      .addColumn('update_key', 'text', (c) => c.primaryKey())
      .addColumn('began_at', 'bigint', (c) => c.notNull())
      .addColumn('finished_at', 'bigint')
      .execute()
    await db.schema
      .createIndex('incoming_updates_finished')
      .on('incoming_updates')
      .column('finished_at')
      .execute()
  },
}
