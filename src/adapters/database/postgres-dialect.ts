import { PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, sql } from 'kysely'
import type { Pool } from 'pg'
import type { Dialect } from './dialect.ts'
import { explainPostgresError, type PostgresPlace } from './explain-postgres-error.ts'
import { PostgresDriver } from './postgres-driver.ts'
import { postgresSearch } from './postgres-search.ts'

/** Any number, the same in every Dateline: whoever changes the schema holds the lock of that number. */
const SCHEMA_LOCK = 728_400_100

/** What is PostgreSQL's own. */
export function postgresDialect(pool: Pool, place: PostgresPlace): Dialect {
  return {
    kysely: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new PostgresDriver(pool, (error) => explainPostgresError(error, place)),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    idType: 'bigserial',
    defineId: (column) => column.primaryKey(),
    among: (column, values) => sql`${sql.ref(column)} = any(${values})`,
    lockRows: (query) => query.forUpdate().skipLocked(),
    search: postgresSearch,
    // Autovacuum does it.
    async reclaimSpace() {},
    async lockSchema(trx) {
      // A step over large tables may take longer than any other statement.
      await sql`set local statement_timeout = 0`.execute(trx)
      await sql`select pg_advisory_xact_lock(${sql.lit(SCHEMA_LOCK)})`.execute(trx)
    },
  }
}
