import type { Ticker, Ticking } from '../../../src/delivery/ticker.ts'
import type { Clock } from '../../../src/feed/clock.ts'

/** Ticks at whole multiples of their interval, in the time of any clock. */
export class EventTicker implements Ticker {
  readonly #clock: Clock
  readonly #onError: (name: string, error: unknown) => void

  constructor(clock: Clock, onError: (name: string, error: unknown) => void) {
    this.#clock = clock
    this.#onError = onError
  }

  every(name: string, seconds: number, work: () => Promise<void>): Ticking {
    const stop = new AbortController()
    const ended = this.#loop(name, seconds * 1000, work, stop.signal)
    return {
      stop: async () => {
        stop.abort()
        await ended
      },
    }
  }

  async #loop(name: string, ms: number, work: () => Promise<void>, signal: AbortSignal) {
    while (!signal.aborted) {
      await this.#clock.sleep(ms - (this.#clock.now() % ms), signal)
      if (signal.aborted) return
      try {
        await work()
      } catch (error) {
        this.#onError(name, error)
      }
    }
  }
}
