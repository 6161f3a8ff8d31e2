import { statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

/** From this size on the log is copied: a page written many times in between is copied once. */
const LONG_BYTES = 32 * 1024 * 1024
const everyMs = 1000

/**
 * Copies SQLite's log of writes (`-wal`) into the file whenever it has grown long. SQLite itself would do it within some
 * commit, on this thread: up to a hundred milliseconds for which chats would wait. Returns what ends it.
 */
export function keepCopyingLog(path: string): () => Promise<void> {
  let copying: Promise<void> | null = null
  const timer = setInterval(() => {
    if (copying !== null || !isLong(`${path}-wal`)) return
    copying = copyLog(path).finally(() => {
      copying = null
    })
  }, everyMs)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await copying
  }
}

/** Copies it once, on a thread that ends then. Should that fail, SQLite does it in a later commit. */
export function copyLog(path: string): Promise<void> {
  // Without the cache the thread would have a type stripper of its own, as in start-workers.ts.
  const cache = process.env['NODE_COMPILE_CACHE'] ?? join(tmpdir(), 'node-compile-cache')
  const worker = new Worker(new URL('checkpoint-worker.ts', import.meta.url), {
    workerData: path,
    env: { NODE_COMPILE_CACHE: cache },
  })
  return new Promise((resolve) => {
    worker.once('error', () => resolve())
    worker.once('exit', () => resolve())
  })
}

function isLong(logPath: string): boolean {
  return (statSync(logPath, { throwIfNoEntry: false })?.size ?? 0) > LONG_BYTES
}
