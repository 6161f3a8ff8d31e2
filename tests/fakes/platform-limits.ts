import type { DeliveryAction } from '../../src/delivery/delivery.ts'
import type { PlatformRates, RateLimit } from '../../src/delivery/messenger.ts'

interface Verdict {
  readonly afterMs: number
  readonly scope: 'chat' | 'all'
}

/** True sliding windows, as strict as a platform can be: only what was let in counts. */
export class PlatformLimits {
  readonly #rates: PlatformRates
  readonly #isShared: (chatId: string) => boolean
  readonly #all: number[] = []
  readonly #chats = new Map<string, number[]>()

  constructor(rates: PlatformRates, isShared: (chatId: string) => boolean) {
    this.#rates = rates
    this.#isShared = isShared
  }

  /** Lets a request in (null) or says when to come back. */
  admit(chatId: string, action: DeliveryAction, at: number): Verdict | null {
    const { all, counted, privateChat, sharedChat } = this.#rates
    const wait = waitMs(this.#all, all, at)
    if (wait > 0) return { afterMs: wait, scope: 'all' }
    const counts = ['send', 'thread', 'reply'].includes(action) || counted.includes(action)
    if (counts) {
      const limits = this.#isShared(chatId) ? sharedChat : privateChat
      const limited = this.#rates.limitedAs?.(chatId) ?? chatId
      const times = this.#chats.get(limited) ?? []
      const chatWait = Math.max(0, ...limits.map((limit) => waitMs(times, limit, at)))
      if (chatWait > 0) return { afterMs: chatWait, scope: 'chat' }
      note(times, at, Math.max(0, ...limits.map(({ count }) => count)))
      this.#chats.set(limited, times)
      this.#forget(at)
    }
    note(this.#all, at, all.count)
    return null
  }

  #forget(at: number): void {
    if (this.#chats.size < 4000) return
    for (const [chatId, times] of this.#chats)
      if ((times.at(-1) ?? 0) < at - 61_000) this.#chats.delete(chatId)
  }
}

/** How long until a window of the limit has room. */
function waitMs(times: readonly number[], { count, windowMs }: RateLimit, at: number): number {
  const first = times.at(-count)
  return first === undefined ? 0 : Math.max(0, first + windowMs - at)
}

/** Only as many as a limit looks back at. */
function note(times: number[], at: number, most: number): void {
  times.push(at)
  if (times.length > most) times.shift()
}
