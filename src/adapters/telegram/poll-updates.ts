import type { Update } from 'grammy/types'
import type { PlatformNotes } from '../../chat/platform-notes.ts'
import { failureFields } from './failure-fields.ts'
import { UpdateJournal } from './update-journal.ts'
import { kindOf, laneOf, UpdateLanes } from './update-lanes.ts'
import { type SourceMeans, UpdateSource } from './update-source.ts'
import { UpdateWindow } from './update-window.ts'

/** What polling needs. */
export interface PollMeans extends SourceMeans {
  readonly botId: number
  readonly notes: PlatformNotes
  /** Works on one update. May reject: then it counts as finished all the same. */
  readonly handle: (update: Update) => Promise<void>
}

/** Updates come in. */
export interface Polling {
  /** Resolves when it was stopped; rejects with a TelegramProblem when Telegram ended it for good. */
  readonly ended: Promise<void>
  /** Asks no more; resolves when all in hand is done, or after `patienceMs`, and Telegram knows of it. */
  stop(patienceMs: number): Promise<void>
}

/** Begun so often without an end, it is what ends the process, not what happened to be in hand. */
const mostBegun = 3
/** A line that was begun so lately passes for one that another process has in hand (chat/handle-once.ts). */
const begunLatelyMs = 1500
/** What may have ended the process goes first and alone, so long. */
const aloneMs = 2000
const shortestRestMs = 10
const longestRestMs = 100
/** What is in hand when nothing was finished for so long is parked. */
const parkAfterMs = 1000
const storePauseMs = 1000

/**
 * Works on updates as they come: those of one chat in order, chats side by side, each at least once. Telegram is told
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
  /** Since the oldest in hand was finished. */
  #restedMs = 0

  constructor(means: PollMeans) {
    this.#means = means
    this.#source = new UpdateSource(means, this.#stopped.signal)
    this.#journal = new UpdateJournal(means)
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
    }
  }

  async stop(ended: Promise<void>, patienceMs: number): Promise<void> {
    const { clock } = this.#means
    this.#stopped.abort()
    await ended.catch(() => undefined)
    const enough = new AbortController()
    const finished = Promise.all(this.#inHand.values()).then(() => enough.abort())
    await Promise.race([finished, clock.sleep(patienceMs, enough.signal)])
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

  /** What was in hand when an earlier process ended goes one by one: so it shows which of them ends it. */
  async #take(updates: readonly Update[]): Promise<void> {
    const { clock } = this.#means
    for (const { update_id } of updates) this.#window.begin(update_id)
    const suspects = updates.filter(({ update_id: id }) => this.#journal.timesBegun(id) > 0)
    if (suspects.length > 0) {
      const waitMs = this.#journal.earlierAt + begunLatelyMs - clock.now()
      if (waitMs > 0) await clock.sleep(Math.min(waitMs, begunLatelyMs), this.#stopped.signal)
    }
    for (const update of suspects) {
      if (this.#stopped.signal.aborted) return
      const alone = new AbortController()
      const work = this.#begin(update).then(() => alone.abort())
      await Promise.race([work, clock.sleep(aloneMs, alone.signal)])
    }
    if (suspects.length === 0) this.#journal.forgetEarlier()
    if (this.#stopped.signal.aborted) return
    for (const update of updates) if (!suspects.includes(update)) void this.#begin(update)
  }

  /** Resolves when it is over; never rejects. */
  #begin(update: Update): Promise<void> {
    const work = this.#finish(update)
    this.#inHand.set(update, work)
    return work
  }

  async #finish(update: Update): Promise<void> {
    await this.#lanes.run(laneOf(update), () => this.#work(update))
    this.#inHand.delete(update)
    this.#window.end(update.update_id)
    this.#journal.end(update.update_id)
  }

  async #work(update: Update): Promise<void> {
    const { handle, log } = this.#means
    const fields = { update: update.update_id, kind: kindOf(update) }
    if (this.#journal.timesBegun(update.update_id) >= mostBegun) {
      log.error('telegram-update-skipped', fields)
      return
    }
    // Those that only wait for their turn cannot be what ends the process.
    await this.#journal.begin(update.update_id)
    try {
      await handle(update)
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
    const open = [...this.#inHand.keys()]
    if (!(await this.#journal.park(open))) return
    for (const { update_id } of open) this.#window.end(update_id)
    this.#restedMs = 0
    this.#means.log.info('telegram-updates-parked', { updates: open.length })
  }
}
