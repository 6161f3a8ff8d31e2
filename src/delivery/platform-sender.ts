import { type Attempted, attemptDelivery, reasonOf } from './attempt-delivery.ts'
import { type Claimed, ClaimedQueue } from './claimed-queue.ts'
import { Claims } from './claims.ts'
import type { Messenger } from './messenger.ts'
import type { ClaimedDelivery } from './outbox.ts'
import { Pace, type Turn } from './pace.ts'
import type { Ticket } from './rate-budget.ts'
import type { SenderMeans, SenderTiming } from './sender.ts'

interface PlatformMeans extends Omit<SenderMeans, 'timing'> {
  readonly messenger: Messenger
  readonly timing: SenderTiming
}

/** Enough for the rate times the slowest answers; beyond it the platform is too slow to be pressed. */
const mostInFlight = 256
/** One server in an outage is not the platform: so many chats must fail with none reached in between. */
const chatsUnreached = 5
const firstHoldMs = 500
const longestHoldMs = 30_000

/**
 * Sends to one platform: claims ahead, paces, and keeps requests in flight side by side, to each chat
 * only one at a time.
 */
export class PlatformSender {
  readonly #means: PlatformMeans
  readonly #queue = new ClaimedQueue()
  readonly #claims: Claims
  readonly #pace: Pace
  /** By chat: what is being requested. */
  readonly #inFlight = new Map<string, { readonly id: number; readonly end: Promise<void> }>()
  /** Chats that were tried in vain since another was reached. */
  readonly #unreached = new Set<string>()
  #holdMs = firstHoldMs
  #resting: AbortController | null = null
  #stirred = false
  #idlers: (() => void)[] = []
  #running = false

  constructor(means: PlatformMeans) {
    this.#means = means
    this.#pace = new Pace(means.messenger.rates, means.clock, () => this.#stir())
    this.#claims = new Claims({ ...means, platform: means.messenger.platform }, this.#queue)
  }

