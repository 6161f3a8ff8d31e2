import { openDatabase } from '../../../src/adapters/database/open-database.ts'
import { EventClock } from '../../fakes/event-clock.ts'
import { createHttpMessenger } from '../../fakes/http-messenger.ts'
import { discordRates, telegramRates } from '../../fakes/platform-rates.ts'
import { openKillSwitch } from './kill-switch.ts'
import { markMessenger, markStores } from './mark-ports.ts'
import { platforms } from './prepare-kill.ts'
import { runKillBot } from './run-kill-bot.ts'
import type { KillOrder } from './spawn-killed.ts'
import { splitMessage } from './split-message.ts'

/** What the process is told on its command line. */
export interface MadeUpOrder extends KillOrder {
  /** Where it finds each platform. */
  readonly urls: Readonly<Record<string, string>>
}

// A process of its own: the deliver role over a file, until it is killed. It tells each point it comes to.
const given: unknown = JSON.parse(process.argv[2] ?? '')
if (!isOrder(given)) throw new Error('this is no order')
const order = given
const clock = new EventClock(order.from)
const mark = openKillSwitch(order.dies, clock.now)

function isOrder(value: unknown): value is MadeUpOrder {
  return typeof value === 'object' && value !== null && 'path' in value && 'dies' in value
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
