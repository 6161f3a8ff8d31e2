import type { NewDelivery } from './delivery.ts'

/**
 * What a chat is owed at the same time goes one after the other: the sender takes the parts of several by turns
 * otherwise. Holds for what one of these has seen, such as all that is planned at a tick.
 */
export class ChatTurns {
  readonly #last = new Map<string, NewDelivery>()

  /** The deliveries of one digest or notice, in order: its first waits for the end of what the chat was given before. */
  take(deliveries: readonly NewDelivery[]): readonly NewDelivery[] {
    const inTurn = deliveries.map((delivery) => this.#wait(delivery))
    const last = deliveries.findLast(isPost)
    // Nobody knows when what is held goes out, if ever.
    if (last?.state === 'pending') this.#last.set(last.chatId, last)
    return inTurn
  }

  #wait(delivery: NewDelivery): NewDelivery {
    const last = this.#last.get(delivery.chatId)
    if (last === undefined || !isPost(delivery) || delivery.after !== null) return delivery
    // What is tried for longer could keep this one back until it is too late for it.
    if (giveUpAt(last) > giveUpAt(delivery)) return delivery
    return { ...delivery, after: last.key }
  }
}

/** Stands in the chat as a message of its own. */
function isPost({ action }: NewDelivery): boolean {
  return action === 'send' || action === 'thread'
}

function giveUpAt({ notAfter }: NewDelivery): number {
  return notAfter ?? Number.POSITIVE_INFINITY
}
