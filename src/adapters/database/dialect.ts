import type {
  ColumnDefinitionBuilder,
  Kysely,
  Dialect as KyselyDialect,
  RawBuilder,
  SelectQueryBuilder,
  SqlBool,
} from 'kysely'
import type { Schema } from './schema.ts'

/** What differs between databases. One file a dialect (sqlite-dialect.ts) fills it in. */
export interface Dialect {
  readonly kysely: KyselyDialect
  /** The type of an id the database hands out, never twice. */
  readonly idType: 'integer' | 'bigserial'
  readonly defineId: (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder
  /** `column in values` as one parameter, so that a list of any length is the same prepared statement. */
  among(column: string, values: readonly (string | number)[]): RawBuilder<SqlBool>
  /** Claims: the rows are this transaction's until it ends; those of another's are passed over. */
  lockRows<DB, TB extends keyof DB, O>(
    query: SelectQueryBuilder<DB, TB, O>,
  ): SelectQueryBuilder<DB, TB, O>
  readonly search: SearchIndex
  /** Gives back the space of deleted rows, a little at a time. */
  reclaimSpace(db: Kysely<Schema>): Promise<void>
  /** Until the transaction ends nobody else changes the schema: processes may start together. */
  lockSchema(trx: Kysely<Schema>): Promise<void>
}

/** The full-text index over articles. Rows come and go in the caller's transaction. */
export interface SearchIndex {
  create(db: Kysely<Schema>): Promise<void>
  add(db: Kysely<Schema>, rows: readonly SearchRow[]): Promise<void>
  replace(db: Kysely<Schema>, row: SearchRow): Promise<void>
  remove(db: Kysely<Schema>, ids: readonly number[]): Promise<void>
  /** The newest `limit` matches, newest first. */
  findNewest(db: Kysely<Schema>, query: SearchQuery, limit: number): Promise<readonly Match[]>
}

/** An article as the full-text index takes it. */
export interface SearchRow {
  readonly id: number
  readonly language: string
  /** As ArticleStore has it: title stems, a line feed, text stems. */
  readonly words: string
}

/** What the full-text index is asked; `since` is epoch ms, null for any time. */
export interface SearchQuery {
  /** Every group must match by one of its stems. Never empty. */
  readonly groups: readonly (readonly string[])[]
  readonly languages: readonly string[]
  readonly since: number | null
}

/** An article that the full-text index found; `firstSeen` is epoch ms. */
export interface Match {
  readonly id: number
  readonly firstSeen: number
  /** How many of the groups stand in the title. */
  readonly inTitle: number
}
