import { join } from 'node:path'
import { Kysely } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import { SharedSqliteDialect } from '../../../src/adapters/database/sqlite-driver.ts'
import { temporaryFolder } from './temporary-folder.ts'

interface Notes {
  readonly notes: { readonly word: string }
}

let db: Kysely<Notes>
afterEach(() => db.destroy())

async function open(path: string): Promise<void> {
  db = new Kysely<Notes>({ dialect: new SharedSqliteDialect({ path }) })
  await db.schema.createTable('notes').addColumn('word', 'text').execute()
}

const write = (word: string, to: Kysely<Notes> = db) =>
  to.insertInto('notes').values({ word }).execute()

async function read(from: Kysely<Notes> = db): Promise<readonly string[]> {
  const rows = await from.selectFrom('notes').select('word').execute()
  return rows.map(({ word }) => word)
}

test('a reader waits for no transaction, and sees what was stored before it', async () => {
  await open(join(temporaryFolder(), 'notes.db'))
  await write('before')
  await db.transaction().execute(async (trx) => {
    await write('within', trx)
    expect(await read()).toEqual(['before'])
    expect(await read(trx)).toEqual(['before', 'within'])
  })
  expect(await read()).toEqual(['before', 'within'])
})

test('nothing of a transaction that fails is ever seen', async () => {
  await open(join(temporaryFolder(), 'notes.db'))
  const failing = db.transaction().execute(async (trx) => {
    await write('within', trx)
    throw new Error('a failure')
  })
  await expect(failing).rejects.toThrow('a failure')
  expect(await read()).toEqual([])
})

test.each(['a file', ':memory:'])(
  'those who write to %s do so one after the other',
  async (kind) => {
    await open(kind === 'a file' ? join(temporaryFolder(), 'notes.db') : kind)
    const order: string[] = []
    const first = db.transaction().execute(async (trx) => {
      await write('first', trx)
      order.push('first')
      await write('first again', trx)
      order.push('first again')
    })
    const others = ['second', 'third'].map(async (word) => {
      await write(word)
      order.push(word)
    })
    await Promise.all([first, ...others])
    expect(order).toEqual(['first', 'first again', 'second', 'third'])
    expect(await read()).toEqual(order)
  },
)

test('a database in memory, which cannot be opened twice, is read once a transaction has ended', async () => {
  await open(':memory:')
  const seen: Promise<readonly string[]>[] = []
  await db.transaction().execute(async (trx) => {
    await write('within', trx)
    seen.push(read())
    await write('and more', trx)
  })
  expect(await Promise.all(seen)).toEqual([['within', 'and more']])
})
