import type { Clock } from '../feed/clock.ts'
import type { PlatformRates } from './messenger.ts'
import { RateBudget, type Ticket } from './rate-budget.ts'

/** A request of the outbox: `counts` against its chat's limits, or against the platform's only. */
export interface PacedRequest {
  readonly chatId: string
  readonly shared: boolean
  readonly counts: boolean
}

/** A turn of an answer to a person. */
export interface Turn {
  /**
   * Resolves when its request is over: while the machine is busy it may arrive much later than it was let go, and keeps
   * its place until then. Without it, it is taken to arrive at once.
   */
  readonly ended?: Promise<void> | undefined
  /** Whoever waits for it gives it up: then no place is taken. */
  readonly signal?: AbortSignal | undefined
}

/** Two lanes into one budget: answers to people go before everything the outbox owes. */
export class Pace {
  readonly #budget: RateBudget
  readonly #clock: Clock
  readonly #onFree: () => void
  #waiting = 0

  /** `onFree` is called when no answer waits any more. */
  constructor(rates: PlatformRates, clock: Clock, onFree = () => {}) {
    this.#budget = new RateBudget(rates)
    this.#clock = clock
    this.#onFree = onFree
  }

  /** Whether the outbox may take a request now. */
  isFree(): boolean {
    return this.#waiting === 0 && this.allFreeAt() <= this.#clock.now()
  }

  allFreeAt(): number {
    return this.#budget.allFreeAt(true, this.#clock.now())
  }

  chatFreeAt({ chatId, shared, counts }: PacedRequest): number {
    const free = this.#budget.chatFreeAt({ chatId: counts ? chatId : null, shared })
    return Math.max(free, this.#budget.heldUntil(chatId))
  }

  take({ chatId, shared, counts }: PacedRequest): Ticket {
    const ticket = this.#budget.take({ chatId: counts ? chatId : null, shared }, this.#clock.now())
    this.#budget.watch(ticket)
    return ticket
  }

  /** The request is over: the platform said something, nobody said anything, or it never went. */
  end(ticket: Ticket, how: 'answered' | 'lost' | 'unused'): void {
    const now = this.#clock.now()
    if (how === 'answered') this.#budget.answered(ticket, now)
    else if (how === 'lost') this.#budget.lost(ticket, now)
    else this.#budget.forget(ticket)
  }

  hold(chatId: string | null, until: number): void {
    this.#budget.hold(chatId, until)
  }

  /** Of the whole platform. */
  get heldUntil(): number {
    return this.#budget.heldUntil(null)
  }

  /** The lane of answers to people: resolves with its turn, or when it is given up. */
  async reserve(
    request: { readonly chatId: string; readonly shared: boolean },
    { ended, signal }: Turn = {},
  ): Promise<void> {
    for (;;) {
      if (signal?.aborted === true) return
      const now = this.#clock.now()
      const chatFree = this.chatFreeAt({ ...request, counts: true })
      const allFree = this.#budget.allFreeAt(false, now)
      if (Math.max(chatFree, allFree) <= now) {
        const ticket = this.#budget.take(request, now)
        if (ended !== undefined) this.#watch(ticket, ended)
        return
      }
      // A chat's own limit holds up nobody else.
      if (chatFree > allFree) await this.#sleepUntil(chatFree, signal)
      else await this.#waitInFront(allFree, signal)
    }
  }

  #watch(ticket: Ticket, ended: Promise<void>): void {
    this.#budget.watch(ticket)
    void ended.then(() => this.#budget.answered(ticket, this.#clock.now()))
  }

  async #waitInFront(free: number, signal: AbortSignal | undefined): Promise<void> {
    this.#waiting++
    await this.#sleepUntil(free, signal)
    this.#waiting--
    if (this.#waiting === 0) this.#onFree()
  }

  #sleepUntil(at: number, signal: AbortSignal | undefined): Promise<void> {
    return this.#clock.sleep(Math.max(1, Math.ceil(at - this.#clock.now())), signal)
  }
}
