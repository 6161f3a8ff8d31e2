import type { RateLimit } from './messenger.ts'

/** The times of the latest requests, as far as limits look back. */
export class RateLog {
  readonly #limits: readonly RateLimit[]
  readonly #most: number
  #times: number[] = []

  constructor(limits: readonly RateLimit[]) {
    this.#limits = limits
    this.#most = Math.max(0, ...limits.map(({ count }) => count))
  }

  /** The earliest time the limits leave room for a request; `spareMs` lengthens every window. */
  freeAt(spareMs: number): number {
    return this.#limits.reduce((free, { count, windowMs }) => {
      const first = this.#times.at(-count)
      return first === undefined ? free : Math.max(free, first + windowMs + spareMs)
    }, Number.NEGATIVE_INFINITY)
  }

  add(at: number): void {
    this.#times.push(at)
    if (this.#times.length > this.#most) this.#times.shift()
  }

  /** When the last request went. */
  get latest(): number {
    return this.#times.at(-1) ?? Number.NEGATIVE_INFINITY
  }

  /** The clock was set back: no request went later than now. */
  setBack(now: number): void {
    this.#times = this.#times.map((at) => Math.min(at, now))
  }
}
