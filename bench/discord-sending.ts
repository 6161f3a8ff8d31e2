import { setTimeout as wait } from 'node:timers/promises'
import { openDatabase } from '../src/adapters/database/open-database.ts'
import { channelChatId } from '../src/adapters/discord/address.ts'
import { composeDigest } from '../src/delivery/compose-digest.ts'
import { type FakeDiscord, startDiscord } from '../tests/fakes/discord/start-discord.ts'
import { catalogue } from '../tests/fakes/open-chat.ts'
import { discordRates } from '../tests/fakes/platform-rates.ts'
import { sampleDesks, sampleDigest } from '../tests/fakes/sample-briefs.ts'
import { type BenchRow, percentile } from './bench-row.ts'
import { inFolder } from './discord/fill-store.ts'
import type { Reading } from './discord/probe.ts'
import { type Program, startBot } from './discord/start-program.ts'

const servers = 30
const channelsEach = 50
const megabyte = 1_000_000
/** Longer than the start takes. */
const leadMs = 8000
/** Far more than it takes. */
const patienceMs = 60_000
/** To Discord and back. */
const latencyMs = () => 60 + Math.random() * 40

/**
 * A morning's digests for 1,500 channels, all due at once, in real time: the bot itself with the real REST client, to a
 * Discord that answers after 60 to 100 ms and keeps its limits in true sliding windows.
 */
export async function benchDiscordSending(): Promise<readonly BenchRow[]> {
  const discord = await startDiscord({ validate: false, identifyEveryMs: 0, latencyMs })
  try {
    for (let i = 0; i < servers; i++)
      discord.addGuild({
        channels: Array.from({ length: channelsEach }, (_, n) => ({ name: `news-${n}` })),
      })
    return await inFolder(async (path) => {
      await owe(discord, path)
      const bot = await startBot(discord, path)
      try {
        return describe(discord, await watch(discord, bot))
      } finally {
        await bot.stop()
      }
    })
  } finally {
    await discord.close()
  }
}

/** Each channel its digest, due when the bot has started and been looked at. */
async function owe({ state }: FakeDiscord, path: string): Promise<void> {
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
  for (const id of state.channels.keys()) {
    const chatId = channelChatId(id)
    await places.meet({ id: chatId, platform: 'discord', shared: true }, at)
    await outbox.enqueue([
      {
        key: `digest:${id}`,
        platform: 'discord',
        chatId,
        purpose: 'digest',
        action: 'send',
        target: null,
        after: null,
        message,
        silent: false,
        sendAt: due,
        notAfter: due + 6 * 3_600_000,
        memoryId: `briefing:${id}`,
        state: 'pending',
      },
    ])
  }
  await database.close()
}

/** What the bot costs before the first and after the last: a collection in between would hold it up. */
async function watch(discord: FakeDiscord, bot: Program): Promise<readonly [Reading, Reading]> {
  const before = await bot.read('collect')
  await arrived(discord, servers * channelsEach)
  return [before, await bot.read('collect')]
}

async function arrived(discord: FakeDiscord, count: number): Promise<void> {
  for (let waited = 0; postsOf(discord).length < count; waited += 100) {
    if (waited > patienceMs) throw new Error(`only ${postsOf(discord).length} have come`)
    await wait(100)
  }
}

function postsOf({ requests }: FakeDiscord) {
  return requests.filter(
    ({ method, path, status }) => method === 'POST' && path.endsWith('/messages') && status === 200,
  )
}

function describe(
  discord: FakeDiscord,
  [before, after]: readonly [Reading, Reading],
): readonly BenchRow[] {
  const times = postsOf(discord).map(({ at }) => at)
  const [first = 0] = times
  const { count, windowMs } = discordRates.all
  const apartMs = windowMs / count
  const until = (nth: number) => (times[nth] ?? first) - first
  // The last are single stragglers.
  const most = Math.floor(times.length * 0.98) - 1
  const late = times.map((at, nth) => at - first - nth * apartMs)
  const cpuMs = after.cpuMs - before.cpuMs
  const who = `${times.length} channels due at once`
  return [
    row(`${who}: of the ceiling`, ((most * apartMs) / until(most)) * 100, '%', '≥ 95'),
    row(`${who}: until the last has it`, until(times.length - 1) / 1000, 's'),
    row('later than the ceiling alone would have it: p99', percentile(late, 0.99) / 1000, 's'),
    row('requests over a limit', discord.tooMany, '429s', '0'),
    row('messages twice or not at all', wrongOf(discord), 'channels', '0'),
    row('CPU of the bot', cpuMs / times.length, 'ms/message'),
    row('connections opened', after.connections, 'connections'),
    row('heap before', before.heapBytes / megabyte, 'MB'),
    row('heap after', after.heapBytes / megabyte, 'MB', 'flat'),
  ]
}

function wrongOf(discord: FakeDiscord): number {
  const ids = [...discord.state.channels.keys()]
  return ids.filter((id) => discord.messagesIn(id).length !== 1).length
}

function row(what: string, value: number, unit: string, target?: string): BenchRow {
  return { what, value, unit, ...(target === undefined ? {} : { target }) }
}
