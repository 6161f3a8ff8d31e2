import { DiscordAPIError } from 'discord.js'
import type { DeliveryOutcome } from '../../delivery/messenger.ts'
import { BoundedMap } from '../../feed/bounded-map.ts'
import { nonceWindowMs } from './delivery-nonce.ts'
import type { DiscordMeans, MessageOrder } from './discord-means.ts'
import { isGuardedByNonce, lookForMessage } from './look-for-message.ts'
import type { Looked } from './look-in-channel.ts'
import { postMessage } from './post-message.ts'

type Found = Extract<DeliveryOutcome, { kind: 'sent' | 'not-sent' | 'unknown' | 'later' }>

/** A request to a forum without an answer may still be carried out for so long. */
const settlingMs = 10_000

/**
 * Posts each message once, as far as that can be known: within Discord's window by its nonce, later by looking into the
 * channel before it is posted again.
 */
export class PostOnce {
  readonly #means: DiscordMeans
  /** By key: when a request whose end is not known was begun first. */
  readonly #doubts = new BoundedMap<string, number>(5000)

  constructor(means: DiscordMeans) {
    this.#means = means
  }

  async post(order: MessageOrder, signal?: AbortSignal): Promise<DeliveryOutcome> {
    const earlier = await this.#findEarlier(order)
    if (earlier !== null) return earlier
    const messageId = await postMessage(this.#means, order, signal)
    this.#doubts.delete(order.key)
    return { kind: 'sent', messageId }
  }

  /** The end of the last request is not known. */
  doubt({ key, startedAt }: MessageOrder): void {
    const { clock } = this.#means
    this.#doubts.set(key, this.#doubts.get(key) ?? startedAt ?? clock.now())
  }

  /** `not-sent`: it is not there, or a second request cannot post it twice. */
  async find(order: MessageOrder): Promise<Found> {
    const { clock } = this.#means
    if (order.startedAt === null) return { kind: 'unknown', detail: 'nobody knows when' }
    const first = this.#doubts.get(order.key)
    const since = first ?? order.startedAt
    this.doubt(order)
    const isGuarded = await isGuardedByNonce(this.#means, order)
    if (!isGuarded) await clock.sleep(Math.max(0, order.startedAt + settlingMs - clock.now()))
    const isSafe = isGuarded && clock.now() - since < nonceWindowMs
    // An attempt of a former process may have been long before this one.
    const looked = await this.#look(order, first ?? (order.attempts > 1 ? null : since))
    if (typeof looked !== 'string') {
      this.#doubts.delete(order.key)
      return { kind: 'sent', messageId: looked.messageId }
    }
    if (looked === 'absent' || isSafe)
      return { kind: 'not-sent', detail: isSafe ? 'lost, sent again at once' : 'it is not there' }
    return looked === 'unreadable'
      ? { kind: 'unknown', detail: 'the channel cannot be read' }
      : { kind: 'later', afterMs: settlingMs, scope: 'chat', detail: 'Discord is out of reach' }
  }

  /** What an attempt before this one has come to; null: it is to be posted. */
  async #findEarlier(order: MessageOrder): Promise<DeliveryOutcome | null> {
    const { clock } = this.#means
    const since = this.#doubts.get(order.key)
    if (since === undefined && order.attempts < 2) return null
    const isFresh = since !== undefined && clock.now() - since < nonceWindowMs
    if (isFresh && (await isGuardedByNonce(this.#means, order))) return null
    const looked = await lookForMessage(this.#means, order, since ?? null)
    if (typeof looked !== 'string') {
      this.#doubts.delete(order.key)
      return { kind: 'sent', messageId: looked.messageId }
    }
    // Counted attempts say that it is to be sent even so.
    if (looked === 'absent' || order.attempts > 1) return null
    return { kind: 'unknown', detail: 'it may be there, and the channel cannot be read' }
  }

  /** Whoever may not look cannot tell; whoever cannot look just now can later. */
  async #look(order: MessageOrder, since: number | null): Promise<Looked | 'unreached'> {
    try {
      return await lookForMessage(this.#means, order, since)
    } catch (error) {
      return error instanceof DiscordAPIError ? 'unreadable' : 'unreached'
    }
  }
}
