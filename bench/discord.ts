import { loadavg } from 'node:os'
import { type FakeDiscord, startDiscord } from '../tests/fakes/discord/start-discord.ts'
import type { BenchRow } from './bench-row.ts'
import { fillStore, inFolder } from './bot/fill-store.ts'
import { measureAlone, measureCrowd, type People } from './bot/measure-answers.ts'
import { serveNews } from './bot/serve-news.ts'
import { type Program, startBot } from './bot/start-program.ts'
import { deedOf, environmentOf, gatherReaders, guilds, type Reader } from './discord/ask-members.ts'

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
      const bot = await startBot(environmentOf(discord), path)
      let people = peopleOf(discord, [])
      const rows: BenchRow[] = [
        { what: 'load of the machine before', value: load, unit: 'processes' },
      ]
      try {
        const firstMs = await measureFirst(discord)
        people = peopleOf(discord, await gatherReaders(discord))
        rows.push(
          {
            what: 'first topics typed after the start',
            value: firstMs,
            unit: 'ms',
            target: '≤ 50',
          },
          ...(await measureAlone(people)),
          ...(await measureAll(discord, people, bot)),
        )
      } finally {
        await bot.stop()
      }
      return [...rows, ...(await measureReading(discord, people, { path, feeds }))]
    })
  } finally {
    await discord.close()
  }
}

/** One after the other while the bot reads 2,000 feeds for the first time. */
async function measureReading(
  discord: FakeDiscord,
  people: People,
  { path, feeds }: { readonly path: string; readonly feeds: readonly string[] },
): Promise<readonly BenchRow[]> {
  const news = await serveNews(`${path}.opml`, feeds)
  try {
    const bot = await startBot(environmentOf(discord), path, news.environment)
    try {
      await news.pouring
      return await measureAlone(people, ', while ingesting')
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

async function measureAll(
  discord: FakeDiscord,
  people: People,
  bot: Program,
): Promise<readonly BenchRow[]> {
  const asked = discord.requests.length
  const times = await measureCrowd(people, bot)
  const { rounds, answers, p50, p99, worstP99, botMs, platformMs } = times
  const callbacks = discord.requests
    .slice(asked)
    .filter(({ path }) => /^\/interactions\/.*\/callback/u.test(path))
  const late = callbacks.filter(({ status }) => status >= 400).length
  const promised = callbacks.filter(({ body }) => isPromise(body)).length
  const who = `${people.size} at once in ${guilds} servers`
  return [
    { what: `${who}: p50, median of ${rounds} rounds`, value: p50, unit: 'ms' },
    { what: `${who}: p99, median of ${rounds} rounds`, value: p99, unit: 'ms' },
    { what: `${who}: p99, worst round`, value: worstP99, unit: 'ms', target: '≤ 3,000' },
    { what: `of ${answers}, later than Discord waits`, value: late, unit: 'answers', target: '0' },
    { what: `of ${answers}, promised before they were given`, value: promised, unit: 'answers' },
    { what: 'CPU of the bot', value: botMs, unit: 'ms/answer' },
    { what: 'CPU of Discord and its members', value: platformMs, unit: 'ms/answer' },
  ]
}

function peopleOf({ latencies }: FakeDiscord, readers: readonly Reader[]): People {
  return {
    size: readers.length,
    latencies,
    deedAt(person, turn) {
      const reader = readers[person]
      if (reader === undefined) throw new Error('there is nobody')
      return deedOf(reader, turn)
    },
  }
}

/** "Thinking …", or an update to come. */
function isPromise(body: unknown): boolean {
  const type: unknown =
    typeof body === 'object' && body !== null ? Reflect.get(body, 'type') : undefined
  return type === 5 || type === 6
}
