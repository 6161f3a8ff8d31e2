import type { Delivery, DeliveryState, NewDelivery } from './delivery.ts'
import type { Message } from './message.ts'

/** Port: the ledger of all that is owed to chats. */
export interface Outbox {
  /** One transaction; a key queued before is left as it is. Returns how many were new. */
  enqueue(deliveries: readonly NewDelivery[]): Promise<number>
  /**
   * Due deliveries (pending or retry) whose `after` is over and whose `target` is sent (of a `send`: over, whatever
   * became of it), in unpaused places: by purpose, then `sendAt`, then id. They are this claimer's until `leaseUntil`; their state does not change yet.
   */
  claim(wish: ClaimWish): Promise<readonly ClaimedDelivery[]>
  /** Just before the request: → sending. False: another claimer has it, or it is no longer owed. */
  begin(id: number, attemptId: string, at: number, leaseUntil: number): Promise<boolean>
  /** What this claimer has not begun is free again at once. */
  release(ids: readonly number[], attemptId: string): Promise<void>
  /**
   * The claimer's word on what came of it, also of one that recover took for unknown meanwhile, and of one it has not
   * begun (withdrawn, too late); false (and nothing changes) when the attempt is not its own any more.
   */
  record(result: DeliveryResult): Promise<boolean>
  /**
   * Sending rows whose lease has ended (a crash) become unknown; what was only claimed is free again. Returns the unknown,
   * each time until somebody has recorded or settled them: a recovery may be cut short too. Of these platforms alone:
   * others are looked after by whoever can ask them.
   */
  recover(now: number, platforms: readonly string[]): Promise<readonly ClaimedDelivery[]>
  /** The earliest `sendAt` that is still owed on the platform, in unpaused places, or null. */
  nextDueAt(platform: string): Promise<number | null>
  /**
   * Posts (send, thread, reply) that show this story, sent since then or begun and perhaps there (sending, unknown, or
   * tried again), oldest first: what a correction edits. An edit waits for the end of what is not over.
   */
  postsShowing(storyId: number, since: number): Promise<readonly ShowingPost[]>
  /** Newest first. */
  list(filter: DeliveryFilter, limit: number): Promise<readonly Delivery[]>
  countStates(chatId: string | null): Promise<Readonly<Record<DeliveryState, number>>>
  /** A person's word on an unknown one. `again` queues a new attempt. False: it is not unknown. */
  settle(id: number, verdict: 'arrived' | 'again' | 'dead', at: number): Promise<boolean>
}

/** A post that shows some story. */
export interface ShowingPost extends Delivery {
  /** When it first did, epoch ms: an edit may have brought the story into it. */
  readonly shownAt: number
}

/** What a sender takes from the outbox: at most `limit` of a platform, its own until `leaseUntil` (epoch ms). */
export interface ClaimWish {
  readonly platform: string
  readonly now: number
  readonly leaseUntil: number
  readonly attemptId: string
  readonly limit: number
  /** Chats that cannot take anything now. */
  readonly except: readonly string[]
}

/** A delivery that a sender has claimed. */
export interface ClaimedDelivery extends Delivery {
  /** The platform's id of the target's message; null where a `send` goes on from one that never came. */
  readonly targetMessageId: string | null
}

/** `memoryId` and the message's `shows` are marked in the same transaction as `sent`. */
export type DeliveryResult = {
  readonly id: number
  readonly attemptId: string
  readonly at: number
} & (
  | {
      readonly state: 'sent'
      readonly messageId: string | null /** As it went, when it was changed just before. */
      readonly message?: Message
    }
  | {
      readonly state: 'retry'
      readonly sendAt: number
      readonly reason: string
      /** The request surely did nothing: it does not count among `attempts`. */
      readonly uncounted?: true
    }
  | { readonly state: 'dead' | 'unknown'; readonly reason: string }
)

/** Which deliveries are listed: those for which all of it is true. */
export interface DeliveryFilter {
  readonly chatId?: string
  readonly states?: readonly DeliveryState[]
  readonly runId?: number
  readonly key?: string
}
