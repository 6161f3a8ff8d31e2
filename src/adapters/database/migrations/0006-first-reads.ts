import type { Migration } from './migration.ts'

/** When each feed was first read: nothing it told before alerts. The column before it never held a thing. */
export const firstReads: Migration = {
  name: '0006-first-reads',
  async up(db) {
    await db.schema.alterTable('feed_states').renameColumn('last_new_at', 'first_read_at').execute()
  },
}
