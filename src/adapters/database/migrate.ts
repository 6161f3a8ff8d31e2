import { type Kysely, sql } from 'kysely'
import { DatabaseError } from './database-error.ts'
import type { Dialect } from './dialect.ts'
import type { Migration } from './migrations/migration.ts'
import type { Schema } from './schema.ts'

/**
 * Brings the schema forward in one transaction: all of the missing steps, or none.
 * @throws DatabaseError ('newer') when the file holds steps this program does not know.
 */
export async function migrate(
  db: Kysely<Schema>,
  dialect: Dialect,
  migrations: readonly Migration[],
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await dialect.lockSchema(trx)
    await sql`create table if not exists migrations (name text primary key)`.execute(trx)
    const { rows } = await sql<{ name: string }>`select name from migrations`.execute(trx)
    const done = new Set(rows.map((row) => row.name))
    for (const { name } of migrations) done.delete(name)
    if (done.size > 0) throw newerThanProgram([...done])
    const known = new Set(rows.map((row) => row.name))
    for (const migration of migrations) {
      if (known.has(migration.name)) continue
      await migration.up(trx, dialect)
      await sql`insert into migrations (name) values (${migration.name})`.execute(trx)
    }
  })
}

function newerThanProgram(unknown: readonly string[]): DatabaseError {
  return new DatabaseError(
    'newer',
    `the database was written by a newer Dateline (it has ${unknown.join(', ')}); update the program, or give this one a database of its own`,
  )
}
