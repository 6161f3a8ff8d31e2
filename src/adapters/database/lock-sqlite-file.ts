import { DatabaseSync } from 'node:sqlite'
import { DatabaseError } from './database-error.ts'
import { unwritable } from './explain-sqlite-error.ts'

/**
 * Makes this process the file's only one, by an exclusive transaction on a side file: the operating
 * system ends it with the process, however that dies. Returns the release.
 * @throws DatabaseError 'in-use', or 'unwritable' when the folder cannot be written.
 */
export function lockSqliteFile(path: string): () => void {
  const lock = openSideFile(path)
  try {
    lock.exec('begin exclusive')
  } catch (error) {
    lock.close()
    throw new DatabaseError(
      'in-use',
      `another Dateline is already running on ${path}; stop it first, or give this one another DATA_DIR or DATABASE_URL`,
      { cause: error },
    )
  }
  return () => lock.close()
}

function openSideFile(path: string): DatabaseSync {
  try {
    return new DatabaseSync(`${path}.lock`, { timeout: 0 })
  } catch (error) {
    throw unwritable(path, { cause: error })
  }
}
