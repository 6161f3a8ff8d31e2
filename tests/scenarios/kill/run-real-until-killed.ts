import { appendFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { openDatabase } from '../../../src/adapters/database/open-database.ts'
import { createDiscordMessenger } from '../../../src/adapters/discord/deliver-to-discord.ts'
import { createTelegramMessenger } from '../../../src/adapters/telegram/deliver-to-telegram.ts'
import type { Message } from '../../../src/delivery/message.ts'
import type { DeliveryOutcome, Messenger } from '../../../src/delivery/messenger.ts'
import { EventClock } from '../../fakes/event-clock.ts'
import { catalogue } from '../../fakes/open-chat.ts'
import { sampleDesks } from '../../fakes/sample-briefs.ts'
import { openTimeWriter } from '../day/shared-time.ts'
import { writeKeyMark } from './key-mark.ts'
import { openKillSwitch } from './kill-switch.ts'
import { type Mark, markMessenger, markStores } from './mark-ports.ts'
import { runKillBot } from './run-kill-bot.ts'
import type { KillOrder } from './spawn-killed.ts'
import { splitMessage } from './split-message.ts'

/** What the process is told on its command line. */
export interface RealKillOrder extends KillOrder {
  /** Where it tells its time. */
  readonly timePath: string
  /** Where it tells what it asks for, a `RealKillNote` a line. */
  readonly notesPath: string
  readonly platform: 'discord' | 'telegram'
  readonly token: string
  readonly apiUrl: string
}

/** A message as it was asked for, or what went wrong in a process that came to its end. */
export type RealKillNote =
  | { readonly key: string; readonly message: Message; readonly at: number }
  | { readonly problem: string }

/** The platform answers within this real time, or time goes on without its answer. */
const answerMs = 400
const quiet = () => undefined

// A process of its own: the deliver role with the real messenger over a file, until it is killed.
const given: unknown = JSON.parse(process.argv[2] ?? '')
if (!isOrder(given)) throw new Error('this is no order')
const order = given
const clock = new EventClock(order.from, openTimeWriter(order.timePath), 3)
// discord.js reckons its rate limits by this, as the platform it talks to does by that clock.
Date.now = clock.now
const mark = openKillSwitch(order.dies, clock.now)

function isOrder(value: unknown): value is RealKillOrder {
  return typeof value === 'object' && value !== null && 'timePath' in value && 'dies' in value
}

function tell(note: RealKillNote): void {
  appendFileSync(order.notesPath, `${JSON.stringify(note)}\n`)
}

/**
 * Time stands still for a request as long as an answer may take, so that one without an answer ends as in life: the
 * sender gives it up.
 */
function watchBriefly(messenger: Messenger): Messenger {
  const watched = clock.watch({
    async deliver(...asked: Parameters<Messenger['deliver']>) {
      const end = messenger.deliver(...asked)
      await Promise.race([end, wait(answerMs)])
      return { end }
    },
    findDelivered: (...asked: Parameters<Messenger['findDelivered']>) =>
      messenger.findDelivered(...asked),
  })
  return {
    ...messenger,
    deliver: async (...asked): Promise<DeliveryOutcome> => (await watched.deliver(...asked)).end,
    findDelivered: watched.findDelivered,
  }
}

/** Tells what is asked for before it is. */
function noteMessenger(messenger: Messenger): Messenger {
  return {
    ...messenger,
    deliver(asked, signal) {
      const { key, message } = asked
      if (message !== null) tell({ key, message, at: clock.now() })
      // Discord has places for it; on Telegram it is written under the words.
      if (message === null || order.platform === 'discord') return messenger.deliver(asked, signal)
      const signed: Message = {
        ...message,
        blocks: [...message.blocks, { kind: 'text', spans: [{ text: writeKeyMark(key) }] }],
      }
      return messenger.deliver({ ...asked, message: signed }, signal)
    },
  }
}

function open(database: Awaited<ReturnType<typeof openDatabase>>, onPoint: Mark): Messenger {
  const { platform, token, apiUrl } = order
  const shared = {
    token,
    catalogue,
    desks: sampleDesks,
    notes: database.notes,
    clock,
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
  }
  const messenger =
    platform === 'discord'
      ? createDiscordMessenger({ ...shared, apiUrl })
      : createTelegramMessenger({ ...shared, apiRoot: apiUrl })
  const planned: Messenger = {
    ...messenger,
    plan: (message) =>
      splitMessage(message, order.blocksPerMessage).flatMap((part) => messenger.plan(part)),
  }
  return watchBriefly(markMessenger(noteMessenger(planned), onPoint))
}

const database = await openDatabase({ path: order.path })
const { problems } = await runKillBot({
  ...order,
  database: markStores(database, mark),
  messengers: [open(database, mark)],
  clock,
})
for (const problem of problems) tell({ problem })
await database.close()
// Connections are kept open for the next request.
process.exit(0)
