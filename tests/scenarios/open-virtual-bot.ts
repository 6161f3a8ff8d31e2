import { loadSettings } from '../../config/load-settings.ts'
import { loadTopics } from '../../config/load-topics.ts'
import { serveNewsroom } from '../../sample/serve-newsroom.ts'
import type { Reply } from '../../src/chat/command.ts'
import { type Bot, connectBot } from '../../src/connect-bot.ts'
import type { Message } from '../../src/delivery/message.ts'
import type { Clock } from '../../src/feed/clock.ts'
import { Deliver } from '../../src/run-deliver.ts'
import { Ingest, loadSources } from '../../src/run-ingest.ts'
import { EventClock } from '../fakes/event-clock.ts'
import type { FakePlatform } from '../fakes/fake-platform.ts'
import { seeded } from '../fakes/seeded.ts'

/** Where a line is said, and by whom. */
export interface Speaker {
  readonly chatId: string
  readonly shared: boolean
  readonly personId: string
  readonly privateChatId: string
}

/** An answer as its asker saw it. */
interface Answered {
  readonly chatId: string
  readonly at: number
  readonly line: string
  readonly message: Message
}

/** The whole bot over the sample newsroom and platforms that are fakes, in virtual time. */
export interface VirtualBot {
  readonly bot: Bot
  readonly clock: EventClock
  readonly answers: readonly Answered[]
  /** Says a line, and confirms that the answer was sent. */
  say(speaker: Speaker, text: string): Promise<Reply>
  /** Lets time pass: feeds are polled, what is due is sent. */
  runUntil(at: number): Promise<void>
  /** The deliver role ends, what is in flight first; feeds are still polled. */
  stopDelivery(): Promise<void>
  startDelivery(): void
  /** All of it ends and starts again on the same file, with new threads. */
  restart(): Promise<void>
  close(): Promise<void>
}

interface VirtualBotOptions {
  readonly path: string
  readonly from: number
  /** The end of the newsroom's days. */
  readonly until: number
  /** By how much its 48 hours are spread. */
  readonly stretch: number
  readonly platforms: (clock: Clock) => readonly FakePlatform[]
}

const minute = 60_000
/** Coarse, so that a week takes seconds; just before the slots, as the lead time allows. */
const tickMs = 15 * minute
const beforeSlotMs = minute / 2
const pollMs = 60 * minute
const timing = { pollMs: tickMs, leaseMs: 30 * minute }

/** Opens it with nothing read yet, the deliver role stopped. */
export async function openVirtualBot(options: VirtualBotOptions): Promise<VirtualBot> {
  const clock = new EventClock(options.from)
  // Giving way to others takes no time.
  const botClock: Clock = {
    now: clock.now,
    sleep: (ms, signal) => (ms <= 0 ? Promise.resolve() : clock.sleep(ms, signal)),
  }
  const platforms = options.platforms(botClock)
  const { until, stretch } = options
  const newsroom = await serveNewsroom({ now: until, clock: clock.now, stretch })
  const answers: Answered[] = []
  const random = seeded(20_270_327)

  async function start() {
    const bot = await connect(options.path, botClock)
    const ingest = new Ingest(bot, new AbortController().signal)
    await ingest.restore()
    await loadSources(bot, newsroom.opml)
    for (const platform of platforms) bot.messengers.set(platform.platform, platform)
    return { bot, ingest }
  }

  let parts = await start()
  let delivery: { deliver: Deliver; stop: AbortController; end: Promise<void> } | null = null
  let nextPoll = clock.now()

  function startDelivery(): void {
    const stop = new AbortController()
    const { bot } = parts
    const { outbox, places, briefings, stories } = bot.database
    const database = {
      ...bot.database,
      outbox: clock.watch(outbox),
      places: clock.watch(places),
      briefings: clock.watch(briefings),
      stories: clock.watch(stories),
    }
    const deliver = new Deliver(
      { ...bot, database },
      {
        signal: stop.signal,
        // This scenario moves time itself, and works at each tick.
        ticker: { every: () => ({ stop: () => Promise.resolve() }) },
        timing,
        random,
      },
    )
    delivery = { deliver, stop, end: deliver.run() }
  }

  async function stopDelivery(): Promise<void> {
    if (delivery === null) return
    const { stop, end } = delivery
    delivery = null
    stop.abort()
    await clock.drive(end)
  }

  /** Time stands still while it works. */
  async function tick(): Promise<void> {
    if (clock.now() >= nextPoll) {
      nextPoll += pollMs
      await parts.ingest.runOnce()
      await delivery?.deliver.forgetRemoved()
    }
    if (delivery === null) return
    const { deliver } = delivery
    await deliver.runBriefings()
    await deliver.runAlerts()
    await deliver.releaseQuiet()
    deliver.sender.wake()
  }

  return {
    get bot() {
      return parts.bot
    },
    clock,
    answers,
    async say({ chatId, shared, personId, privateChatId }, text) {
      const platform = chatId.slice(0, chatId.indexOf(':'))
      const reply = await parts.bot.conversation.answer({
        chat: { id: chatId, platform, shared },
        person: { id: personId, admin: true, privateChatId },
        text,
        // Whoever speaks is an admin wherever they speak.
        lookAtPlace: () => ({ name: 'Another place', usable: true }),
      })
      if (reply === null) throw new Error('the line was handled before')
      await parts.bot.conversation.sent(reply)
      answers.push({ chatId, at: clock.now(), line: text, message: reply.message })
      return reply
    },
    async runUntil(at) {
      for (;;) {
        const next = nextTick(clock.now())
        if (next > at) break
        await clock.runUntil(next)
        await tick()
      }
      await clock.runUntil(at)
    },
    stopDelivery,
    startDelivery,
    async restart() {
      await stopDelivery()
      await parts.bot.close()
      parts = await start()
      startDelivery()
    },
    async close() {
      await stopDelivery()
      await parts.bot.close()
      await newsroom.close()
    },
  }
}

function nextTick(after: number): number {
  return (Math.floor((after + beforeSlotMs) / tickMs) + 1) * tickMs - beforeSlotMs
}

function connect(databasePath: string, clock: Clock): Promise<Bot> {
  const { settings } = loadSettings({
    LOG_LEVEL: 'silent',
    ALLOW_PRIVATE_HOSTS: '127.0.0.1',
    TIME_ZONE: 'Europe/Berlin',
    POLL_MINUTES: '30',
    POLL_MAX_MINUTES: '30',
  })
  const options = { desks: loadTopics(settings.topics), databasePath, clock, version: 'test' }
  return connectBot({ ...options, settings })
}
