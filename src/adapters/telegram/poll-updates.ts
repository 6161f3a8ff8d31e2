import type { Update } from 'grammy/types'
import { staleMs } from '../../chat/handle-once.ts'
import type { PlatformNotes } from '../../chat/platform-notes.ts'
import { failureFields } from './failure-fields.ts'
import { UpdateJournal } from './update-journal.ts'
import { isDispensable, kindOf, laneOf, UpdateLanes } from './update-lanes.ts'
import { longestConfirmMs, type SourceMeans, UpdateSource } from './update-source.ts'
import { UpdateWindow } from './update-window.ts'

/** What polling needs. */
export interface PollMeans extends SourceMeans {
  readonly botId: number
  readonly notes: PlatformNotes
  /** Told of each update as it comes, before it waits for its turn. */
  readonly taken?: (update: Update) => void
  /** What is typed sets something for all of its chat: it waits for no other answers. */
  readonly goesFirst?: (text: string) => boolean
  /** Works on one update that came then (epoch ms). May reject: then it counts as finished all the same. */
  readonly handle: (update: Update, arrivedAt: number) => Promise<void>
}

/** Updates come in. */
export interface Polling {
  /** Resolves when it was stopped; rejects with a TelegramProblem when Telegram ended it for good. */
  readonly ended: Promise<void>
  /** Asks no more; resolves when all in hand is done and Telegram knows of it, but after `patienceMs` in any case. */
  stop(patienceMs: number): Promise<void>
}

/** Begun so often without an end, it is what ends the process, not what happened to be in hand. */
const mostBegun = 3
/** Begun so often it is suspected for itself, no longer for what was in hand beside it. */
const aloneFrom = 2
/** What may have ended the process goes first, so long. */
const firstMs = 2000
/** Timers may end a little early. */
const timerErrorMs = 20
const tellDroppedAgainMs = 60_000
const shortestRestMs = 10
const longestRestMs = 100
/** What is in hand when nothing was finished for so long is parked. */
const parkAfterMs = 1000
const storePauseMs = 1000

/**
 * Works on updates as they come: those of one person in a chat in order, others side by side, each at least once. Telegram is told
 * that one is done only when it is, and what takes long is parked in the notes meanwhile so that it holds up nothing.
 */
export function pollUpdates(means: PollMeans): Polling {
  const poll = new Poll(means)
  const ended = poll.run()
  // Whoever does not wait for the end still reads of it in the log.
  ended.catch(() => undefined)
  return { ended, stop: (patienceMs) => poll.stop(ended, patienceMs) }
}

class Poll {
  readonly #means: PollMeans
  readonly #stopped = new AbortController()
  readonly #source: UpdateSource
  readonly #journal: UpdateJournal
  readonly #window = new UpdateWindow()
  readonly #lanes = new UpdateLanes()
  readonly #inHand = new Map<Update, Promise<void>>()
  /** Whatever an earlier process began it began before. */
  readonly #startedAt: number
  /** Since the oldest in hand was finished. */
  #restedMs = 0
  #dropped = 0
  #droppedToldAt = Number.NEGATIVE_INFINITY

  constructor(means: PollMeans) {
    this.#means = means
    this.#source = new UpdateSource(means, this.#stopped.signal)
    this.#journal = new UpdateJournal(means)
    this.#startedAt = means.clock.now()
  }

