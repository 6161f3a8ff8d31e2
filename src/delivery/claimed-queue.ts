import type { DeliveryPurpose } from './delivery.ts'
import type { ClaimedDelivery } from './outbox.ts'

/** A claimed delivery, under the claim it belongs to. */
export interface Claimed {
  readonly delivery: ClaimedDelivery
  readonly attemptId: string
}

const order: readonly DeliveryPurpose[] = ['alert', 'correction', 'digest', 'notice']

/** What is claimed and not begun, the most pressing first: a late alert overtakes what was claimed before it. */
export class ClaimedQueue {
  readonly #lanes = order.map((): Claimed[] => [])

  get size(): number {
    return this.#lanes.reduce((sum, lane) => sum + lane.length, 0)
  }

  add(claimed: readonly Claimed[]): void {
    for (const each of claimed) this.#lanes[order.indexOf(each.delivery.purpose)]?.push(each)
  }

  /** The most pressing ones of each chat: the others wait for them. */
  heads(): readonly Claimed[] {
    const seen = new Set<string>()
    return this.#lanes.flat().filter(({ delivery: { chatId } }) => {
      const first = !seen.has(chatId)
      seen.add(chatId)
      return first
    })
  }

  remove({ delivery }: Claimed): void {
    this.#take((each) => each.delivery.id === delivery.id)
  }

  /** Takes out all of a chat's. */
  removeChat(chatId: string): readonly Claimed[] {
    return this.#take(({ delivery }) => delivery.chatId === chatId)
  }

  removeAll(): readonly Claimed[] {
    return this.#take(() => true)
  }

  /** Takes out what chats have beyond their first `most`. */
  removeSurplus(most: number): readonly Claimed[] {
    const counts = new Map<string, number>()
    return this.#take(({ delivery: { chatId } }) => {
      const count = (counts.get(chatId) ?? 0) + 1
      counts.set(chatId, count)
      return count > most
    })
  }

  #take(wanted: (claimed: Claimed) => boolean): readonly Claimed[] {
    const taken: Claimed[] = []
    this.#lanes.forEach((lane, i) => {
      const kept = lane.filter((each) => {
        const takes = wanted(each)
        if (takes) taken.push(each)
        return !takes
      })
      this.#lanes[i] = kept
    })
    return taken
  }
}
