import { copyFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import {
  type FakeTelegram,
  startTelegram,
  type TelegramOptions,
} from '../tests/fakes/telegram/start-telegram.ts'
import type { BenchRow } from './bench-row.ts'
import { fillStore, inFolder } from './bot/fill-store.ts'
import { type CrowdTimes, measureAlone, measureCrowd } from './bot/measure-answers.ts'
import { serveNews } from './bot/serve-news.ts'
import { type Program, startBot } from './bot/start-program.ts'
import { environmentOf, gatherPeople, groups } from './telegram/ask-people.ts'

/** To Telegram and back, ms. */
const farMs = 40
const sequentialBot = fileURLToPath(new URL('telegram/sequential-bot.ts', import.meta.url))
const unpacedBot = fileURLToPath(new URL('telegram/unpaced-bot.ts', import.meta.url))

/** A Telegram, and a store as a bot has it, with the addresses of its feeds. */
interface Site {
  readonly telegram: FakeTelegram
  readonly path: string
  readonly feeds: readonly string[]
}

/**
 * The bot itself (over a file of 5,000 stories and 200 feeds) in a process of its own. Telegram and its
 * people are this process, and share the machine's cores with it. Times are the people's: from the update until the
 * first answer shows. Unless told otherwise this Telegram has no ceilings, and the bot waits for none
 * (`unpaced-bot.ts`); under ceilings it is `src/main.ts`.
 */
export async function benchTelegram(): Promise<readonly BenchRow[]> {
  const [load = 0] = loadavg()
  const rows = await inFolder(async (path) => {
    const feeds = await fillStore(path)
    return [
      ...(await onTelegram({ limits: null }, { path, feeds }, measureNear)),
      ...(await onTelegram({ limits: null, latencyMs: () => farMs }, { path, feeds }, measureFar)),
      ...(await onTelegram({}, { path, feeds }, measureLimited)),
    ]
  })
  return [row('load of the machine before', load, 'processes'), ...rows]
}

/** On a Telegram of its own with a copy of the store: updates of one would be no news in the store of another. */
async function onTelegram(
  options: TelegramOptions,
  { path, feeds }: Omit<Site, 'telegram'>,
  measure: (site: Site) => Promise<readonly BenchRow[]>,
): Promise<readonly BenchRow[]> {
  const telegram = await startTelegram({ validate: false, ...options })
  const copy = `${path}-${telegram.url.replace(/\D/gu, '')}`
  copyFileSync(path, copy)
  try {
    return await measure({ telegram, path: copy, feeds })
  } finally {
    await telegram.close()
  }
}

async function measureNear({ telegram, path, feeds }: Site): Promise<readonly BenchRow[]> {
  const platform = environmentOf(telegram)
  const [people, near] = await withBot(
    startBot(platform, path, { ROLES: 'chat' }, unpacedBot),
    async (bot) => {
      const idle = await measureIdle(telegram)
      const gathered = await gatherPeople(telegram)
      const alone = await measureAlone(gathered)
      const times = await measureCrowd(gathered, bot)
      return [gathered, [idle, ...alone, ...describe(` in ${groups} groups and alone`, times)]]
    },
  )
  const news = await serveNews(`${path}.opml`, feeds)
  try {
    const reading = startBot(
      platform,
      path,
      { ...news.environment, ROLES: 'chat,ingest' },
      unpacedBot,
    )
    const meanwhile = await withBot(reading, async () => [
      ...(await measureAlone(people, ', just after a start')),
      ...(await news.pouring.then(() => measureAlone(people, ', while ingesting'))),
    ])
    return [...near, ...meanwhile]
  } finally {
    news.close()
  }
}

/** Every call takes a while on its way: ours beside grammY's own loop with the same answers. */
async function measureFar({ telegram, path }: Site): Promise<readonly BenchRow[]> {
  const platform = environmentOf(telegram)
  const where = `, ${farMs} ms away`
  const own = startBot(platform, path, { ROLES: 'chat' }, unpacedBot)
  const [people, ours, polls] = await withBot(own, async (bot) => {
    const gathered = await gatherPeople(telegram)
    const before = countPolls(telegram)
    const times = await measureCrowd(gathered, bot)
    return [gathered, times, countPolls(telegram) - before]
  })
  const sequential = startBot(platform, path, {}, sequentialBot)
  const theirs = await withBot(sequential, (bot) => measureCrowd(people, bot, 3))
  return [
    ...describe(where, ours),
    row(`${where.slice(2)}: calls for updates`, polls / ours.answers, 'an answer'),
    ...describe(`${where}, one after the other`, theirs),
    row('one after the other takes longer: p50', theirs.p50 / ours.p50, 'times'),
    row('one after the other takes longer: p99', theirs.p99 / ours.p99, 'times'),
  ]
}

/** As the bot runs as a rule, under Telegram's ceilings: they alone make the last of 200 wait 6.7 s. */
async function measureLimited({ telegram, path }: Site): Promise<readonly BenchRow[]> {
  return withBot(startBot(environmentOf(telegram), path), async (bot) => {
    const people = await gatherPeople(telegram)
    const times = await measureCrowd(people, bot, 1)
    return [
      row(`under Telegram's ceilings: p50`, times.p50, 'ms'),
      row(`under Telegram's ceilings: p99`, times.p99, 'ms'),
      row('requests over a limit', telegram.tooMany, '429s', '0'),
    ]
  })
}

/** Nobody says anything. */
async function measureIdle(telegram: FakeTelegram): Promise<BenchRow> {
  const before = countPolls(telegram)
  await wait(10_000)
  const polls = countPolls(telegram) - before
  return row('calls for updates in 10 s without any', polls, 'calls', '≤ 1')
}

const countPolls = (telegram: FakeTelegram): number => telegram.callsOf('getUpdates').length

async function withBot<T>(
  starting: Promise<Program>,
  work: (bot: Program) => Promise<T>,
): Promise<T> {
  const bot = await starting
  try {
    return await work(bot)
  } finally {
    await bot.stop()
  }
}

function describe(where: string, times: CrowdTimes): readonly BenchRow[] {
  const { rounds, size, p50, p99, worstP99, botMs } = times
  const who = `${size} at once${where}`
  return [
    row(`${who}: p50, median of ${rounds} rounds`, p50, 'ms'),
    row(`${who}: p99, median of ${rounds} rounds`, p99, 'ms'),
    row(`${who}: p99, worst round`, worstP99, 'ms'),
    row(`${who}: CPU of the bot`, botMs, 'ms/answer'),
  ]
}

function row(what: string, value: number, unit: string, target?: string): BenchRow {
  return { what, value, unit, ...(target === undefined ? {} : { target }) }
}
