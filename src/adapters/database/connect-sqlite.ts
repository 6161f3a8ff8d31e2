import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { Kysely, sql } from 'kysely'
import type { Connected } from './connected.ts'
import { corrupt, unwritable } from './explain-sqlite-error.ts'
import { lockSqliteFile } from './lock-sqlite-file.ts'
import type { SqliteOptions } from './open-sqlite-file.ts'
import type { Schema } from './schema.ts'
import { sqliteDialect } from './sqlite-dialect.ts'

/**
 * Opens the file for this process alone, making it when it is not there.
 * @throws DatabaseError with cause and cure; the file is then as it was.
 */
export async function connectSqlite(options: SqliteOptions): Promise<Connected> {
  const release = options.path === ':memory:' ? () => {} : claimFile(options.path)
  const dialect = sqliteDialect(options)
  const db = new Kysely<Schema>({ dialect: dialect.kysely })
  const close = async () => {
    await db.destroy()
    release()
  }
  try {
    await checkIntegrity(db, options.path)
  } catch (error) {
    await close()
    throw error
  }
  // The file has one process, so every role is its own.
  return { db, dialect, claimRole: async () => true, close }
}

function claimFile(path: string): () => void {
  try {
    mkdirSync(dirname(path), { recursive: true })
  } catch (error) {
    throw unwritable(path, { cause: error })
  }
  return lockSqliteFile(path)
}

async function checkIntegrity(db: Kysely<Schema>, path: string): Promise<void> {
  const { rows } = await sql<{ quick_check: string }>`pragma quick_check(1)`.execute(db)
  const [finding] = rows
  if (finding?.quick_check !== 'ok')
    throw corrupt(path, {}, finding?.quick_check.replaceAll(/\s+/g, ' '))
}
