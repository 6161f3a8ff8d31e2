import { CompiledQuery, type DatabaseConnection, type Driver, SqliteAdapter } from 'kysely'
import { BaseSqliteDialect, GenericSqliteConnection } from 'kysely-generic-sqlite'
import { keepCopyingLog } from './copy-log.ts'
import { openSqliteFile, openSqliteReader, type SqliteOptions } from './open-sqlite-file.ts'
import { SqliteAccess, SqliteTurns } from './sqlite-turns.ts'

/**
 * Kysely's dialect over one file. Who writes does so one after the other, and who only reads waits for nobody: while a
 * transaction is under way, others read, through a second connection, what was stored before it.
 */
export class SharedSqliteDialect extends BaseSqliteDialect {
  constructor(options: SqliteOptions) {
    super(() => new SharedSqliteDriver(options))
  }

  override createAdapter(): SqliteAdapter {
    return new SharedSqliteAdapter()
  }
}

/** Kysely itself would let nobody read while somebody writes. */
class SharedSqliteAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true
  }
}

class SharedSqliteDriver implements Driver {
  readonly #options: SqliteOptions
  #turns: SqliteTurns | null = null
  #stopCopying: (() => Promise<void>) | null = null

  constructor(options: SqliteOptions) {
    this.#options = options
  }

  async init(): Promise<void> {
    const { path } = this.#options
    const writer = openSqliteFile(this.#options)
    if (path === ':memory:') this.#turns = new SqliteTurns(writer, null)
    else {
      this.#turns = new SqliteTurns(writer, openSqliteReader(path))
      this.#stopCopying = keepCopyingLog(path)
    }
  }

  async acquireConnection(): Promise<SharedSqliteConnection> {
    if (this.#turns === null) throw new Error('the file is not open')
    return new SharedSqliteConnection(new SqliteAccess(this.#turns))
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    if (connection instanceof SharedSqliteConnection) await connection.access.keepTurn()
    await connection.executeQuery(CompiledQuery.raw('begin'))
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'))
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'))
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    if (connection instanceof SharedSqliteConnection) connection.access.close()
  }

  async destroy(): Promise<void> {
    await this.#stopCopying?.()
    this.#turns?.close()
  }
}

class SharedSqliteConnection extends GenericSqliteConnection {
  readonly access: SqliteAccess

  constructor(access: SqliteAccess) {
    super(access)
    this.access = access
  }
}
