import type { Claimed, ClaimedQueue } from './claimed-queue.ts'
import type { PlatformRates } from './messenger.ts'
import type { Pace } from './pace.ts'
import type { SenderMeans, SenderTiming } from './sender.ts'

interface ClaimMeans
  extends Pick<SenderMeans, 'outbox' | 'places' | 'clock' | 'newId' | 'maySend'> {
  readonly platform: string
  readonly timing: SenderTiming
  readonly messenger: { readonly rates: PlatformRates }
}

/** A late alert is looked for so often while other things are being sent. */
const overtakeMs = 500
/** What cannot go for so long is given back, so that others can. */
const longestWaitMs = 2000
const mostOfAChat = 4

/** Keeps the queue filled for about two seconds of sending, and no more: memory does not grow with what is due. */
export class Claims {
  readonly #means: ClaimMeans
  readonly #queue: ClaimedQueue
  readonly #ahead: number
  /** Chats that cannot take anything before a time. */
  readonly #blocked = new Map<string, number>()
  readonly #shared = new Map<string, boolean>()
  #claimAt = Number.NEGATIVE_INFINITY
  #wanted = true
  #more = true

  constructor(means: ClaimMeans, queue: ClaimedQueue) {
    this.#means = means
    this.#queue = queue
    const { count, windowMs } = means.messenger.rates.all
    this.#ahead = Math.min(100, Math.max(10, Math.ceil((2000 * count) / windowMs)))
  }

  /** When to look again at the latest, as long as nothing happens. */
  get claimAt(): number {
    return this.#claimAt
  }

  /** Something was queued. */
  want(): void {
    this.#wanted = true
  }

  /** A delivery is over: others may have waited for it. */
  expectMore(): void {
    this.#more = true
  }

  isShared(chatId: string): boolean {
    return this.#shared.get(chatId) ?? true
  }

  async refill(pace: Pace): Promise<void> {
    const { outbox, clock, newId, platform, timing } = this.#means
    await this.#giveBack(pace)
    const now = clock.now()
    if (!this.#isTime(now, pace)) return
    this.#wanted = false
    if ((await this.#means.maySend?.(platform)) === false) {
      this.#more = false
      this.#claimAt = now + timing.pollMs
      return
    }
    for (const [chatId, until] of this.#blocked) if (until <= now) this.#blocked.delete(chatId)
    const attemptId = newId()
    const limit = this.#ahead - this.#queue.size
    const deliveries = await outbox.claim({
      platform,
      now,
      leaseUntil: now + timing.leaseMs,
      attemptId,
      limit,
      except: [...this.#blocked.keys()],
    })
    this.#more = deliveries.length === limit
    this.#queue.add(deliveries.map((delivery) => ({ delivery, attemptId })))
    await this.#readShared(deliveries.map(({ chatId }) => chatId))
    this.#claimAt = now + (deliveries.length > 0 ? overtakeMs : timing.pollMs)
  }

  /** With nothing claimed: whether nothing is due now; then it is known when to look again. */
  async isNothingDue(): Promise<boolean> {
    if (this.#wanted || this.#more) return false
    const { outbox, clock, platform, timing } = this.#means
    const now = clock.now()
    const dueAt = (await outbox.nextDueAt(platform)) ?? Number.POSITIVE_INFINITY
    const freeAt = Math.min(...this.#blocked.values())
    // What is due already waits for something else.
    const soon = [dueAt, freeAt].filter((at) => at > now)
    this.#claimAt = Math.min(now + timing.pollMs, ...soon)
    return this.#blocked.size === 0
  }

  async release(claimed: readonly Claimed[]): Promise<void> {
    const byAttempt = Map.groupBy(claimed, ({ attemptId }) => attemptId)
    for (const [attemptId, each] of byAttempt)
      await this.#means.outbox.release(
        each.map(({ delivery }) => delivery.id),
        attemptId,
      )
  }

  #isTime(now: number, pace: Pace): boolean {
    if (this.#queue.size >= this.#ahead || pace.heldUntil > now + longestWaitMs) return false
    // A clock that was set back must not make it wait.
    const isDue = now >= this.#claimAt || this.#claimAt > now + this.#means.timing.pollMs
    return isDue || this.#wanted || (this.#more && this.#queue.size < this.#ahead / 2)
  }

  /** A chat's limits or a pause must not fill the queue with what cannot go. */
  async #giveBack(pace: Pace): Promise<void> {
    if (this.#queue.size === 0) return
    const now = this.#means.clock.now()
    if (pace.heldUntil > now + longestWaitMs) {
      await this.release(this.#queue.removeAll())
      this.#claimAt = pace.heldUntil
      return
    }
    for (const { delivery } of this.#queue.heads()) {
      const request = {
        chatId: delivery.chatId,
        shared: this.isShared(delivery.chatId),
        counts: true,
      }
      const freeAt = pace.chatFreeAt(request)
      if (freeAt <= now + longestWaitMs) continue
      this.#blocked.set(delivery.chatId, freeAt)
      await this.release(this.#queue.removeChat(delivery.chatId))
    }
    const surplus = this.#queue.removeSurplus(mostOfAChat)
    for (const { delivery } of surplus) this.#blocked.set(delivery.chatId, now + longestWaitMs)
    await this.release(surplus)
  }

  async #readShared(chatIds: readonly string[]): Promise<void> {
    const unknown = chatIds.filter((id) => !this.#shared.has(id))
    if (unknown.length === 0) return
    // Kinds of chats do not change; the oldest are forgotten so that memory does not grow.
    if (this.#shared.size > 5000) this.#shared.clear()
    const places = await this.#means.places.getPlaces(unknown)
    for (const id of unknown) this.#shared.set(id, places.get(id)?.shared ?? true)
  }
}
