import { loadSettings } from '../../../config/load-settings.ts'
import { loadTopics } from '../../../config/load-topics.ts'
import type { Answering } from '../../../src/chat/platform.ts'
import { type Bot, connectBot } from '../../../src/connect-bot.ts'
import { connectDiscord } from '../../../src/connect-discord.ts'
import { connectTelegram } from '../../../src/connect-telegram.ts'
import type { Clock } from '../../../src/feed/clock.ts'
import { Deliver } from '../../../src/run-deliver.ts'
import { Ingest, loadSources } from '../../../src/run-ingest.ts'
import { EventClock } from '../../fakes/event-clock.ts'
import { holdForRequests } from './hold-for-requests.ts'
import { nextTick } from './next-tick.ts'
import { openTimeWriter } from './shared-time.ts'
import { isPoll, watchPolls } from './watch-polls.ts'

/** What the process is told on its command line. */
export interface BotOrder {
  readonly databasePath: string
  /** Where it tells its time. */
  readonly timePath: string
  readonly from: number
  /** Token and address of its platform, as the environment has them. */
  readonly environment: Readonly<Record<string, string>>
  /** The newsroom's list of feeds. */
  readonly opml: string
}

/** What it is told later: let time pass, once it has that update of Telegram's, or end as at SIGTERM. */
export type BotCommand =
  | { readonly until: number; readonly updateId?: number }
  | { readonly stop: true }

/** What it tells: it stands at that time, with nothing in hand. */
export interface BotNews {
  readonly at: number
}

const minute = 60_000
const pollMs = 60 * minute

// A process of its own: the whole bot on one platform over a file, in a time that passes when it is told to.
const given: unknown = JSON.parse(process.argv[2] ?? '')
if (!isOrder(given)) throw new Error('this is no order')
const order = given
const clock = new EventClock(order.from, openTimeWriter(order.timePath), 3)
holdForRequests(clock, isPoll)
const polls = watchPolls(clock)
// Clients reckon their rate limits by this, as the platform they talk to does by that clock.
Date.now = clock.now
// What spreads polls and retries, here and in the clients: the same each time, however often it is asked.
Math.random = () => 0.5
// Giving way to others takes no time.
const botClock: Clock = {
  now: clock.now,
  sleep: (ms, signal) => (ms <= 0 ? Promise.resolve() : clock.sleep(ms, signal)),
}

function isOrder(value: unknown): value is BotOrder {
  return typeof value === 'object' && value !== null && 'databasePath' in value
}

function connect(): Promise<Bot> {
  const { settings } = loadSettings({
    LOG_LEVEL: 'warn',
    ALLOW_PRIVATE_HOSTS: '127.0.0.1',
    TIME_ZONE: 'Europe/Berlin',
    POLL_MINUTES: '30',
    POLL_MAX_MINUTES: '30',
    // The newsroom is asked for one thing after the other.
    CONCURRENCY: '1',
    ...order.environment,
  })
  return connectBot({
    settings,
    desks: loadTopics(settings.topics),
    databasePath: order.databasePath,
    version: 'test',
    clock: botClock,
  })
}

/** Feeds are stored in the order in which they were fetched, whichever thread is faster. */
function draftInTurn(workers: Bot['workers']): Bot['workers'] {
  let last: Promise<unknown> = Promise.resolve()
  const draft: Bot['workers']['draft'] = (...values) => {
    const drafted = last.then(() => workers.draft(...values))
    last = drafted.catch(() => undefined)
    return drafted
  }
  return { ...workers, draft }
}

/** Time stands still while any store is asked. */
function watchStores(database: Bot['database']): Bot['database'] {
  const { outbox, places, briefings, stories, notes, communities, inbox, chats } = database
  return {
    ...database,
    outbox: clock.watch(outbox),
    places: clock.watch(places),
    briefings: clock.watch(briefings),
    stories: clock.watch(stories),
    notes: clock.watch(notes),
    communities: clock.watch(communities),
    inbox: clock.watch(inbox),
    chats: clock.watch(chats),
  }
}

/** The deliver role; this scenario moves time itself, and works at each tick. */
function openDeliver(bot: Bot, signal: AbortSignal): Deliver {
  return new Deliver(bot, {
    signal,
    ticker: { every: () => ({ stop: () => Promise.resolve() }) },
    timing: { pollMs: 15 * minute, leaseMs: 30 * minute },
  })
}

const connected = await connect()
const bot = {
  ...connected,
  conversation: clock.watch(connected.conversation),
  database: watchStores(connected.database),
}
const stop = new AbortController()
const platform = bot.settings.discordToken === '' ? connectTelegram(bot) : connectDiscord(bot)
bot.messengers.set(platform.messenger.platform, clock.watch(platform.messenger))
const deliver = openDeliver(bot, stop.signal)
const ingest = new Ingest({ ...bot, workers: draftInTurn(bot.workers) }, stop.signal)
await ingest.restore()
await loadSources(bot, order.opml)
await ingest.runOnce()
const chat: Answering = await platform.open(deliver.sender, stop.signal)
const delivering = deliver.run()
let nextPoll = clock.now() + pollMs

async function tick(): Promise<void> {
  if (clock.now() >= nextPoll) {
    nextPoll += pollMs
    await ingest.runOnce()
    await deliver.forgetRemoved()
  }
  await deliver.runBriefings()
  await deliver.runAlerts()
  await deliver.releaseQuiet()
  deliver.sender.wake()
}

async function runUntil(until: number, updateId = 0): Promise<void> {
  await polls.received(updateId)
  for (let next = nextTick(clock.now()); next <= until; next = nextTick(clock.now())) {
    await clock.runUntil(next)
    await tick()
  }
  await clock.runUntil(until)
}

/** Whoever lived the day has failed or was ended: nobody would ever end this. */
function abandon(): void {
  process.exit(1)
}
process.once('disconnect', abandon)

async function end(): Promise<void> {
  stop.abort()
  await Promise.all([chat.stop(), delivering])
  await platform.close()
  await bot.close()
  process.off('disconnect', abandon)
  process.disconnect()
}

function tell(): void {
  process.send?.({ at: clock.now() } satisfies BotNews)
}

process.on('message', (command: BotCommand) => {
  void ('stop' in command ? end() : runUntil(command.until, command.updateId).then(tell))
})
tell()