  isInFlight(id: number): boolean {
    return [...this.#inFlight.values()].some((each) => each.id === id)
  }

  wake(): void {
    this.#claims.want()
    this.#stir()
  }

  idle(): Promise<void> {
    if (!this.#running) return Promise.resolve()
    this.wake()
    return new Promise((resolve) => this.#idlers.push(resolve))
  }

  reserve(chatId: string, shared: boolean, turn?: Turn): Promise<void> {
    return this.#pace.reserve({ chatId, shared }, turn)
  }

  hold(afterMs: number): void {
    this.#pace.hold(null, this.#means.clock.now() + afterMs)
  }

  async run(signal: AbortSignal): Promise<void> {
    const { clock, log, messenger } = this.#means
    const stir = () => this.#stir()
    signal.addEventListener('abort', stir)
    this.#running = true
    while (!signal.aborted) {
      this.#stirred = false
      try {
        await this.#claims.refill(this.#pace)
        while (!signal.aborted && this.#sendNext());
        await this.#rest()
      } catch (error) {
        log.error('delivery.failed', { platform: messenger.platform, reason: reasonOf(error) })
        await clock.sleep(this.#means.timing.pollMs, signal)
      }
    }
    signal.removeEventListener('abort', stir)
    await this.#end()
  }

  /** Begins the most pressing delivery that may go now; false: none may. */
  #sendNext(): boolean {
    const { clock } = this.#means
    if (this.#inFlight.size >= mostInFlight || !this.#pace.isFree()) return false
    const now = clock.now()
    const next = this.#queue
      .heads()
      .find(
        ({ delivery }) =>
          !this.#inFlight.has(delivery.chatId) &&
          this.#pace.chatFreeAt(this.#budgeted(delivery)) <= now,
      )
    if (next === undefined) return false
    this.#queue.remove(next)
    const ticket = this.#pace.take(this.#budgeted(next.delivery))
    const { chatId, id } = next.delivery
    const end = this.#attempt(next, ticket).finally(() => {
      this.#inFlight.delete(chatId)
      this.#claims.expectMore()
      this.#stir()
    })
    this.#inFlight.set(chatId, { id, end })
    return true
  }

  async #attempt(claimed: Claimed, ticket: Ticket): Promise<void> {
    const { log, timing } = this.#means
    const onAnswer = (isAnswer: boolean) => this.#pace.end(ticket, isAnswer ? 'answered' : 'lost')
    try {
      const attempted = await attemptDelivery({ ...this.#means, timing, onAnswer }, claimed)
      // Where there was a request its end is told already.
      this.#pace.end(ticket, 'unused')
      if (attempted !== null && attempted !== 'open') await this.#apply(claimed.delivery, attempted)
    } catch (error) {
      this.#pace.end(ticket, 'lost')
      log.error('delivery.failed', { id: claimed.delivery.id, reason: reasonOf(error) })
    }
  }

  /** What the end of one delivery means for the others. */
  async #apply(delivery: ClaimedDelivery, { outcome, verdict }: Attempted): Promise<void> {
    const { clock, log, places, notify } = this.#means
    const { chatId, platform } = delivery
    const { hold, pause, movedTo } = verdict
    this.#noteReach(chatId, outcome.kind !== 'not-sent')
    if (hold !== null) {
      this.#pace.hold(hold.scope === 'all' ? null : chatId, hold.until)
      log.warn('delivery.later', { platform, scope: hold.scope, untilMs: hold.until - clock.now() })
    }
    if (movedTo !== null) {
      await places.move(chatId, movedTo)
      await this.#claims.release(this.#queue.removeChat(chatId))
      log.info('delivery.moved', { platform, from: chatId, to: movedTo })
    }
    if (pause === null) return
    const isNews = await places.pause(chatId, pause)
    await this.#claims.release(this.#queue.removeChat(chatId))
    log.warn('delivery.refused', { platform, chatId, why: pause.why, detail: pause.detail })
    if (isNews) await notify({ kind: 'refused', delivery, pause })
  }

  /** When the platform is out of reach, one request at a time finds out when it is back. */
  #noteReach(chatId: string, isReached: boolean): void {
    if (isReached) {
      this.#unreached.clear()
      this.#holdMs = firstHoldMs
      return
    }
    this.#unreached.add(chatId)
    if (this.#unreached.size < chatsUnreached) return
    this.#pace.hold(null, this.#means.clock.now() + this.#holdMs)
    this.#holdMs = Math.min(longestHoldMs, this.#holdMs * 2)
  }

  #budgeted({ chatId, action }: ClaimedDelivery) {
    const { counted } = this.#means.messenger.rates
    const counts = ['send', 'thread', 'reply'].includes(action) || counted.includes(action)
    // Where it is not known, the stricter limits hold.
    return { chatId, counts, shared: this.#claims.isShared(chatId) }
  }

  /** Until something may go or may be due, or somebody stirs. */
  async #rest(): Promise<void> {
    const { clock } = this.#means
    const isAtRest = this.#queue.size === 0 && this.#inFlight.size === 0
    if (isAtRest && (await this.#claims.isNothingDue())) this.#letIdlersGo()
    if (this.#stirred) return
    const until = Math.min(this.#claims.claimAt, this.#nextFreeAt())
    const resting = new AbortController()
    this.#resting = resting
    await clock.sleep(Math.max(1, Math.ceil(until - clock.now())), resting.signal)
    this.#resting = null
  }

  /** When the first that is claimed may go; those whose chat is busy are stirred by its end. */
  #nextFreeAt(): number {
    if (this.#inFlight.size >= mostInFlight) return Number.POSITIVE_INFINITY
    const times = this.#queue
      .heads()
      .filter(({ delivery }) => !this.#inFlight.has(delivery.chatId))
      .map(({ delivery }) => this.#pace.chatFreeAt(this.#budgeted(delivery)))
    return times.length === 0
      ? Number.POSITIVE_INFINITY
      : Math.max(this.#pace.allFreeAt(), Math.min(...times))
  }

  #stir(): void {
    this.#stirred = true
    this.#resting?.abort()
  }

  #letIdlersGo(): void {
    const idlers = this.#idlers
    this.#idlers = []
    for (const resolve of idlers) resolve()
  }

  /** Requests in flight end by themselves in time; what is only claimed goes back. */
  async #end(): Promise<void> {
    const { clock, timing } = this.#means
    const ended = new AbortController()
    const ends = [...this.#inFlight.values()].map(({ end }) => end)
    // Longer than any request; only a store that cannot note an end takes this long.
    const longest = clock.sleep(timing.requestMs + 5000, ended.signal)
    await Promise.race([Promise.all(ends), longest])
    ended.abort()
    await this.#claims.release(this.#queue.removeAll())
    this.#running = false
    this.#letIdlersGo()
  }
}
