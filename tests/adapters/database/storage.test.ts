import { afterAll } from 'vitest'
import { openDatabase } from '../../../src/adapters/database/open-database.ts'
import { storageContract } from '../../contracts/storage.ts'
import type { OpenStore } from '../../contracts/storage-samples.ts'
import { emptyTables, startPostgres } from '../../fakes/start-postgres.ts'

/** What is to be closed, the last opened first. */
const closing: (() => Promise<void>)[] = []

/** Every database the program runs on; a new dialect adds a line. */
const DIALECTS: Readonly<Record<string, OpenStore | null>> = {
  sqlite: openSqlite,
  postgres: await preparePostgres(),
}

for (const [name, open] of Object.entries(DIALECTS)) if (open !== null) storageContract(name, open)

afterAll(async () => {
  for (const close of closing.reverse()) await close()
})

async function openSqlite() {
  const database = await openDatabase({ path: ':memory:' })
  closing.push(() => database.close())
  return database
}

/** One database for all, emptied for each test: opening one takes 100 ms, emptying it 10. */
async function preparePostgres(): Promise<OpenStore | null> {
  const server = await startPostgres()
  if (server === null) return null
  closing.push(() => server.stop())
  const url = await server.createDatabase()
  const database = await openDatabase({ url })
  closing.push(() => database.close())
  return async () => {
    await emptyTables(url)
    return database
  }
}
