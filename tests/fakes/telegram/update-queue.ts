import type { Update } from 'grammy/types'

/** What an update tells, by its name in `allowed_updates`. */
export type UpdateKind = Exclude<keyof Update, 'update_id'>

interface QueuedUpdate {
  readonly id: number
  readonly kind: UpdateKind
  readonly at: number
  readonly payload: object
}

/** Left out unless asked for (https://core.telegram.org/bots/api#getupdates). */
const notByDefault: readonly UpdateKind[] = [
  'chat_member',
  'message_reaction',
  'message_reaction_count',
]

const shortLived: ReadonlyMap<UpdateKind, number> = new Map([
  ['inline_query', 30_000],
  ['callback_query', 150_000],
  ['chosen_inline_result', 600_000],
])

/** Ms until an update is dropped (https://core.telegram.org/bots/api#getting-updates; shorter ones as in the server's Client.cpp). */
const keptFor = (kind: UpdateKind): number => shortLived.get(kind) ?? 86_400_000

/** An offset further ahead is taken for none (TDLib's TQueue). */
const mostAhead = 10

/** Updates until the bot has confirmed them. */
export class UpdateQueue {
  /** Null: all but those that must be asked for. */
  allowed: readonly string[] | null = null
  /** Every update the bot was to be told, also those confirmed or dropped. */
  readonly history: QueuedUpdate[] = []
  readonly #clock: { now(): number }
  readonly #listeners = new Set<() => void>()
  #queue: QueuedUpdate[] = []
  #nextId = 510_000_001

  constructor(clock: { now(): number }) {
    this.#clock = clock
  }

  /** Queues `{[kind]: payload}`; its id, or null where the bot did not ask for such updates. */
  push(kind: UpdateKind, payload: object): number | null {
    const isAllowed = this.allowed?.includes(kind) ?? !notByDefault.includes(kind)
    if (!isAllowed) return null
    const update = { id: this.#nextId, kind, at: this.#clock.now(), payload }
    this.#nextId += 1
    this.#queue.push(update)
    this.history.push(update)
    for (const listener of this.#listeners) listener()
    return update.id
  }

  /** Calls the listener after every push; returns how to stop. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /**
   * Up to `limit` updates from `offset` on; all before it are confirmed and forgotten, with a negative
   * offset all but the last `-offset`. Zero confirms nothing.
   */
  take(offset: number, limit: number): readonly Update[] {
    const now = this.#clock.now()
    this.#queue = this.#queue.filter(({ at, kind }) => now - at < keptFor(kind))
    if (offset < 0) this.#queue = this.#queue.slice(offset)
    if (offset > 0 && offset <= this.#nextId + mostAhead)
      this.#queue = this.#queue.filter(({ id }) => id >= offset)
    return this.#queue
      .slice(0, limit)
      .map(({ id, kind, payload }) => ({ update_id: id, [kind]: payload }))
  }

  /** `pending_update_count` of getWebhookInfo. */
  get pending(): number {
    return this.#queue.length
  }

  /** `drop_pending_updates`. */
  clear(): void {
    this.#queue = []
  }

  /** The sequence goes on elsewhere, as after a quiet week. */
  jumpTo(nextId: number): void {
    this.#nextId = nextId
  }
}
