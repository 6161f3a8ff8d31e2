import { setTimeout as wait } from 'node:timers/promises'
import { openDatabase } from '../../src/adapters/database/open-database.ts'
import { composeDigest } from '../../src/delivery/compose-digest.ts'
import { catalogue } from '../../tests/fakes/open-chat.ts'
import { sampleDesks, sampleDigest } from '../../tests/fakes/sample-briefs.ts'
import { type BenchRow, percentile } from '../bench-row.ts'
import { inFolder } from './fill-store.ts'
import type { Reading } from './probe.ts'
import { startBot } from './start-program.ts'

/** A platform that takes digests, and what it has seen of them. */
export interface Receiver {
  readonly platform: string
  /** Where a bot finds it. */
  readonly environment: NodeJS.ProcessEnv
  /** Our ids of the chats that are owed a digest each. */
  readonly chatIds: readonly string[]
  /** What its ceiling puts between two messages. */
  readonly apartMs: number
  /** When each digest came, epoch ms. */
  readonly arrivals: () => readonly number[]
  /** Chats that have anything but one digest. */
  readonly countWrong: () => number
  /** Requests it has refused for coming too soon. */
  readonly countTooMany: () => number
}

const megabyte = 1_000_000
/** Longer than the start takes. */
const leadMs = 8000
/** Far more than it takes. */
const patienceMs = 90_000

/** To a platform and back, ms. */
export const latencyMs = (): number => 60 + Math.random() * 40

/** A morning's digests, all due at once, in real time: the bot itself with the platform's real client. */
export function measureSending(receiver: Receiver): Promise<readonly BenchRow[]> {
  return inFolder(async (path) => {
    await owe(receiver, path)
    const bot = await startBot(receiver.environment, path)
    try {
      // A collection in between would hold it up.
      const before = await bot.read('collect')
      await allArrived(receiver)
      return describe(receiver, [before, await bot.read('collect')])
    } finally {
      await bot.stop()
    }
  })
}

/** Each chat its digest, due when the bot has started and been looked at. */
async function owe({ platform, chatIds }: Receiver, path: string): Promise<void> {
  const database = await openDatabase({ path })
  const { outbox, places } = database
  const at = Date.now()
  const due = at + leadMs
  const message = composeDigest(sampleDigest(), {
    t: catalogue.translator('en'),
    language: 'en',
    timeZone: 'Etc/UTC',
    desks: sampleDesks,
    private: false,
    buttons: [],
  })
  for (const chatId of chatIds) {
    await places.meet({ id: chatId, platform, shared: true }, at)
    await outbox.enqueue([
      {
        key: `digest:${chatId}`,
        platform,
        chatId,
        purpose: 'digest',
        action: 'send',
        target: null,
        after: null,
        message,
        silent: false,
        sendAt: due,
        notAfter: due + 6 * 3_600_000,
        memoryId: `briefing:${chatId}`,
        state: 'pending',
      },
    ])
  }
  await database.close()
}

async function allArrived({ chatIds, arrivals }: Receiver): Promise<void> {
  for (let waited = 0; arrivals().length < chatIds.length; waited += 100) {
    if (waited > patienceMs) throw new Error(`only ${arrivals().length} have come`)
    await wait(100)
  }
}

function describe(
  receiver: Receiver,
  [before, after]: readonly [Reading, Reading],
): readonly BenchRow[] {
  const times = receiver.arrivals()
  const [first = 0] = times
  const { apartMs } = receiver
  const until = (nth: number) => (times[nth] ?? first) - first
  // The last are single stragglers.
  const most = Math.floor(times.length * 0.98) - 1
  const late = times.map((at, nth) => at - first - nth * apartMs)
  const cpuMs = after.cpuMs - before.cpuMs
  const who = `${times.length} chats due at once`
  return [
    row(`${who}: of the ceiling`, ((most * apartMs) / until(most)) * 100, '%', '≥ 95'),
    row(`${who}: until the last has it`, until(times.length - 1) / 1000, 's'),
    row('later than the ceiling alone would have it: p99', percentile(late, 0.99) / 1000, 's'),
    row('requests over a limit', receiver.countTooMany(), '429s', '0'),
    row('messages twice or not at all', receiver.countWrong(), 'chats', '0'),
    row('CPU of the bot', cpuMs / times.length, 'ms/message'),
    row('connections opened', after.connections, 'connections'),
    row('heap before', before.heapBytes / megabyte, 'MB'),
    row('heap after', after.heapBytes / megabyte, 'MB', 'flat'),
  ]
}

function row(what: string, value: number, unit: string, target?: string): BenchRow {
  return { what, value, unit, ...(target === undefined ? {} : { target }) }
}
