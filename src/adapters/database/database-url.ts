import { DatabaseError } from './database-error.ts'

/** Where the data lives. */
export interface DatabaseAddress {
  readonly dialect: 'sqlite'
  /** A file path, or `:memory:`. */
  readonly path: string
}

/**
 * Reads DATABASE_URL: `sqlite:PATH`, where PATH is relative to the working directory, absolute,
 * or `:memory:` for a database that is gone when the process ends.
 * @throws DatabaseError ('bad-url'); the message never repeats the URL, which may hold a password.
 */
export function parseDatabaseUrl(url: string): DatabaseAddress {
  const [, scheme, rest = ''] = /^([a-z][a-z0-9+.-]*):(.*)$/is.exec(url.trim()) ?? []
  if (scheme?.toLowerCase() !== 'sqlite')
    throw new DatabaseError(
      'bad-url',
      `DATABASE_URL ${scheme === undefined ? 'has no scheme' : `has the scheme "${scheme}:"`}; this version supports "sqlite:PATH" only, for example sqlite:./data/dateline.db`,
    )
  // Other programs write sqlite:///absolute/path; a host part means nothing here.
  const path = rest.startsWith('//') ? rest.replace(/^\/\/[^/]*/, '') : rest
  if (path === '')
    throw new DatabaseError(
      'bad-url',
      'DATABASE_URL names no file; write sqlite:PATH, for example sqlite:./data/dateline.db',
    )
  return { dialect: 'sqlite', path }
}
