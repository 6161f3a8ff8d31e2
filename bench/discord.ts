import { loadavg } from 'node:os'
import { type FakeDiscord, startDiscord } from '../tests/fakes/discord/start-discord.ts'
import { type BenchRow, percentile } from './bench-row.ts'
import { deedOf, gatherReaders, guilds, type Reader } from './discord/ask-members.ts'
import { fillStore, inFolder } from './discord/fill-store.ts'
import { serveNews } from './discord/serve-news.ts'
import { type Program, startBot } from './discord/start-program.ts'

const rounds = 7
/** One after the other: each of the deeds some thirty times. */
const alone = 390
/** Each of them twice before: the first answers only warm up. */
const warmUp = 26

/**
 * The bot itself (`src/main.ts` with its roles `deliver` and `chat`, over a file of 5,000 stories and 200 feeds) in a
 * process of its own. Discord and its members are this process, and share the machine's cores with it. Times are
 * Discord's: from the dispatch until the first answer has come.
 */
export async function benchDiscord(): Promise<readonly BenchRow[]> {
  const [load = 0] = loadavg()
  const discord = await startDiscord({ validate: false, identifyEveryMs: 0 })
  for (let i = 0; i < guilds; i++) discord.addGuild({ channels: [{ name: 'news' }] })
  try {
    return await inFolder(async (path) => {
      const feeds = await fillStore(path)
      const bot = await startBot(discord, path)
      let readers: readonly Reader[] = []
      const rows: BenchRow[] = [
        { what: 'load of the machine before', value: load, unit: 'processes' },
      ]
      try {
        const firstMs = await measureFirst(discord)
        readers = await gatherReaders(discord)
        rows.push(
          {
            what: 'first topics typed after the start',
            value: firstMs,
            unit: 'ms',
            target: '≤ 50',
          },
          ...(await measureAlone(discord, readers)),
          ...(await measureCrowd(discord, readers, bot)),
        )
      } finally {
        await bot.stop()
      }
      return [...rows, ...(await measureReading(discord, readers, { path, feeds }))]
    })
  } finally {
    await discord.close()
  }
}

/** One after the other while the bot reads 2,000 feeds for the first time. */
async function measureReading(
  discord: FakeDiscord,
  readers: readonly Reader[],
  { path, feeds }: { readonly path: string; readonly feeds: readonly string[] },
): Promise<readonly BenchRow[]> {
  const news = await serveNews(`${path}.opml`, feeds)
  try {
    const bot = await startBot(discord, path, news.environment)
    try {
      return await measureAlone(discord, readers, ', while ingesting')
    } finally {
      await bot.stop()
    }
  } finally {
    news.close()
  }
}

/** Before anybody else has asked for anything. */
async function measureFirst(discord: FakeDiscord): Promise<number> {
  const [channel] = discord.state.channels.values()
  const [guild] = discord.state.guilds.values()
  if (channel === undefined || guild === undefined) throw new Error('there is no server')
  const somebody = discord.as(discord.addPerson(guild), { channelId: channel.id })
  await somebody.type('news', 'topic', '')
  return discord.latencies.at(-1) ?? 0
}

async function measureAlone(
  discord: FakeDiscord,
  readers: readonly Reader[],
  when = '',
): Promise<readonly BenchRow[]> {
  const spent = { command: Array<number>(), press: Array<number>(), typing: Array<number>() }
  for (let i = -warmUp; i < alone; i++) {
    const deed = deedAt(readers, i + warmUp, i + warmUp)
    await deed.done()
    if (i < 0) continue
    spent[deed.kind].push(discord.latencies.at(-1) ?? 0)
  }
  return [
    ...spread(`a command alone${when}`, spent.command, '≤ 50'),
    ...spread(`a button alone${when}`, spent.press, '≤ 50'),
    ...spread(`choices while somebody types${when}`, spent.typing, '≤ 50'),
  ]
}

async function measureCrowd(
  discord: FakeDiscord,
  readers: readonly Reader[],
  bot: Program,
): Promise<readonly BenchRow[]> {
  const halves: number[] = []
  const slowest: number[] = []
  const asked = discord.requests.length
  const before = await bot.read()
  const own = process.cpuUsage()
  for (let round = 0; round < rounds; round++) {
    const first = discord.latencies.length
    await Promise.all(readers.map((_reader, i) => deedAt(readers, i, i + round).done()))
    const spent = discord.latencies.slice(first)
    halves.push(percentile(spent, 0.5))
    slowest.push(percentile(spent, 0.99))
  }
  const after = await bot.read()
  const used = process.cpuUsage(own)
  const answers = rounds * readers.length
  const callbacks = discord.requests
    .slice(asked)
    .filter(({ path }) => /^\/interactions\/.*\/callback/u.test(path))
  const late = callbacks.filter(({ status }) => status >= 400).length
  const who = `${readers.length} at once in ${guilds} servers`
  return [
    { what: `${who}: p50, median of ${rounds} rounds`, value: percentile(halves, 0.5), unit: 'ms' },
    {
      what: `${who}: p99, median of ${rounds} rounds`,
      value: percentile(slowest, 0.5),
      unit: 'ms',
    },
    {
      what: `${who}: p99, worst round`,
      value: Math.max(...slowest),
      unit: 'ms',
      target: '≤ 3,000',
    },
    { what: `of ${answers}, later than Discord waits`, value: late, unit: 'answers', target: '0' },
    {
      what: `of ${answers}, promised before they were given`,
      value: callbacks.filter(({ body }) => isPromise(body)).length,
      unit: 'answers',
    },
    { what: 'CPU of the bot', value: (after.cpuMs - before.cpuMs) / answers, unit: 'ms/answer' },
    {
      what: 'CPU of Discord and its members',
      value: (used.user + used.system) / 1000 / answers,
      unit: 'ms/answer',
    },
  ]
}

function deedAt(readers: readonly Reader[], reader: number, turn: number) {
  const found = readers[reader % readers.length]
  if (found === undefined) throw new Error('there is nobody')
  return deedOf(found, turn)
}

/** "Thinking …", or an update to come. */
function isPromise(body: unknown): boolean {
  const type: unknown =
    typeof body === 'object' && body !== null ? Reflect.get(body, 'type') : undefined
  return type === 5 || type === 6
}

function spread(what: string, values: readonly number[], target: string): readonly BenchRow[] {
  return [
    { what: `${what}: p50`, value: percentile(values, 0.5), unit: 'ms' },
    { what: `${what}: p99`, value: percentile(values, 0.99), unit: 'ms', target },
  ]
}
