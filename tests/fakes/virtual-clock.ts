import type { Clock } from '../../src/feed/clock.ts'

/** A clock that stands still until it is moved; sleeping moves it. */
export class VirtualClock implements Clock {
  #now: number

  constructor(start: number) {
    this.#now = start
  }

  readonly now = (): number => this.#now

  readonly sleep = async (ms: number): Promise<void> => this.advance(ms)

  advance(ms: number): void {
    this.#now += ms
  }
}
