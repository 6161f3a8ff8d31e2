import { writeSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { StatementSync } from 'node:sqlite'
import type { Mark } from './mark-ports.ts'

/** Where a process ends itself, as kill -9 does: at the nth time it comes to a named point, at the nth point, or at the nth statement of SQL. */
export type Dies =
  | { readonly mark: string; readonly nth: number }
  | { readonly point: number }
  | { readonly statement: number }

/** Tells each point it comes to on standard output, and ends the process where it is told; null: never. */
export function openKillSwitch(dies: Dies | null, now: () => number): Mark {
  // Node keeps what it compiled for the next process at the end of this one, which a killed one never comes to.
  flushCompileCache()
  let times = 0
  let points = 0
  if (dies !== null && 'statement' in dies) countStatements(dies.statement)
  return (name) => {
    writeSync(1, `${now()} ${name}\n`)
    points++
    if (dies !== null && 'point' in dies && dies.point === points) die()
    if (dies !== null && 'mark' in dies && dies.mark === name && ++times === dies.nth) die()
  }
}

function die(): void {
  process.kill(process.pid, 'SIGKILL')
}

/** Also in the middle of transactions: each statement of SQLite runs by one of these. */
function countStatements(last: number): void {
  let count = 0
  for (const name of ['run', 'all'] as const) {
    const statement = StatementSync.prototype[name]
    Object.defineProperty(StatementSync.prototype, name, {
      value(this: StatementSync, ...values: unknown[]): unknown {
        if (++count === last) die()
        return Reflect.apply(statement, this, values)
      },
    })
  }
}
