import type { Update } from 'grammy/types'

/** So many chats are answered side by side: answers wait for Telegram most of the time. */
const atOnce = 100

/** Runs work of one lane in order, and of several lanes side by side. */
export class UpdateLanes {
  readonly #lanes = new Map<string, { length: number; end: Promise<void> }>()
  readonly #waiting: (() => void)[] = []
  #free = atOnce

  /** How much of a lane is not over. */
  lengthOf(name: string): number {
    return this.#lanes.get(name)?.length ?? 0
  }

  /** Resolves when the work is over; it must not reject. */
  async run(name: string, work: () => Promise<void>): Promise<void> {
    const lane = this.#lanes.get(name) ?? { length: 0, end: Promise.resolve() }
    this.#lanes.set(name, lane)
    lane.length++
    lane.end = lane.end.then(() => this.#take(work))
    await lane.end
    if (--lane.length === 0) this.#lanes.delete(name)
  }

  async #take(work: () => Promise<void>): Promise<void> {
    if (this.#free === 0) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    else this.#free--
    try {
      await work()
    } finally {
      const next = this.#waiting.shift()
      if (next === undefined) this.#free++
      else next()
    }
  }
}

/**
 * What of one chat comes in order; what somebody types inline waits for nothing else. A group that moves is told of in
 * both chats: the new one hears of it first.
 */
export function laneOf(update: Update): string {
  const { message, channel_post, callback_query, my_chat_member, inline_query } = update
  const movedTo = message?.migrate_to_chat_id
  if (movedTo !== undefined) return `${movedTo}`
  const chat =
    message?.chat ?? channel_post?.chat ?? my_chat_member?.chat ?? callback_query?.message?.chat
  if (chat !== undefined) return `${chat.id}`
  if (inline_query !== undefined) return `inline ${inline_query.from.id}`
  return callback_query === undefined ? 'rest' : `${callback_query.from.id}`
}

/** Whether all goes on without it: what a chat tells of itself is told once. */
export function isDispensable({ message, my_chat_member }: Update): boolean {
  const { migrate_to_chat_id: to, migrate_from_chat_id: from } = message ?? {}
  return my_chat_member === undefined && to === undefined && from === undefined
}

/** What came, for a log: never its words. */
export function kindOf(update: Update): string {
  return Object.keys(update).find((key) => key !== 'update_id') ?? 'none'
}
