import { writeSync } from 'node:fs'
import { StatementSync } from 'node:sqlite'
import { openDatabase } from '../../../src/adapters/database/open-database.ts'
import type { UnknownPolicies } from '../../../src/delivery/unknown-policy.ts'
import { EventClock } from '../../fakes/event-clock.ts'
import { createHttpMessenger } from '../../fakes/http-messenger.ts'
import { discordRates, telegramRates } from '../../fakes/platform-rates.ts'
import { markMessenger, markStores } from './mark-ports.ts'
import { platforms } from './prepare-kill.ts'
import { runKillBot } from './run-kill-bot.ts'
import { splitMessage } from './split-message.ts'

/** What the process is told on its command line. */
export interface KillOrder {
  readonly path: string
  readonly urls: Readonly<Record<string, string>>
  readonly policies: Pick<UnknownPolicies, 'digest' | 'alert'>
  readonly articleId: number
  readonly from: number
  readonly until: number
  readonly blocksPerMessage: number
  /** Ends the process, as kill -9 does: at the nth time it comes to a named point, at the nth point, at the nth statement of SQL, or never. */
  readonly dies:
    | { readonly mark: string; readonly nth: number }
    | { readonly point: number }
    | { readonly statement: number }
    | null
}

// A process of its own: the deliver role over a file, until it is killed. It tells each point it comes to.
const given: unknown = JSON.parse(process.argv[2] ?? '')
if (!isOrder(given)) throw new Error('this is no order')
const order = given
const { dies } = order
const clock = new EventClock(order.from)

function isOrder(value: unknown): value is KillOrder {
  return typeof value === 'object' && value !== null && 'path' in value && 'dies' in value
}

function die(): void {
  process.kill(process.pid, 'SIGKILL')
}

let times = 0
let points = 0
function mark(name: string): void {
  writeSync(1, `${clock.now()} ${name}\n`)
  points++
  if (dies !== null && 'point' in dies && dies.point === points) die()
  if (dies !== null && 'mark' in dies && dies.mark === name && ++times === dies.nth) die()
}

if (dies !== null && 'statement' in dies) countStatements(dies.statement)

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

const database = await openDatabase({ path: order.path })
const messengers = platforms.map((platform) =>
  createHttpMessenger({
    url: order.urls[platform] ?? '',
    platform,
    rates: platform === 'discord' ? discordRates : telegramRates,
    plan: (message) => splitMessage(message, order.blocksPerMessage),
    timeoutMs: 60_000,
  }),
)
await runKillBot({
  ...order,
  database: markStores(database, mark),
  messengers: messengers.map((messenger) => clock.watch(markMessenger(messenger, mark))),
  clock,
})
await database.close()
