import { appendFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { openDatabase } from '../../../src/adapters/database/open-database.ts'
import { createDiscordMessenger } from '../../../src/adapters/discord/deliver-to-discord.ts'
import type { Message } from '../../../src/delivery/message.ts'
import type { DeliveryOutcome, Messenger } from '../../../src/delivery/messenger.ts'
import type { UnknownPolicies } from '../../../src/delivery/unknown-policy.ts'
import { EventClock } from '../../fakes/event-clock.ts'
import { catalogue } from '../../fakes/open-chat.ts'
import { sampleDesks } from '../../fakes/sample-briefs.ts'
import { openTimeWriter } from '../day/shared-time.ts'
import { type Dies, openKillSwitch } from './kill-switch.ts'
import { type Mark, markMessenger, markStores } from './mark-ports.ts'
import { runKillBot } from './run-kill-bot.ts'
import { splitMessage } from './split-message.ts'

/** What the process is told on its command line. */
export interface DiscordKillOrder {
  readonly path: string
  /** Where it tells its time. */
  readonly timePath: string
  /** Where it tells what it asks for, a `DiscordKillNote` a line. */
  readonly notesPath: string
  readonly token: string
  readonly apiUrl: string
  readonly policies: Pick<UnknownPolicies, 'digest' | 'alert'>
  readonly articleId: number
  readonly from: number
  readonly until: number
  readonly blocksPerMessage: number
  readonly dies: Dies | null
}

/** A message as it was asked for, or what went wrong in a process that came to its end. */
export type DiscordKillNote =
  | { readonly key: string; readonly message: Message; readonly at: number }
  | { readonly problem: string }

/** Discord answers within this real time, or time goes on without its answer. */
const answerMs = 400
const quiet = () => undefined

// A process of its own: the deliver role with the real messenger over a file, until it is killed.
const given: unknown = JSON.parse(process.argv[2] ?? '')
if (!isOrder(given)) throw new Error('this is no order')
const order = given
const clock = new EventClock(order.from, openTimeWriter(order.timePath), 3)
// discord.js reckons its rate limits by this, as the Discord it talks to does by that clock.
Date.now = clock.now
const mark = openKillSwitch(order.dies, clock.now)

function isOrder(value: unknown): value is DiscordKillOrder {
  return typeof value === 'object' && value !== null && 'timePath' in value && 'dies' in value
}

function tell(note: DiscordKillNote): void {
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
      if (asked.message !== null) tell({ key: asked.key, message: asked.message, at: clock.now() })
      return messenger.deliver(asked, signal)
    },
  }
}

function open(database: Awaited<ReturnType<typeof openDatabase>>, onPoint: Mark): Messenger {
  const { token, apiUrl } = order
  const messenger = createDiscordMessenger({
    token,
    apiUrl,
    catalogue,
    desks: sampleDesks,
    notes: database.notes,
    clock,
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
  })
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
