import type { Migration } from './migration.ts'

/** When the bot was removed from a server, epoch ms: its settings end some time after. Null: it is there. */
export const leftCommunities: Migration = {
  name: '0016-left-communities',
  async up(db) {
    await db.schema.alterTable('communities').addColumn('left_at', 'bigint').execute()
  },
}
