import { setImmediate as nextTurn } from 'node:timers/promises'
import type { QueryResult } from 'kysely'
import type { IGenericSqlite } from 'kysely-generic-sqlite'
import type { SqliteFile, SqliteParameters } from './open-sqlite-file.ts'

/** SQLite's work blocks the thread: after so much of it, chats and sockets have their turn. */
const MOST_HELD_MS = 5
const READS = /^\s*(?:select|with)\b/iu

/** One file, and who may write to it: one after the other. */
export class SqliteTurns {
  readonly writer: SqliteFile
  readonly #reader: SqliteFile | null
  #last: Promise<void> = Promise.resolve()
  #taken = 0
  #heldMs = 0

  /** `reader`: the same file once more, where it can be opened twice. */
  constructor(writer: SqliteFile, reader: SqliteFile | null) {
    this.writer = writer
    this.#reader = reader
  }

  /** Resolves, with what ends it, once it is the caller's turn. */
  async take(): Promise<() => void> {
    const before = this.#last
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#last = promise
    this.#taken++
    await before
    return () => {
      this.#taken--
      resolve()
    }
  }

  /** Where to read without a turn; null: nowhere, until those before have had theirs. */
  get readable(): SqliteFile | null {
    return this.#taken === 0 ? this.writer : this.#reader
  }

  async run(
    file: SqliteFile,
    sql: string,
    parameters: SqliteParameters,
  ): Promise<QueryResult<unknown>> {
    const began = performance.now()
    const result = file.run(sql, parameters)
    this.#heldMs += performance.now() - began
    if (this.#heldMs < MOST_HELD_MS) return result
    this.#heldMs = 0
    await nextTurn()
    return result
  }

  close(): void {
    this.#reader?.close()
    this.writer.close()
  }
}

/** What one connection asks of the file: a transaction keeps its turn, a single statement that writes takes one. */
export class SqliteAccess implements IGenericSqlite {
  readonly db = null
  readonly #turns: SqliteTurns
  #endTurn: (() => void) | null = null

  constructor(turns: SqliteTurns) {
    this.#turns = turns
  }

  async keepTurn(): Promise<void> {
    this.#endTurn = await this.#turns.take()
  }

  close(): void {
    this.#endTurn?.()
    this.#endTurn = null
  }

  async query(
    _isSelect: boolean,
    sql: string,
    parameters: SqliteParameters,
  ): Promise<QueryResult<unknown>> {
    const turns = this.#turns
    if (this.#endTurn !== null) return turns.run(turns.writer, sql, parameters)
    const readable = READS.test(sql) ? turns.readable : null
    if (readable !== null) return turns.run(readable, sql, parameters)
    const endTurn = await turns.take()
    try {
      return await turns.run(turns.writer, sql, parameters)
    } finally {
      endTurn()
    }
  }
}
