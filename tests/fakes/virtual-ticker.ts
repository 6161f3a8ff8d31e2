import type { Ticker, Ticking } from '../../src/delivery/ticker.ts'
import type { VirtualClock } from './virtual-clock.ts'

interface Tick {
  readonly ms: number
  readonly work: () => Promise<void>
  due: number
}

/** Ticks as a virtual clock is moved on: every run has ended before the time goes on. */
export class VirtualTicker implements Ticker {
  readonly #clock: VirtualClock
  readonly #ticks = new Set<Tick>()

  constructor(clock: VirtualClock) {
    this.#clock = clock
  }

  every(_name: string, seconds: number, work: () => Promise<void>): Ticking {
    const ms = seconds * 1000
    const tick = { ms, work, due: nextMultiple(this.#clock.now(), ms) }
    this.#ticks.add(tick)
    return {
      stop: async () => {
        this.#ticks.delete(tick)
      },
    }
  }

  /** Moves the clock on to a moment, running what falls due, in order; an error of the work is the caller's. */
  async runUntil(until: number): Promise<void> {
    for (;;) {
      const tick = this.#first()
      if (tick === undefined || tick.due > until) break
      this.#moveTo(tick.due)
      await tick.work()
      // Work that slept past its next ticks drops them.
      tick.due = nextMultiple(Math.max(tick.due, this.#clock.now()), tick.ms)
    }
    this.#moveTo(until)
  }

  #first(): Tick | undefined {
    return [...this.#ticks].reduce<Tick | undefined>(
      (first, tick) => (first === undefined || tick.due < first.due ? tick : first),
      undefined,
    )
  }

  #moveTo(at: number): void {
    this.#clock.advance(Math.max(0, at - this.#clock.now()))
  }
}

function nextMultiple(after: number, ms: number): number {
  return (Math.floor(after / ms) + 1) * ms
}
