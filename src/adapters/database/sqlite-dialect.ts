import { type Kysely, sql } from 'kysely'
import type { Dialect } from './dialect.ts'
import type { SqliteOptions } from './open-sqlite-file.ts'
import type { Schema } from './schema.ts'
import { SharedSqliteDialect } from './sqlite-driver.ts'
import { sqliteSearch } from './sqlite-search.ts'

/** Free pages are given back once they are this share of the file; below, new rows use them. */
const FREE_SHARE = 0.2
/** 1 MiB a step: a few milliseconds. */
const PAGES_A_STEP = 256

/** What is SQLite's own. */
export function sqliteDialect(options: SqliteOptions): Dialect {
  return {
    kysely: new SharedSqliteDialect(options),
    idType: 'integer',
    // Without autoincrement SQLite hands out the id of a deleted last row again.
    defineId: (column) => column.primaryKey().autoIncrement(),
    among: (column, values) =>
      sql`${sql.ref(column)} in (select value from json_each(${JSON.stringify(values)}))`,
    // One writer: nobody else can have them.
    lockRows: (query) => query,
    search: sqliteSearch,
    reclaimSpace,
    // The file belongs to this process already (lock-sqlite-file.ts).
    async lockSchema() {},
  }
}

async function reclaimSpace(db: Kysely<Schema>): Promise<void> {
  const { rows } = await sql<{ free: number; pages: number }>`
    select freelist_count as free, page_count as pages
    from pragma_freelist_count, pragma_page_count`.execute(db)
  const [space] = rows
  if (space === undefined || space.free < space.pages * FREE_SHARE) return
  await sql`pragma incremental_vacuum(${sql.lit(PAGES_A_STEP)})`.execute(db)
}
