import { type Kysely, sql } from 'kysely'
import { Pool, type PoolConfig, TypeOverrides, types } from 'pg'
import { claimPostgresRoles } from './claim-postgres-roles.ts'
import type { Connected } from './connected.ts'
import {
  describePlace,
  explainPostgresError,
  type PostgresPlace,
  tooOld,
} from './explain-postgres-error.ts'
import { postgresDialect } from './postgres-dialect.ts'
import { RetryingKysely } from './retrying-kysely.ts'
import type { Schema } from './schema.ts'

/** How a PostgreSQL server is reached. */
export interface PostgresOptions {
  /** `postgres://USER:PASSWORD@HOST:PORT/DATABASE`, with libpq's parameters (`sslmode` …). */
  readonly url: string
  /** Most connections of this process; one more holds its roles. */
  readonly connections?: number
}

/** The oldest version its makers still mend, and the oldest this is meant for. */
const OLDEST_VERSION = 150_000

/**
 * Connects to the server.
 * @throws DatabaseError with cause and cure, never with the password.
 */
export async function connectPostgres({
  url,
  connections = 6,
}: PostgresOptions): Promise<Connected> {
  const place = describePlace(url)
  const config: PoolConfig = {
    connectionString: url,
    max: connections,
    types: numbersAsNumbers(),
    application_name: 'dateline',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    statement_timeout: 60_000,
    // A transaction that lost its process must not hold its rows for hours.
    idle_in_transaction_session_timeout: 60_000,
    // Planned for their values each time: one plan for common and rare words is 600 times slower.
    options: '-c plan_cache_mode=force_custom_plan',
  }
  const dialect = postgresDialect(new Pool(config), place)
  const db = new RetryingKysely<Schema>({ dialect: dialect.kysely })
  const roles = claimPostgresRoles(config, (error) => explainPostgresError(error, place))
  const close = async () => {
    await roles.close()
    await db.destroy()
  }
  try {
    await checkVersion(db, place)
  } catch (error) {
    await close()
    throw error
  }
  return { db, dialect, claimRole: roles.claim, close }
}

async function checkVersion(db: Kysely<Schema>, place: PostgresPlace): Promise<void> {
  const { rows } = await sql<{ number: number; version: string }>`
    select current_setting('server_version_num')::integer as number,
      current_setting('server_version') as version`.execute(db)
  const [server] = rows
  if (server !== undefined && server.number < OLDEST_VERSION) throw tooOld(server.version, place)
}

/** pg reads 64-bit integers (ids, times, counts) and sums of them as text. Ours are all below 2^53. */
function numbersAsNumbers(): TypeOverrides {
  const overrides = new TypeOverrides()
  for (const type of [types.builtins.INT8, types.builtins.NUMERIC])
    overrides.setTypeParser(type, readNumber)
  return overrides
}

function readNumber(text: string): number {
  const value = Number(text)
  if (Number.isInteger(value) && !Number.isSafeInteger(value))
    throw new RangeError(`${text} is no safe integer`)
  return value
}
