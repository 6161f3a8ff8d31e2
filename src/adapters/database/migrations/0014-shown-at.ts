import type { Migration } from './migration.ts'

/** When a post first showed a story: an edit may have brought it. Null: as the post itself was sent. */
export const shownAt: Migration = {
  name: '0014-shown-at',
  async up(db) {
    await db.schema.alterTable('delivery_stories').addColumn('shown_at', 'bigint').execute()
  },
}
