import { DatabaseError } from './database-error.ts'

/** Where the data lives: an SQLite file (or `:memory:`), or a PostgreSQL server. */
export type DatabaseAddress = { readonly path: string } | { readonly url: string }

const EXAMPLES =
  '"sqlite:PATH", for example sqlite:./data/dateline.db, and "postgres://USER:PASSWORD@HOST:5432/DATABASE"'

/**
 * Reads DATABASE_URL: `sqlite:PATH`, where PATH is relative to the working directory, absolute,
 * or `:memory:` for a database that is gone when the process ends; or `postgres://…`.
 * @throws DatabaseError ('bad-url'); the message never repeats the URL, which may hold a password.
 */
export function parseDatabaseUrl(url: string): DatabaseAddress {
  const [, scheme, rest = ''] = /^([a-z][a-z0-9+.-]*):(.*)$/is.exec(url.trim()) ?? []
  const kind = scheme?.toLowerCase()
  if (kind === 'sqlite') return readSqlitePath(rest)
  if (kind === 'postgres' || kind === 'postgresql') return checkPostgresUrl(url.trim())
  throw badUrl(
    `${scheme === undefined ? 'has no scheme' : `has the scheme "${scheme}:"`}; this version supports ${EXAMPLES}`,
  )
}

/** A place as the program's own callers name it: a path, or a URL of DATABASE_URL's two kinds. */
export function locateDatabase(place: string): DatabaseAddress {
  return /^(sqlite:|postgres(ql)?:\/\/)/i.test(place) ? parseDatabaseUrl(place) : { path: place }
}

function readSqlitePath(rest: string): DatabaseAddress {
  // Other programs write sqlite:///absolute/path; a host part means nothing here.
  const path = rest.startsWith('//') ? rest.replace(/^\/\/[^/]*/, '') : rest
  if (path === '')
    throw badUrl('names no file; write sqlite:PATH, for example sqlite:./data/dateline.db')
  return { path }
}

function checkPostgresUrl(url: string): DatabaseAddress {
  const parsed = URL.parse(url)
  if (parsed === null)
    throw badUrl(
      'cannot be read; signs such as @ : / # in the password are written %40 %3A %2F %23, as in postgres://USER:PASSWORD@HOST:5432/DATABASE',
    )
  if (parsed.pathname.length < 2)
    throw badUrl('names no database; write postgres://USER:PASSWORD@HOST:5432/DATABASE')
  return { url }
}

function badUrl(problem: string): DatabaseError {
  return new DatabaseError('bad-url', `DATABASE_URL ${problem}`)
}
