import type { Delivery, DeliveryAction } from './delivery.ts'
import type { Message } from './message.ts'
import type { Grammar } from './translate.ts'

/** Port: sends to one platform's chats. */
export interface Messenger {
  readonly platform: string
  /** How its readers speak to the bot; absent: they type. */
  readonly grammar?: Grammar
  readonly rates: PlatformRates
  /** Splits a message into parts that each fit one message of the platform, in order; never inside a sentence. Pure. */
  plan(message: Message): readonly Message[]
  /** One request, never repeated inside. Never rejects: whatever happened is an outcome. */
  deliver(order: DeliveryOrder, signal?: AbortSignal): Promise<DeliveryOutcome>
  /**
   * Looks for the message of an order whose end is unknown; where the platform cannot tell: `unknown`, where it cannot
   * be asked just now: `later`.
   */
  findDelivered(
    order: DeliveryOrder,
  ): Promise<Extract<DeliveryOutcome, { kind: 'sent' | 'not-sent' | 'unknown' | 'later' }>>
}

/** What one request needs to know. */
export interface DeliveryOrder
  extends Pick<
    Delivery,
    'id' | 'key' | 'chatId' | 'purpose' | 'action' | 'message' | 'silent' | 'attempts' | 'startedAt'
  > {
  readonly targetMessageId: string | null
}

/** The platform's ceilings, to be met by planning. */
export interface PlatformRates {
  readonly all: RateLimit
  /** For one chat; every one of them holds. */
  readonly privateChat: readonly RateLimit[]
  readonly sharedChat: readonly RateLimit[]
  /** What counts against the chat's limits, besides `send`, `thread` and `reply`. */
  readonly counted: readonly DeliveryAction[]
  /** The chat whose limits a chat's requests count against, where it shares them with others; absent: its own. Pure. */
  readonly limitedAs?: (chatId: string) => string
}

/** At most `count` requests in any window of `windowMs`. */
export interface RateLimit {
  readonly count: number
  readonly windowMs: number
}

/** What came of one request, by what is known for sure (the ways each platform fails are its adapter's to tell apart). */
export type DeliveryOutcome =
  | { readonly kind: 'sent'; readonly messageId: string | null }
  /** Rejected for good. `chat`: nothing can be sent there; `message`: this message alone; `target`: what it acts on is gone. */
  | {
      readonly kind: 'refused'
      readonly scope: 'chat' | 'message' | 'target'
      readonly why: 'removed' | 'forbidden' | 'invalid'
      readonly detail: string
    }
  /** The chat has a new id. */
  | { readonly kind: 'moved'; readonly chatId: string }
  /** Rejected for now. `all`: the whole platform pauses. */
  | {
      readonly kind: 'later'
      readonly afterMs: number
      readonly scope: 'chat' | 'all'
      readonly detail: string
    }
  /** It never reached the platform. */
  | { readonly kind: 'not-sent'; readonly detail: string }
  | { readonly kind: 'unknown'; readonly detail: string }
