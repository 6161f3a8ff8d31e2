import type { Kysely } from 'kysely'
import type { Dialect } from './dialect.ts'
import type { Schema } from './schema.ts'

/** A database that answers, before its schema is looked at. */
export interface Connected {
  readonly db: Kysely<Schema>
  readonly dialect: Dialect
  /** As Database has it. */
  readonly claimRole: (role: string) => Promise<boolean>
  readonly close: () => Promise<void>
}
