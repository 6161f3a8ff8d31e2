import { DatabaseSync } from 'node:sqlite'
import { workerData } from 'node:worker_threads'

// Runs on a thread of its own and ends; copy-log.ts starts it with the file's path.

/** What is written during the first, the long one, is left to the next: the log begins anew only when nothing is left. */
const PASSES = 2

const db = new DatabaseSync(String(workerData))
const pass = db.prepare('pragma wal_checkpoint(passive)')
for (let i = 0; i < PASSES; i++) {
  const { log, checkpointed } = pass.get() ?? {}
  if (log === checkpointed) break
}
db.close()
