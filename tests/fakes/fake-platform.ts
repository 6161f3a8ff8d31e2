import type { Message } from '../../src/delivery/message.ts'
import type {
  DeliveryOrder,
  DeliveryOutcome,
  Messenger,
  PlatformRates,
} from '../../src/delivery/messenger.ts'
import type { Clock } from '../../src/feed/clock.ts'
import { PlatformLimits } from './platform-limits.ts'

/** What goes wrong with one request. */
export type PlatformFault =
  /** It never gets there, and the sender knows (connection refused). */
  | 'unreachable'
  /** It never gets there, and no answer comes. */
  | 'lost-request'
  /** It is carried out, and the connection breaks before the answer. */
  | 'lost-answer'
  /** It is carried out, and no answer comes. */
  | 'no-answer'
  /** The server breaks before it did anything, and says so (5xx). */
  | 'server-error'
  /** Too many requests, says the platform, whatever was planned. */
  | { readonly later: number; readonly scope: 'chat' | 'all' }
  | Extract<DeliveryOutcome, { kind: 'refused' }>

export interface FakePlatformOptions {
  readonly platform: string
  readonly rates: PlatformRates
  readonly clock: Clock
  /** How long one way takes, milliseconds; asked for every way. */
  readonly latency?: () => number
  readonly isShared?: (chatId: string) => boolean
  /** Asked for every request. */
  readonly fault?: (order: DeliveryOrder) => PlatformFault | null
  /** The same delivery (its key) again within this time is recognised and not posted twice; 0: the platform cannot. */
  readonly keyWindowMs?: number
  /** Whether the bot can look for its own messages. */
  readonly canFind?: boolean
  /** Most blocks in one message. */
  readonly blocksPerMessage?: number
  /** False: what was posted is only counted. */
  readonly remembers?: boolean
  /** Told of every message posted. */
  readonly onPost?: (order: DeliveryOrder) => void
}

/** A message as the chat's readers see it. */
export interface VisibleMessage {
  readonly id: string
  readonly key: string
  readonly at: number
  readonly action: 'send' | 'thread' | 'reply'
  /** What it answers, or whose thread it is in. */
  readonly under: string | null
  readonly silent: boolean
  message: Message | null
  edits: number
  pinned: boolean
  published: boolean
  deleted: boolean
}

/** One request as the platform saw it. */
export interface SeenRequest {
  readonly at: number
  readonly chatId: string
  readonly key: string
  readonly action: DeliveryOrder['action']
  readonly outcome: DeliveryOutcome['kind']
}

/** What the platform says to a request, if the answer gets through. */
export type PlatformAnswer = Exclude<DeliveryOutcome, { kind: 'not-sent' | 'unknown' }>

/**
 * A platform that keeps its limits in true sliding windows, shows each chat what was posted there, and fails in all the
 * ways a network can. Its time is the clock's: virtual or real.
 */
export class FakePlatform implements Messenger {
  readonly platform: string
  readonly rates: PlatformRates
  readonly requests: SeenRequest[] = []
  /** Requests that broke a limit: the sender's fault. */
  tooMany = 0
  /** Messages posted, and requests received. */
  posted = 0
  received = 0
  down = false
  readonly #options: FakePlatformOptions
  readonly #limits: PlatformLimits
  readonly #chats = new Map<string, VisibleMessage[]>()
  readonly #refusals = new Map<string, Extract<DeliveryOutcome, { kind: 'refused' }>>()
  readonly #moves = new Map<string, string>()
  readonly #keys = new Map<string, { readonly at: number; readonly id: string }>()

  constructor(options: FakePlatformOptions) {
    this.platform = options.platform
    this.rates = options.rates
    this.#options = options
    this.#limits = new PlatformLimits(options.rates, options.isShared ?? (() => false))
  }

  plan(message: Message): readonly Message[] {
    const most = this.#options.blocksPerMessage ?? Number.POSITIVE_INFINITY
    if (message.blocks.length <= most) return [message]
    const parts: Message[] = []
    for (let i = 0; i < message.blocks.length; i += most)
      parts.push({ ...message, blocks: message.blocks.slice(i, i + most) })
    return parts.map((part) => ({ ...part, shows: shownIn(part, message) }))
  }

  async deliver(order: DeliveryOrder, signal?: AbortSignal): Promise<DeliveryOutcome> {
    const { clock } = this.#options
    const fault = this.faultOf(order)
    if (fault === 'unreachable') return { kind: 'not-sent', detail: 'connection refused' }
    await clock.sleep(this.oneWay())
    if (fault === 'lost-request') return silence(clock, signal)
    if (fault === 'server-error') return { kind: 'unknown', detail: 'HTTP 502' }
    const answer = this.receive(order, fault)
    if (fault === 'no-answer') return silence(clock, signal)
    if (fault === 'lost-answer') return { kind: 'unknown', detail: 'connection reset' }
    await clock.sleep(this.oneWay())
    return answer
  }

