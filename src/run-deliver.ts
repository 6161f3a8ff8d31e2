import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { setImmediate } from 'node:timers/promises'
import { CronTicker } from './adapters/clock/cron-ticker.ts'
import type { Bot } from './connect-bot.ts'
import type { AlertMeans } from './delivery/alert-round.ts'
import type { BriefingMeans } from './delivery/briefing-means.ts'
import { createSender } from './delivery/create-sender.ts'
import { queueNotice } from './delivery/queue-notice.ts'
import { createPresentReader } from './delivery/read-present.ts'
import { releaseQuietAlerts } from './delivery/release-quiet.ts'
import { runDueBriefings } from './delivery/run-briefings.ts'
import { sendDueAlerts } from './delivery/send-alerts.ts'
import type { Sender, SenderTiming } from './delivery/sender.ts'
import type { Ticker } from './delivery/ticker.ts'
import { standardPolicies } from './delivery/unknown-policy.ts'
import { reasonOf } from './log.ts'

const day = 24 * 3_600_000
/** Digests are written this long before their slot: many may be due together. */
const leadMs = 60_000
/** Data of a place or server that removed or blocked the bot ends after this (EDITORIAL §6). */
const removedKeptMs = 30 * day
/** No platform redelivers an update after so long. */
const handledKeptMs = 7 * day
const placesAtOnce = 100

/** A first reading of the feeds that takes longer holds up no digest. */
const firstReadMs = 30_000

/** How often, seconds. */
const every = { briefings: 15, alerts: 5, quiet: 30, housekeeping: 3600 }

/** How the role `deliver` runs. */
export interface DeliverOptions {
  readonly signal: AbortSignal
  /** The machine's cron when absent. */
  readonly ticker?: Ticker
  /** In place of the standard ones. */
  readonly timing?: Partial<SenderTiming>
  /** In [0, 1); spreads what is tried again. Math.random when absent. */
  readonly random?: () => number
}

/** What the role needs of a bot. */
type DeliverBot = Pick<
  Bot,
  | 'alertStandard'
  | 'catalogue'
  | 'clock'
  | 'database'
  | 'defaults'
  | 'desks'
  | 'log'
  | 'messengers'
  | 'news'
  | 'writing'
> & {
  readonly settings: Pick<Bot['settings'], 'lateMinutes' | 'onUnknownAlert' | 'onUnknownDigest'>
}

/** The deliver role: due briefings and alerts go into the outbox, and from there to the platforms. */
export class Deliver {
  readonly sender: Sender
  readonly #bot: DeliverBot
  readonly #briefings: BriefingMeans
  readonly #alerts: AlertMeans
  readonly #ticker: Ticker
  readonly #signal: AbortSignal

  constructor(bot: DeliverBot, options: DeliverOptions) {
    const { signal, ticker } = options
    const { database, clock, settings, log, catalogue, messengers } = bot
    this.#bot = bot
    this.#signal = signal
    this.#ticker = ticker ?? new CronTicker((name, error) => this.#warn(`${name}-failed`, error))
    const shared = { ...bot, ...database, signal }
    this.#briefings = {
      ...shared,
      lateMinutes: bot.settings.lateMinutes,
      leadMs,
      warn: (event, error) => this.#warn(event, error),
    }
    this.#alerts = {
      ...shared,
      standard: bot.alertStandard,
      now: clock.now,
      pause: () => setImmediate(),
    }
    this.sender = createSender({
      outbox: database.outbox,
      places: database.places,
      messengers,
      clock,
      log,
      newId: randomUUID,
      random: options.random ?? Math.random,
      policies: {
        ...standardPolicies,
        digest: settings.onUnknownDigest,
        alert: settings.onUnknownAlert,
      },
      present: createPresentReader(database.stories),
      translator: (language) => catalogue.translator(language),
      notify: (notice) => queueNotice(notice, shared),
      maySend: (platform) => database.claimRole(`send-${platform}`),
      timing: { alone: database.alone, ...options.timing },
    })
  }

  /**
   * Works until the signal says stop; ends once what is in hand has ended. What is owed is sent at once; what came due
   * while nothing ran is written after `firstRead`, so that it holds the news of that time, and at the latest after half a
   * minute.
   */
  async run(firstRead: Promise<unknown> = Promise.resolve()): Promise<void> {
    await Promise.all([this.sender.run(this.#signal), this.#plan(firstRead)])
  }

  async #plan(firstRead: Promise<unknown>): Promise<void> {
    const ticks = [
      this.#ticker.every('quiet', every.quiet, () => this.releaseQuiet()),
      this.#ticker.every('housekeeping', every.housekeeping, () => this.forgetRemoved()),
    ]
    await this.#freeClaims()
    await this.#waitFor(firstRead)
    await this.#catchUp()
    ticks.push(
      this.#ticker.every('briefings', every.briefings, () => this.runBriefings()),
      this.#ticker.every('alerts', every.alerts, () => this.runAlerts()),
    )
    if (!this.#signal.aborted) await once(this.#signal, 'abort')
    await Promise.all(ticks.map((tick) => tick.stop()))
  }

  async #waitFor(firstRead: Promise<unknown>): Promise<void> {
    const enough = new AbortController()
    const signal = AbortSignal.any([this.#signal, enough.signal])
    // Whether it went well is told by whoever reads.
    const over = firstRead.catch(() => undefined)
    await Promise.race([over, this.#bot.clock.sleep(firstReadMs, signal)])
    enough.abort()
  }

  /** What is due does not wait for the first tick; what another process claims meanwhile is taken once. */
  async #catchUp(): Promise<void> {
    if (this.#signal.aborted) return
    const rounds = [this.runBriefings(), this.runAlerts()]
    for (const round of await Promise.allSettled(rounds))
      if (round.status === 'rejected') this.#warn('catch-up-failed', round.reason)
  }

  async runBriefings(): Promise<void> {
    await runDueBriefings(this.#briefings)
    // Also where no slot was taken: moderators may have been asked.
    this.sender.wake()
  }

  async runAlerts(): Promise<void> {
    if ((await sendDueAlerts(this.#alerts)).queued > 0) this.sender.wake()
  }

  async releaseQuiet(): Promise<void> {
    if ((await releaseQuietAlerts(this.#alerts)) > 0) this.sender.wake()
  }

  /** What a process that was killed had claimed is not late for it. */
  async #freeClaims(): Promise<void> {
    const { alone, briefings, alerts } = this.#bot.database
    if (!alone) return
    try {
      await Promise.all([briefings.freeClaims(), alerts.freeClaims()])
    } catch (error) {
      this.#warn('free-claims-failed', error)
    }
  }

  /** Ends what is kept of places that are gone, and what is over for good. */
  async forgetRemoved(): Promise<void> {
    const { database, clock } = this.#bot
    const gone = await database.places.listRemoved(clock.now() - removedKeptMs, placesAtOnce)
    for (const id of gone) await database.chats.deleteChat(id)
    await database.communities.forgetLeft(clock.now() - removedKeptMs)
    await database.inbox.forget(clock.now() - handledKeptMs)
  }

  #warn(event: string, error: unknown): void {
    this.#bot.log.warn(event, { reason: reasonOf(error) })
  }
}
