import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely, sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { migrate } from '../../../src/adapters/database/migrate.ts'
import { migrations } from '../../../src/adapters/database/migrations/index.ts'
import { openDatabase } from '../../../src/adapters/database/open-database.ts'
import type { Schema } from '../../../src/adapters/database/schema.ts'
import { sqliteDialect } from '../../../src/adapters/database/sqlite-dialect.ts'
import { temporaryFolder } from './temporary-folder.ts'

function open() {
  const dialect = sqliteDialect({ path: ':memory:' })
  const db = new Kysely<Schema>({ dialect: dialect.kysely })
  onTestFinished(() => db.destroy())
  return { db, dialect }
}

async function schemaOf(db: Kysely<Schema>): Promise<string[]> {
  const { rows } = await sql<{ sql: string }>`
    select sql from sqlite_schema where sql is not null order by name`.execute(db)
  return rows.map((row) => row.sql)
}

test('names grow, so that every file knows where it stands', () => {
  const names = migrations.map(({ name }) => name)
  expect(names).toEqual(names.toSorted())
  expect(new Set(names).size).toBe(names.length)
})

test.for(migrations.map(({ name }, i) => [i, name] as const))(
  'a database of before step %i (%s) becomes one of today',
  async ([before]) => {
    const fresh = open()
    await migrate(fresh.db, fresh.dialect, migrations)
    const older = open()
    await migrate(older.db, older.dialect, migrations.slice(0, before))
    if (before > 0)
      await sql`insert into feeds (url, title, publisher_id, publisher_name, desks)
        values ('https://velmcourier.example/', 'Velm Courier', 'v', 'V', '[]')`.execute(older.db)
    await migrate(older.db, older.dialect, migrations)
    expect(await schemaOf(older.db)).toEqual(await schemaOf(fresh.db))
    const kept = await older.db.selectFrom('feeds').select('title').execute()
    expect(kept).toEqual(before > 0 ? [{ title: 'Velm Courier' }] : [])
  },
)

test('a database of today is left as it is', async () => {
  const { db, dialect } = open()
  await migrate(db, dialect, migrations)
  const before = await schemaOf(db)
  await migrate(db, dialect, migrations)
  expect(await schemaOf(db)).toEqual(before)
})

test('a step that fails takes back the steps before it', async () => {
  const { db, dialect } = open()
  const failing = { name: '9999-fails', up: () => Promise.reject(new Error('no luck')) }
  await expect(migrate(db, dialect, [...migrations, failing])).rejects.toThrow('no luck')
  expect(await schemaOf(db)).toEqual([])
})

test('a file of a newer program is refused by name and left as it is', async () => {
  const path = join(temporaryFolder(), 'news.db')
  await (await openDatabase({ path })).close()
  const file = new DatabaseSync(path)
  file.exec(`insert into migrations (name) values ('9998-from-tomorrow')`)
  file.close()
  await expect(openDatabase({ path })).rejects.toMatchObject({
    trouble: 'newer',
    message:
      'the database was written by a newer Dateline (it has 9998-from-tomorrow); update the program, or give this one a database of its own',
  })
})