  async findDelivered(
    order: DeliveryOrder,
  ): Promise<Extract<DeliveryOutcome, { kind: 'sent' | 'not-sent' | 'unknown' }>> {
    if (this.#options.canFind !== true || order.action === 'edit')
      return { kind: 'unknown', detail: 'cannot look' }
    const found = this.messages(order.chatId).find(({ key }) => key === order.key)
    if (found === undefined) return { kind: 'not-sent', detail: 'not there' }
    return { kind: 'sent', messageId: found.id }
  }

  /** What goes wrong with the next request of this order; for transports. */
  faultOf(order: DeliveryOrder): PlatformFault | null {
    return this.down ? 'unreachable' : (this.#options.fault?.(order) ?? null)
  }

  /** How long one way takes now, milliseconds. */
  oneWay(): number {
    return this.#options.latency?.() ?? 0
  }

  /** The request has arrived: carries it out, or says why not. */
  receive(order: DeliveryOrder, fault: PlatformFault | null = null): PlatformAnswer {
    const at = this.#options.clock.now()
    const answer = this.#judge(order, fault, at)
    this.received++
    const { chatId, key, action } = order
    if (this.#options.remembers !== false)
      this.requests.push({ at, chatId, key, action, outcome: answer.kind })
    return answer
  }

  /** Everything that is visible in a chat, oldest first. */
  messages(chatId: string): readonly VisibleMessage[] {
    return this.#chats.get(chatId) ?? []
  }

  /** Nothing can be sent there any more. */
  refuse(chatId: string, why: 'removed' | 'forbidden', detail: string): void {
    this.#refusals.set(chatId, { kind: 'refused', scope: 'chat', why, detail })
  }

  /** It can again. */
  admit(chatId: string): void {
    this.#refusals.delete(chatId)
  }

  /** The chat has a new id from now on; its messages go with it. */
  move(from: string, to: string): void {
    this.#moves.set(from, to)
    this.#chats.set(to, this.#chats.get(from) ?? [])
    this.#chats.delete(from)
  }

  /** A moderator deletes a message. */
  delete(chatId: string, messageId: string): void {
    const found = this.#find(chatId, messageId)
    if (found !== undefined) found.deleted = true
  }

  #judge(order: DeliveryOrder, fault: PlatformFault | null, at: number): PlatformAnswer {
    if (fault !== null && typeof fault === 'object')
      return 'kind' in fault
        ? fault
        : { kind: 'later', afterMs: fault.later, scope: fault.scope, detail: 'too many requests' }
    const late = this.#limits.admit(order.chatId, order.action, at)
    if (late !== null) {
      this.tooMany++
      return { kind: 'later', ...late, detail: 'too many requests' }
    }
    const to = this.#moves.get(order.chatId)
    if (to !== undefined) return { kind: 'moved', chatId: to }
    return this.#refusals.get(order.chatId) ?? this.#carryOut(order, at)
  }

  #carryOut(order: DeliveryOrder, at: number): PlatformAnswer {
    const { action, targetMessageId, chatId } = order
    if (action === 'send' || action === 'thread' || action === 'reply') return this.#post(order, at)
    const target = targetMessageId === null ? undefined : this.#find(chatId, targetMessageId)
    if (target === undefined || target.deleted)
      return { kind: 'refused', scope: 'target', why: 'invalid', detail: 'message not found' }
    if (action === 'edit') {
      target.message = order.message
      target.edits++
    } else if (action === 'publish') target.published = true
    else target.pinned = action === 'pin'
    return { kind: 'sent', messageId: target.id }
  }

  #post(order: DeliveryOrder, at: number): PlatformAnswer {
    const { keyWindowMs = 0, remembers = true } = this.#options
    const before = this.#keys.get(order.key)
    if (before !== undefined && at - before.at <= keyWindowMs)
      return { kind: 'sent', messageId: before.id }
    const id = String(++this.posted)
    if (keyWindowMs > 0) this.#keys.set(order.key, { at, id })
    this.#options.onPost?.(order)
    if (remembers) this.#show(order, id, at)
    return { kind: 'sent', messageId: id }
  }

  #show(order: DeliveryOrder, id: string, at: number): void {
    const { key, action, targetMessageId, message, silent, chatId } = order
    if (action !== 'send' && action !== 'thread' && action !== 'reply') return
    const shown = this.#chats.get(chatId) ?? []
    this.#chats.set(chatId, shown)
    const state = { edits: 0, pinned: false, published: false, deleted: false }
    shown.push({ id, key, at, action, under: targetMessageId, silent, message, ...state })
  }

  #find(chatId: string, messageId: string): VisibleMessage | undefined {
    return this.#chats.get(chatId)?.find(({ id }) => id === messageId)
  }
}

/** Until the sender gives up. */
async function silence(clock: Clock, signal: AbortSignal | undefined): Promise<DeliveryOutcome> {
  await clock.sleep(10 * 60_000, signal)
  return { kind: 'unknown', detail: 'no answer' }
}

/** A part shows the stories whose cards are in it; what is in no card, the first part does not claim. */
function shownIn(part: Message, whole: Message): Message['shows'] {
  const ids = new Set(part.blocks.flatMap((b) => (b.kind === 'story' ? [b.brief.storyId] : [])))
  return whole.shows.filter(({ storyId }) => ids.has(storyId))
}
