import { DatabaseError } from './database-error.ts'

/** Primary result codes, https://www.sqlite.org/rescode.html. */
const BUSY = 5
const LOCKED = 6
const READONLY = 8
const IOERR = 10
const CORRUPT = 11
const FULL = 13
const CANTOPEN = 14
const NOTADB = 26

/** Turns what SQLite reports into cause and cure; anything that is no matter of the file stays as it is. */
export function explainSqliteError(error: unknown, path: string): unknown {
  const code = primaryCode(error)
  const options = { cause: error }
  switch (code) {
    case BUSY:
    case LOCKED:
      return new DatabaseError(
        'in-use',
        `${path} is in use by another program; stop that one first`,
        options,
      )
    case FULL:
      return new DatabaseError(
        'full',
        `there is no room left to write ${path}; free some space and start again: nothing was half-written`,
        options,
      )
    case CORRUPT:
      return corrupt(path, options)
    case NOTADB:
      return new DatabaseError(
        'not-a-database',
        `${path} is not a Dateline database; move it away, or choose another path`,
        options,
      )
    case READONLY:
    case CANTOPEN:
      return unwritable(path, options)
    case IOERR:
      return new DatabaseError(
        'other',
        `reading or writing ${path} failed; check the disk and its mount`,
        options,
      )
    default:
      return error
  }
}

/** The file is damaged: `findings` are SQLite's, where it has any. */
export function corrupt(path: string, options?: ErrorOptions, findings = ''): DatabaseError {
  return new DatabaseError(
    'corrupt',
    `${path} is damaged${findings === '' ? '' : ` (${findings.replaceAll('\n', ' ')})`}; restore a backup, or save what can be read with: sqlite3 "${path}" .recover`,
    options,
  )
}

/** The file or its folder cannot be written. */
export function unwritable(path: string, options?: ErrorOptions): DatabaseError {
  return new DatabaseError(
    'unwritable',
    `${path} cannot be opened for writing; check that its folder exists and belongs to the user Dateline runs as`,
    options,
  )
}

/** 0 (SQLITE_OK) when it is no error of SQLite's. */
function primaryCode(error: unknown): number {
  if (!(error instanceof Error) || !('errcode' in error)) return 0
  return typeof error.errcode === 'number' ? error.errcode & 0xff : 0
}
