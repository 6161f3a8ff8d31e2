import { hash } from 'node:crypto'
import { CompiledQuery, type DatabaseConnection, type Driver, type QueryResult } from 'kysely'
import type { Pool, PoolClient } from 'pg'

type Explain = (error: unknown) => unknown

/**
 * Kysely's driver over a pool of pg. Unlike Kysely's own it explains errors, keeps statements
 * prepared, and strips NUL, which PostgreSQL cannot store and SQLite can.
 */
export class PostgresDriver implements Driver {
  readonly #pool: Pool
  readonly #explain: Explain

  constructor(pool: Pool, explain: Explain) {
    this.#pool = pool
    this.#explain = explain
    // A connection lost while nobody uses it leaves the pool; without listeners it would end the process.
    pool.on('error', () => {})
    pool.on('connect', (client) => client.on('error', () => {}))
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<PostgresConnection> {
    try {
      return new PostgresConnection(await this.#pool.connect(), this.#explain)
    } catch (error) {
      throw this.#explain(error)
    }
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin'))
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'))
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // A connection that was lost has rolled back by itself; a second error would hide the first.
    if (connection instanceof PostgresConnection && connection.lost) return
    await connection.executeQuery(CompiledQuery.raw('rollback'))
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    if (connection instanceof PostgresConnection) connection.release()
  }

  async destroy(): Promise<void> {
    await this.#pool.end()
  }
}

class PostgresConnection implements DatabaseConnection {
  readonly #client: PoolClient
  readonly #explain: Explain
  /** After an error that is not the server's word on a statement, the connection is of no more use. */
  lost = false

  constructor(client: PoolClient, explain: Explain) {
    this.#client = client
    this.#explain = explain
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    try {
      const result = await this.#client.query<R & object>({
        ...(parameters.length > 0 ? { name: nameStatement(sql) } : {}),
        text: sql,
        values: parameters.map(withoutNul),
      })
      return { rows: result.rows, numAffectedRows: BigInt(result.rowCount ?? 0) }
    } catch (error) {
      this.lost ||= !isServersWord(error)
      throw this.#explain(error)
    }
  }

  // oxlint-disable-next-line require-yield -- the program reads by pages, never by a cursor
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('streaming is not supported')
  }

  release(): void {
    this.#client.release(this.lost)
  }
}

const names = new Map<string, string>()

/** A statement's name on the server, where it is prepared at its first use on each connection. */
function nameStatement(text: string): string {
  const known = names.get(text)
  if (known !== undefined) return known
  const name = hash('sha256', text).slice(0, 32)
  names.set(text, name)
  return name
}

function withoutNul(value: unknown): unknown {
  return typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '') : value
}

/** The server's errors carry a severity; those that end the connection are FATAL or PANIC. */
function isServersWord(error: unknown): boolean {
  return error instanceof Error && 'severity' in error && error.severity === 'ERROR'
}
