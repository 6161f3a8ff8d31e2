import { DummyDriver, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import { expect, test } from 'vitest'
import { RetryingKysely } from '../../../src/adapters/database/retrying-kysely.ts'

const db = new RetryingKysely<object>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (of) => new SqliteIntrospector(of),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

/** Runs a transaction whose first `losses` attempts fail with that code; resolves to the attempts it took. */
async function attemptsOf(code: string, losses: number): Promise<number> {
  let attempts = 0
  await db.transaction().execute(async () => {
    attempts++
    if (attempts <= losses) throw Object.assign(new Error(`lost ${attempts}`), { code })
  })
  return attempts
}

test.for(['40001', '40P01', '23505', '23503'])('what fails with %s is begun anew', async (code) => {
  expect(await attemptsOf(code, 2)).toBe(3)
})

test('after four attempts the failure is told', async () => {
  await expect(attemptsOf('40P01', 4)).rejects.toThrow('lost 4')
})

test('a failure that is no conflict is told at once', async () => {
  await expect(attemptsOf('23502', 1)).rejects.toThrow('lost 1')
})
