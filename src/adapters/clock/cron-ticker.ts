import { schedule } from 'node-cron'
import type { Ticker, Ticking } from '../../delivery/ticker.ts'

/** Told of what a tick threw; the ticks go on. */
type OnTickError = (name: string, error: unknown) => void

/**
 * Ticks by node-cron, in UTC: in a zone with summer time it drops ticks where the clock is moved. A tick the
 * machine slept through is not made up for: what is due is in a table, and the next tick finds it.
 */
export class CronTicker implements Ticker {
  readonly #onError: OnTickError

  constructor(onError: OnTickError) {
    this.#onError = onError
  }

  /** @throws RangeError for a number of seconds that does not divide a minute, an hour or a day evenly */
  every(name: string, seconds: number, work: () => Promise<void>): Ticking {
    let inHand = Promise.resolve()
    const run = async () => {
      try {
        await work()
      } catch (error) {
        this.#onError(name, error)
      }
    }
    const task = schedule(
      toPattern(seconds),
      () => {
        inHand = run()
        return inHand
      },
      { name, timezone: 'UTC', noOverlap: true, suppressMissedWarning: true, logger: silent },
    )
    return {
      async stop() {
        await task.stop()
        await inHand
        // node-cron keeps every task it ever made until it is destroyed.
        await task.destroy()
      },
    }
  }
}

/** A dropped tick is ordinary here, and errors are told through `onError`. */
const silent = { info() {}, warn() {}, error() {}, debug() {} }

function toPattern(seconds: number): string {
  if (seconds >= 1 && 60 % seconds === 0) return `*/${seconds} * * * * *`
  if (3600 % seconds === 0 && seconds % 60 === 0) return `0 */${seconds / 60} * * * *`
  if (86400 % seconds === 0 && seconds % 3600 === 0) return `0 0 */${seconds / 3600} * * *`
  throw new RangeError(`${seconds} seconds do not divide a minute, an hour or a day evenly`)
}
