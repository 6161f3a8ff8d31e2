import type { Kysely } from 'kysely'
import type { Dialect } from '../dialect.ts'
import type { Schema } from '../schema.ts'

/** One step forward of the schema. Once released it never changes: a mistake is mended by a new one. */
export interface Migration {
  readonly name: string
  up(db: Kysely<Schema>, dialect: Dialect): Promise<void>
}
