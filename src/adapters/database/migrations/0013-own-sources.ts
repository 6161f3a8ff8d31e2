import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/**
 * What only chats' own sources brought: an article of a feed the operator does not have, a story of such
 * articles alone.
 */
export const ownSources: Migration = {
  name: '0013-own-sources',
  async up(db) {
    for (const table of ['articles', 'stories'] as const)
      await db.schema
        .alterTable(table)
        .addColumn('private', 'integer', (c) => c.notNull().defaultTo(0))
        .execute()
    await sql`create index articles_private on articles (feed_id, first_seen)
      where private = 1`.execute(db)
    await sql`update articles set private = 1 where feed_id in (
      select feed_id from feed_owners group by feed_id having min(owner) <> '')`.execute(db)
    await sql`update stories set private = 1 where id in (
      select story_id from story_segments join articles on articles.id = article_id
      group by story_id having min(private) = 1)`.execute(db)
  },
}
