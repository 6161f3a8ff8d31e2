import { afterEach } from 'vitest'
import { type Database, openDatabase } from '../../../src/adapters/database/open-database.ts'
import { storageContract } from '../../contracts/storage.ts'
import type { OpenStore } from '../../contracts/storage-samples.ts'

/** Every database the program runs on; a new dialect adds a line. */
const DIALECTS: Readonly<Record<string, OpenStore>> = {
  sqlite: () => openDatabase({ path: ':memory:' }),
}

const opened: Database[] = []

afterEach(async () => {
  for (const database of opened.splice(0)) await database.close()
})

for (const [name, open] of Object.entries(DIALECTS))
  storageContract(name, async () => {
    const database = await open()
    opened.push(database)
    return database
  })
