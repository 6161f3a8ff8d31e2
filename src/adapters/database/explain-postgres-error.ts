import { DatabaseError } from './database-error.ts'

/** Where the server is, without the password. */
export interface PostgresPlace {
  readonly host: string
  readonly database: string
  readonly user: string
}

/** Reads what may be shown of a `postgres://` URL. */
export function describePlace(url: string): PostgresPlace {
  const { hostname, port, pathname, username, searchParams } = new URL(url)
  const host = searchParams.get('host') ?? decodeURIComponent(hostname)
  return {
    host: `${host === '' ? 'localhost' : host}:${port === '' ? '5432' : port}`,
    database: decodeURIComponent(pathname.slice(1)),
    user: username === '' ? 'the default user' : decodeURIComponent(username),
  }
}

/**
 * Turns what the server or the way to it reports into cause and cure; a mistake in a statement stays
 * as it is. Codes: https://www.postgresql.org/docs/current/errcodes-appendix.html.
 */
export function explainPostgresError(error: unknown, place: PostgresPlace): unknown {
  if (!(error instanceof Error) || error instanceof DatabaseError) return error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return (
    explainRefusal(code, error, place) ??
    explainTrouble(code, error, place) ??
    (isUnreachable(code, error) ? unreachable(error, place) : error)
  )
}

/** A server of a version this program was not made for. */
export function tooOld(version: string, { host }: PostgresPlace): DatabaseError {
  return new DatabaseError(
    'too-old',
    `the PostgreSQL server at ${host} is version ${version}; Dateline needs 15 or later: update the server, or leave DATABASE_URL out to use SQLite`,
  )
}

/** The server answers, and does not let us in. */
function explainRefusal(
  code: string,
  cause: Error,
  { host, database, user }: PostgresPlace,
): DatabaseError | null {
  const refused = (message: string) => new DatabaseError('refused', message, { cause })
  switch (code) {
    case '28P01': // invalid_password
    case '28000': // invalid_authorization_specification
      return refused(
        `PostgreSQL at ${host} does not let ${user} in; check user and password in DATABASE_URL, and the server's pg_hba.conf`,
      )
    case '3D000': // invalid_catalog_name
      return refused(
        `PostgreSQL at ${host} has no database "${database}"; make it with: createdb -h ${host.replace(/:\d+$/, '')} -O ${user} ${database}`,
      )
    case '42501': // insufficient_privilege
      return refused(
        `${user} may not do this in the database "${database}" at ${host} (${cause.message}); make it the owner: alter database "${database}" owner to "${user}"`,
      )
    case '53300': // too_many_connections
      return refused(
        `PostgreSQL at ${host} takes no more connections; raise max_connections there, or stop what else uses it`,
      )
    default:
      return null
  }
}

/** The server answers, but cannot do the work. */
function explainTrouble(
  code: string,
  cause: Error,
  { host, database }: PostgresPlace,
): DatabaseError | null {
  const options = { cause }
  switch (code) {
    case '53100': // disk_full
      return new DatabaseError(
        'full',
        `the disk of PostgreSQL at ${host} is full; free some space there: nothing was half-written`,
        options,
      )
    case '25006': // read_only_sql_transaction
      return new DatabaseError(
        'unwritable',
        `the database "${database}" at ${host} is read-only (a standby?); point DATABASE_URL at the primary server`,
        options,
      )
    case '57014': // query_canceled
    case '55P03': // lock_not_available
      return new DatabaseError(
        'too-slow',
        `PostgreSQL at ${host} took too long for one statement and it was given up; look for locks and load there`,
        options,
      )
    default:
      return null
  }
}

function unreachable(cause: Error, { host }: PostgresPlace): DatabaseError {
  const reason = cause.message === '' ? 'no answer' : cause.message
  return new DatabaseError(
    'unreachable',
    `PostgreSQL at ${host} cannot be reached (${reason}); check that it runs, and host and port in DATABASE_URL`,
    { cause },
  )
}

/** Class 08 is the connection's own; 57P0x: the server shuts down or starts up. Else Node's codes, and pg's own words. */
function isUnreachable(code: string, { message }: Error): boolean {
  return (
    /^(08...|57P0[123]|E[A-Z]+|[A-Z_]*(CERT|TLS|SSL)[A-Z_]*)$/.test(code) ||
    /connection terminated|timeout|not queryable|server does not support SSL/i.test(message)
  )
}
