import { AsyncLocalStorage } from 'node:async_hooks'
import { setImmediate } from 'node:timers/promises'
import type { Clock } from '../../src/feed/clock.ts'

interface Sleeper {
  readonly at: number
  readonly order: number
  readonly wake: () => void
}

/** A watched call, with those it was made from: so many hold the time. */
interface WatchedCall {
  readonly depth: number
  ended: boolean
}

/**
 * Virtual time for work that runs side by side: whenever all of it sleeps, time goes on to the next who
 * wakes. Work must wait for nothing but this clock, calls that are watched, and what settles by itself within
 * an event-loop turn.
 */
export class EventClock implements Clock {
  #now: number
  readonly #onTime: (now: number) => void
  readonly #turns: number
  #order = 0
  readonly #sleepers = new Sleepers()
  #pending = 0
  readonly #calls = new AsyncLocalStorage<WatchedCall>()

  /**
   * `onTime` hears of every moment the time goes on to, before anybody wakes; `turns` are those of the event loop after
   * which all has settled, with no watched call on its way.
   */
  constructor(start: number, onTime: (now: number) => void = () => {}, turns = 1) {
    this.#now = start
    this.#onTime = onTime
    this.#turns = turns
    onTime(start)
  }

  readonly now = (): number => this.#now

  readonly sleep = (ms: number, signal?: AbortSignal): Promise<void> => {
    if (signal?.aborted === true) return Promise.resolve()
    const call = this.#calls.getStore()
    // A watched call that sleeps itself waits for the time, and so the time not for it.
    const held = call === undefined || call.ended ? 0 : call.depth
    this.#pending -= held
    return new Promise((resolve) => {
      const sleeper = { at: this.#now + Math.max(0, ms), order: this.#order++, wake: () => done() }
      const done = () => {
        signal?.removeEventListener('abort', abort)
        this.#pending += held
        resolve()
      }
      const abort = () => {
        this.#sleepers.remove(sleeper)
        done()
      }
      signal?.addEventListener('abort', abort)
      this.#sleepers.add(sleeper)
    })
  }

  /** The same port; time stands still while a call to it has not ended (a store may take several turns). */
  watch<T extends object>(port: T): T {
    return new Proxy(port, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name)
        if (typeof value !== 'function') return value
        return (...values: unknown[]): unknown => {
          const depth = (this.#calls.getStore()?.depth ?? 0) + 1
          const call = { depth, ended: false }
          const result: unknown = this.#calls.run(call, (): unknown =>
            Reflect.apply(value, target, values),
          )
          if (!(result instanceof Promise)) return result
          this.#pending++
          return result.finally(() => {
            call.ended = true
            this.#pending--
          })
        }
      },
    })
  }

  /** Time stands still until the returned function is called. */
  hold(): () => void {
    this.#pending++
    return () => void this.#pending--
  }

  /** Lets time pass until `work` has ended, or the time is `until`. */
  async drive<T>(work: Promise<T>, until = Number.POSITIVE_INFINITY): Promise<T> {
    const state = { over: false }
    const end = () => {
      state.over = true
    }
    work.then(end, end)
    await this.#settle()
    while (!state.over && (await this.#step(until)));
    if (!state.over)
      throw new Error(`nothing happens any more at ${new Date(this.#now).toISOString()}`)
    return work
  }

  /** Lets time pass until then. */
  async runUntil(until: number): Promise<void> {
    await this.#settle()
    while (await this.#step(until));
    this.#goOnTo(until)
  }

  /** The machine's clock is set: nobody sleeps longer or shorter for it. */
  jump(ms: number): void {
    this.#now += ms
    this.#onTime(this.#now)
    this.#sleepers.shift(ms)
  }

  async #step(until: number): Promise<boolean> {
    const next = this.#sleepers.first()
    if (next === undefined || next.at > until) return false
    this.#sleepers.remove(next)
    this.#goOnTo(next.at)
    next.wake()
    await this.#settle()
    return true
  }

  #goOnTo(at: number): void {
    if (at <= this.#now) return
    this.#now = at
    this.#onTime(at)
  }

  /** Everything that can go on without time passing has done so after this. */
  async #settle(): Promise<void> {
    for (let quiet = 0; quiet < this.#turns; ) {
      await setImmediate()
      quiet = this.#pending > 0 ? 0 : quiet + 1
    }
  }
}

/** Sleepers, the first to wake first. Few at once, so that a sorted list does. */
class Sleepers {
  #sleepers: Sleeper[] = []

  first(): Sleeper | undefined {
    return this.#sleepers[0]
  }

  add(sleeper: Sleeper): void {
    const place = this.#sleepers.findIndex(({ at }) => at > sleeper.at)
    if (place < 0) this.#sleepers.push(sleeper)
    else this.#sleepers.splice(place, 0, sleeper)
  }

  remove(sleeper: Sleeper): void {
    const place = this.#sleepers.indexOf(sleeper)
    if (place >= 0) this.#sleepers.splice(place, 1)
  }

  shift(ms: number): void {
    this.#sleepers = this.#sleepers.map((sleeper) => ({ ...sleeper, at: sleeper.at + ms }))
  }
}
