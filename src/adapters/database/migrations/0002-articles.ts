import type { Migration } from './migration.ts'

/** Articles, their text, what they said before, and the keys a later version is recognised by. */
export const articles: Migration = {
  name: '0002-articles',
  async up(db, dialect) {
    await db.schema
      .createTable('articles')
      .addColumn('id', dialect.idType, dialect.defineId)
      .addColumn('feed_id', 'bigint', (c) => c.notNull())
      .addColumn('publisher_id', 'text', (c) => c.notNull())
      .addColumn('publisher_name', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('url', 'text', (c) => c.notNull())
      .addColumn('guid', 'text')
      .addColumn('guid_key', 'bigint')
      .addColumn('url_key', 'bigint', (c) => c.notNull())
      .addColumn('title_key', 'bigint')
      .addColumn('author', 'text')
      .addColumn('published', 'bigint')
      .addColumn('first_seen', 'bigint', (c) => c.notNull())
      .addColumn('language', 'text', (c) => c.notNull())
      .addColumn('credit', 'text')
      .addColumn('image_url', 'text')
      .addColumn('image_credit', 'text')
      .addColumn('paywalled', 'integer', (c) => c.notNull())
      .addColumn('complete', 'integer', (c) => c.notNull())
      .addColumn('desks', 'text', (c) => c.notNull())
      .addColumn('position', 'integer', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('change_kind', 'text')
      .addColumn('change_at', 'bigint')
      .addColumn('change_notice', 'text')
      .execute()
    for (const column of ['guid_key', 'url_key', 'title_key', 'first_seen'])
      await db.schema.createIndex(`articles_${column}`).on('articles').column(column).execute()
    await db.schema
      .createTable('article_texts')
      .addColumn('article_id', 'integer', (c) =>
        c.primaryKey().references('articles.id').onDelete('cascade'),
      )
      .addColumn('paragraphs', 'text', (c) => c.notNull())
      .execute()
    await db.schema
      .createTable('article_versions')
      .addColumn('article_id', 'bigint', (c) =>
        c.notNull().references('articles.id').onDelete('cascade'),
      )
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('paragraphs', 'text', (c) => c.notNull())
      .addColumn('change_kind', 'text', (c) => c.notNull())
      .addColumn('change_at', 'bigint', (c) => c.notNull())
      .addColumn('change_notice', 'text')
      .addPrimaryKeyConstraint('article_versions_key', ['article_id', 'version'])
      .execute()
  },
}
