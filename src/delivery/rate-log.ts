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

  /**
   * The earliest time the limits leave room for a request; `spareMs` lengthens every window, and `taken`
   * places in it are somebody's whose time is not known.
   */
  freeAt(spareMs: number, taken = 0): number {
    return this.#limits.reduce((free, { count, windowMs }) => {
      const first = this.#times.at(-Math.max(1, count - taken))
      return first === undefined ? free : Math.max(free, first + windowMs + spareMs)
    }, Number.NEGATIVE_INFINITY)
  }

  add(at: number): void {
    this.#times.push(at)
    if (this.#times.length > this.#most) this.#times.shift()
  }

  /** The last request may have arrived as late as that. */
  correct(at: number): void {
    if (this.#times.pop() !== undefined) this.#times.push(at)
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
