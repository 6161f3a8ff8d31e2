import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import type { QueryResult } from 'kysely'
import { explainSqliteError } from './explain-sqlite-error.ts'

/** Statements kept prepared. The program has fewer texts than this; the cap is for safety. */
const STATEMENTS = 500

/** Which file is opened; `:memory:` is none. */
export interface SqliteOptions {
  readonly path: string
  /** Most pages (4 KiB) the file may have: a disk of that size, for tests. */
  readonly maxPageCount?: number
}

/** What a statement's placeholders stand for, in their order. */
export type SqliteParameters = readonly SQLInputValue[]

/** One connection to a file. Its work blocks the thread. */
export interface SqliteFile {
  /** @throws DatabaseError with cause and cure, or SQLite's own error */
  run(sql: string, parameters: SqliteParameters): QueryResult<unknown>
  close(): void
}

/**
 * Opens the file and sets it up.
 * @throws DatabaseError with cause and cure.
 */
export function openSqliteFile({ path, maxPageCount }: SqliteOptions): SqliteFile {
  // Only a backup or a person's own tool can hold the file for a moment: that long we wait.
  const db = explaining(path, () => new DatabaseSync(path, { timeout: 1000 }))
  return setUp(db, path, () => prepareFile(db, maxPageCount))
}

/**
 * Opens a file that is open already once more, only to read from it.
 * @throws DatabaseError with cause and cure.
 */
export function openSqliteReader(path: string): SqliteFile {
  const db = explaining(path, () => new DatabaseSync(path, { timeout: 1000, readOnly: true }))
  return setUp(db, path, () => db.exec('pragma temp_store = memory'))
}

function setUp(db: DatabaseSync, path: string, prepare: () => void): SqliteFile {
  try {
    explaining(path, prepare)
  } catch (error) {
    db.close()
    throw error
  }
  const statements = new Map<string, Statement>()
  return {
    run: (sql, parameters) =>
      explaining(path, () => run(db, findStatement(db, statements, sql), sql, parameters)),
    close() {
      statements.clear()
      db.close()
    },
  }
}

function prepareFile(db: DatabaseSync, maxPageCount: number | undefined): void {
  // Pages of deleted rows can then be given back in small steps. Of use before the first table only;
  // a file with tables would be written to for nothing, damaged or not.
  if (db.prepare('pragma page_count').get()?.['page_count'] === 0)
    db.exec('pragma auto_vacuum = incremental')
  // Readers (backups, sqlite3 on the same file) never block the writer, and a commit is one append.
  db.exec('pragma journal_mode = wal')
  // In WAL mode, no file is ever torn by a crash; a power cut may lose the last commits only.
  db.exec('pragma synchronous = normal')
  db.exec('pragma foreign_keys = on')
  // 64 MiB keep the indexes in memory at 200,000 articles (SQLite's own default is 2 MiB).
  db.exec('pragma cache_size = -65536')
  db.exec('pragma temp_store = memory')
  // A thread copies the log (copy-log.ts); should it ever fail, a commit does from 128 MiB on.
  db.exec('pragma wal_autocheckpoint = 32768')
  // Once it was copied the log shrinks to this, so that its size tells when to copy it again.
  db.exec('pragma journal_size_limit = 8388608')
  if (maxPageCount !== undefined) db.exec(`pragma max_page_count = ${Math.trunc(maxPageCount)}`)
}

interface Statement {
  readonly prepared: StatementSync
  readonly returnsRows: boolean
}

function findStatement(
  db: DatabaseSync,
  statements: Map<string, Statement>,
  sql: string,
): Statement {
  const known = statements.get(sql)
  if (known !== undefined) return known
  const prepared = db.prepare(sql)
  // incremental_vacuum has no columns, but frees one page for each row that is asked for.
  const returnsRows = prepared.columns().length > 0 || sql.startsWith('pragma')
  const statement = { prepared, returnsRows }
  const [oldest] = statements.keys()
  if (statements.size >= STATEMENTS && oldest !== undefined) statements.delete(oldest)
  statements.set(sql, statement)
  return statement
}

function run(
  db: DatabaseSync,
  { prepared, returnsRows }: Statement,
  sql: string,
  parameters: SqliteParameters,
): QueryResult<unknown> {
  // A full disk makes SQLite roll back by itself; a second rollback would hide why.
  if (sql === 'rollback' && !db.isTransaction) return { rows: [] }
  if (returnsRows) return { rows: prepared.all(...parameters) }
  const { changes } = prepared.run(...parameters)
  return { rows: [], numAffectedRows: BigInt(changes) }
}

function explaining<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw explainSqliteError(error, path)
  }
}
