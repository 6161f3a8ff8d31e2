import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/** Topics somebody follows, who does, and the stories that spoke of them. */
export const follows: Migration = {
  name: '0008-follows',
  async up(db, dialect) {
    await db.schema
      .createTable('topic_counter')
      .addColumn('id', 'integer', (c) => c.primaryKey())
      .addColumn('version', 'bigint', (c) => c.notNull())
      .execute()
    await db.schema
      .createTable('topics')
      .addColumn('id', dialect.idType, dialect.defineId)
      .addColumn('topic_key', 'text', (c) => c.notNull().unique())
      .addColumn('topic', 'text', (c) => c.notNull())
      .addColumn('story_id', 'bigint')
      .addColumn('languages', 'text', (c) => c.notNull())
      .addColumn('followers', 'integer', (c) => c.notNull())
      .addColumn('version', 'bigint', (c) => c.notNull().unique())
      .execute()
    await db.schema
      .createIndex('topics_story')
      .on('topics')
      .column('story_id')
      .where(sql.ref('story_id'), 'is not', null)
      .execute()
    await db.schema
      .createTable('follows')
      .addColumn('id', dialect.idType, dialect.defineId)
      .addColumn('chat_id', 'text', (c) => c.notNull())
      .addColumn('topic_id', 'bigint', (c) => c.notNull().references('topics.id'))
      .addColumn('topic', 'text', (c) => c.notNull())
      .addColumn('alerts', 'integer', (c) => c.notNull())
      .addColumn('digests', 'integer', (c) => c.notNull())
      .addColumn('since', 'bigint', (c) => c.notNull())
      .addColumn('added_by', 'text', (c) => c.notNull())
      .addUniqueConstraint('follows_key', ['chat_id', 'topic_id'])
      .execute()
    await db.schema
      .createIndex('follows_topic')
      .on('follows')
      .columns(['topic_id', 'id', 'alerts'])
      .execute()
    await db.schema
      .createTable('topic_matches')
      .addColumn('story_id', 'bigint', (c) => c.notNull())
      .addColumn('topic_id', 'bigint', (c) => c.notNull())
      .addColumn('article_id', 'bigint', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('topic_matches_key', ['story_id', 'topic_id'])
      .execute()
    await db.schema
      .createIndex('topic_matches_topic')
      .on('topic_matches')
      .column('topic_id')
      .execute()
  },
}
