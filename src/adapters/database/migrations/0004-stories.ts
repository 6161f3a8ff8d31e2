import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/** Stories, where they rank, what they consist of, how they changed, and who keeps them. */
export const stories: Migration = {
  name: '0004-stories',
  async up(db, dialect) {
    await db.schema
      .createTable('stories')
      .addColumn('id', 'integer', (c) => c.primaryKey())
      .addColumn('language', 'text', (c) => c.notNull())
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addColumn('first_seen', 'bigint', (c) => c.notNull())
      .addColumn('last_report_at', 'bigint', (c) => c.notNull())
      .addColumn('merged_into', 'bigint')
      .addColumn('desks', 'text', (c) => c.notNull())
      .addColumn('outlets', 'integer', (c) => c.notNull())
      .addColumn('originators', 'integer', (c) => c.notNull())
      .addColumn('hot', 'double precision', (c) => c.notNull())
      .addColumn('stale', 'integer', (c) => c.notNull())
      .execute()
    await db.schema
      .createIndex('stories_hot')
      .on('stories')
      .columns(['language', 'hot', 'last_report_at'])
      .where(sql.ref('merged_into'), 'is', null)
      .execute()
    await db.schema
      .createIndex('stories_merged_into')
      .on('stories')
      .column('merged_into')
      .where(sql.ref('merged_into'), 'is not', null)
      .execute()
    await db.schema
      .createTable('story_desks')
      .addColumn('story_id', 'bigint', (c) =>
        c.notNull().references('stories.id').onDelete('cascade'),
      )
      .addColumn('desk', 'text', (c) => c.notNull())
      .addColumn('language', 'text', (c) => c.notNull())
      .addColumn('hot', 'double precision', (c) => c.notNull())
      .addColumn('last_report_at', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('story_desks_key', ['story_id', 'desk'])
      .execute()
    await db.schema
      .createIndex('story_desks_hot')
      .on('story_desks')
      .columns(['desk', 'language', 'hot', 'last_report_at', 'story_id'])
      .execute()
    await db.schema
      .createTable('story_segments')
      .addColumn('article_id', 'bigint', (c) =>
        c.notNull().references('articles.id').onDelete('cascade'),
      )
      .addColumn('segment', 'integer', (c) => c.notNull())
      .addColumn('story_id', 'bigint', (c) => c.notNull().references('stories.id'))
      .addColumn('originator', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('story_segments_key', ['article_id', 'segment'])
      .execute()
    await db.schema
      .createIndex('story_segments_story')
      .on('story_segments')
      .column('story_id')
      .execute()
    await db.schema
      .createTable('story_changes')
      .addColumn('id', dialect.idType, dialect.defineId)
      .addColumn('story_id', 'bigint', (c) =>
        c.notNull().references('stories.id').onDelete('cascade'),
      )
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('article_id', 'bigint', (c) => c.notNull())
      .addColumn('about', 'text', (c) => c.notNull())
      .addColumn('before', 'text', (c) => c.notNull())
      .addColumn('after', 'text', (c) => c.notNull())
      .addColumn('speaker', 'text')
      .execute()
    await db.schema
      .createIndex('story_changes_story')
      .on('story_changes')
      .columns(['story_id', 'revision'])
      .execute()
    await db.schema
      .createTable('story_briefs')
      .addColumn('story_id', 'integer', (c) =>
        c.primaryKey().references('stories.id').onDelete('cascade'),
      )
      .addColumn('brief', 'text', (c) => c.notNull())
      .addColumn('revised_at', 'bigint', (c) => c.notNull())
      .execute()
    await db.schema
      .createTable('kept_stories')
      .addColumn('story_id', 'bigint', (c) => c.notNull())
      .addColumn('keeper', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('kept_stories_key', ['story_id', 'keeper'])
      .execute()
  },
}
