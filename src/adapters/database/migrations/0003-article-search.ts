import type { Migration } from './migration.ts'

/** The full-text index over articles. */
export const articleSearch: Migration = {
  name: '0003-article-search',
  async up(db, dialect) {
    await dialect.search.create(db)
  },
}
