import type { Message } from './message.ts'

/** One action owed to one chat: a row of the outbox. */
export interface Delivery {
  readonly id: number
  /** Never queued twice, e.g. `briefing:12:1795678200000:0`, `alert:telegram:7:381:3`. */
  readonly key: string
  readonly platform: string
  readonly chatId: string
  readonly purpose: DeliveryPurpose
  readonly action: DeliveryAction
  /**
   * Key of the delivery whose message this one edits, answers, publishes, pins, or whose thread it goes into. Of a
   * `send`: the part it goes on from, in a forum within the same post; it is sent whatever became of that.
   */
  readonly target: string | null
  /** Key of the delivery that must be over first (sent, dead or unknown). */
  readonly after: string | null
  /** Null for publish, pin and unpin. Fits one message of the platform (Messenger.plan). */
  readonly message: Message | null
  /** Makes no sound where the platform can. */
  readonly silent: boolean
  /** Epoch ms, both. Not sent before the one; given up after the other. */
  readonly sendAt: number
  readonly notAfter: number | null
  readonly state: DeliveryState
  /** Requests begun so far, but for those that surely did nothing. */
  readonly attempts: number
  /** Fences the claimer: a result counts only with the attempt it belongs to. */
  readonly attemptId: string | null
  /** When the last request was begun, epoch ms. */
  readonly startedAt: number | null
  /** When it reached its state, epoch ms. */
  readonly changedAt: number
  /** The platform's id of the message, once sent. */
  readonly messageId: string | null
  /** Why it waits, is dead or unknown: for the operator. */
  readonly reason: string | null
  /** Whose memory advances by `message.shows` once it is surely sent. */
  readonly memoryId: string | null
  /** The run it belongs to, where a briefing's. */
  readonly runId: number | null
}

/** Alerts go before digests, these before the rest. */
export type DeliveryPurpose = 'alert' | 'correction' | 'digest' | 'notice'

/** thread: posted in the thread of the target's message (an answer to it where there are no threads). */
export type DeliveryAction = 'send' | 'thread' | 'reply' | 'edit' | 'publish' | 'pin' | 'unpin'

/**
 * held (for approval) → pending → sending (committed before the request) → sent | retry | dead | unknown.
 * A retry is pending again with a reason and a later `sendAt`.
 */
export type DeliveryState = 'held' | 'pending' | 'sending' | 'retry' | 'sent' | 'dead' | 'unknown'

/** What is queued; the outbox adds the rest. */
export type NewDelivery = Pick<
  Delivery,
  | 'key'
  | 'platform'
  | 'chatId'
  | 'purpose'
  | 'action'
  | 'target'
  | 'after'
  | 'message'
  | 'silent'
  | 'sendAt'
  | 'notAfter'
  | 'memoryId'
> & { readonly state: Extract<DeliveryState, 'held' | 'pending'> }