  async run(): Promise<void> {
    const { signal } = this.#stopped
    await this.#takeParked()
    while (!signal.aborted) {
      const { offset } = this.#window
      const updates = await this.#source.ask(offset)
      // Also what comes in the moment of the end is left for the next start.
      if (updates === null || signal.aborted) continue
      this.#window.confirm(offset, updates[0]?.update_id)
      const fresh = updates.filter(({ update_id }) => !this.#window.has(update_id))
      if (fresh.length > 0) await this.#take(fresh)
      else await this.#rest()
      this.#journal.forgetEarlier((id) => this.#window.has(id))
    }
  }

  async stop(ended: Promise<void>, patienceMs: number): Promise<void> {
    const { clock } = this.#means
    this.#stopped.abort()
    await ended.catch(() => undefined)
    const enough = new AbortController()
    const finished = Promise.all(this.#inHand.values()).then(() => enough.abort())
    const patience = clock.sleep(Math.max(0, patienceMs - longestConfirmMs), enough.signal)
    await Promise.race([finished, patience])
    await this.#journal.close()
    await this.#source.confirm(this.#window.offset)
  }

  /** Without its notes nothing may begin: the first that is noted would write over them. */
  async #takeParked(): Promise<void> {
    const { clock, log } = this.#means
    while (!this.#stopped.signal.aborted) {
      try {
        const parked = await this.#journal.open()
        if (parked.length > 0) await this.#take(parked)
        return
      } catch (error) {
        log.warn('telegram-updates-unread', failureFields(error))
        await clock.sleep(storePauseMs, this.#stopped.signal)
      }
    }
  }

  /**
   * What was in hand when an earlier process ended goes first. Those that were so again go one by one: so it shows which
   * of them ends it.
   */
  async #take(updates: readonly Update[]): Promise<void> {
    for (const update of updates) {
      this.#window.begin(update.update_id)
      this.#means.taken?.(update)
    }
    const times = ({ update_id: id }: Update): number => this.#journal.timesBegun(id)
    const suspects = updates.filter((update) => times(update) > 0)
    if (suspects.length > 0) await this.#untilStale()
    await this.#beginFirst(suspects.filter((update) => times(update) < aloneFrom))
    for (const update of suspects) if (times(update) >= aloneFrom) await this.#beginFirst([update])
    if (this.#stopped.signal.aborted) return
    for (const update of updates) if (!suspects.includes(update)) void this.#begin(update)
  }

  /** A line begun lately passes for one that another process has in hand. */
  async #untilStale(): Promise<void> {
    const { clock } = this.#means
    const waitMs = this.#startedAt + staleMs + timerErrorMs - clock.now()
    if (waitMs > 0) await clock.sleep(Math.min(waitMs, 2 * staleMs), this.#stopped.signal)
  }

  /** Resolves when they are over, or were given time enough to end the process. */
  async #beginFirst(updates: readonly Update[]): Promise<void> {
    const { signal } = this.#stopped
    if (updates.length === 0 || signal.aborted) return
    const over = new AbortController()
    const work = Promise.all(updates.map((each) => this.#begin(each))).then(() => over.abort())
    const enough = this.#means.clock.sleep(firstMs, AbortSignal.any([over.signal, signal]))
    await Promise.race([work, enough])
  }

  /** Resolves when it is over; never rejects. */
  async #begin(update: Update): Promise<void> {
    const arrivedAt = this.#means.clock.now()
    const lane = laneOf(update, this.#means.goesFirst)
    if (isDispensable(update) && !lane.first && this.#lanes.isFull(lane)) {
      this.#drop(update, lane.name)
      return
    }
    const work = this.#lanes
      .run(lane, () => this.#work(update, arrivedAt))
      .then(() => this.#end(update))
    this.#inHand.set(update, work)
    await work
  }

  #end(update: Update): void {
    this.#inHand.delete(update)
    this.#window.end(update.update_id)
    this.#journal.end(update.update_id)
  }

  #drop(update: Update, lane: string): void {
    const { clock, log } = this.#means
    this.#end(update)
    this.#dropped++
    const now = clock.now()
    if (Math.abs(now - this.#droppedToldAt) < tellDroppedAgainMs) return
    log.warn('telegram-updates-dropped', { updates: this.#dropped, lane })
    this.#droppedToldAt = now
    this.#dropped = 0
  }

  async #work(update: Update, arrivedAt: number): Promise<void> {
    const { handle, log } = this.#means
    const fields = { update: update.update_id, kind: kindOf(update) }
    if (this.#journal.timesBegun(update.update_id) >= mostBegun) {
      log.error('telegram-update-skipped', fields)
      return
    }
    // Those that only wait for their turn cannot be what ends the process.
    await this.#journal.begin(update.update_id)
    try {
      await handle(update, arrivedAt)
    } catch (error) {
      log.error('telegram-update-failed', { ...fields, ...failureFields(error) })
    }
  }

  /**
   * Nothing is new. Where something is in hand, Telegram gives it again at once however often it is asked: so there is a
   * pause, and what takes long is parked.
   */
  async #rest(): Promise<void> {
    const { clock } = this.#means
    const { size, offset } = this.#window
    const over = new AbortController()
    const shrunk = size === 0 ? null : this.#window.shrinkTo(size >> 1).then(() => over.abort())
    const restMs = Math.min(longestRestMs, Math.max(shortestRestMs, this.#restedMs))
    const pause = clock.sleep(restMs, AbortSignal.any([over.signal, this.#stopped.signal]))
    await Promise.race(shrunk === null ? [pause] : [pause, shrunk])
    const isMoving = this.#window.offset !== offset || size === 0
    this.#restedMs = isMoving ? 0 : this.#restedMs + restMs
    if (this.#restedMs >= parkAfterMs) await this.#park()
  }

  async #park(): Promise<void> {
    const parked = await this.#journal.park([...this.#inHand.keys()])
    if (parked.length === 0) return
    for (const { update_id } of parked) this.#window.end(update_id)
    this.#restedMs = 0
    this.#means.log.info('telegram-updates-parked', { updates: parked.length })
  }
}
