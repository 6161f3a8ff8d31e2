import type { Clock } from '../feed/clock.ts'
import type { Log } from '../log.ts'
import type { Delivery } from './delivery.ts'
import type { Messenger } from './messenger.ts'
import type { Outbox } from './outbox.ts'
import type { Turn } from './pace.ts'
import type { Pause } from './place.ts'
import type { PlaceStore } from './place-store.ts'
import type { ReadPresent } from './present-story.ts'
import type { Catalogue } from './translate.ts'
import type { UnknownPolicies } from './unknown-policy.ts'

/** Sends what the outbox owes, as fast as the platforms allow and no faster. */
export interface Sender {
  /** Sends until `signal` aborts; ends once the requests in flight have ended and nothing is left claimed. */
  run(signal: AbortSignal): Promise<void>
  /** Something was queued, released or resumed: looked at now rather than at the next poll. */
  wake(): void
  /** Resolves when all that is due now was tried, or at once when nothing runs. */
  idle(): Promise<void>
  /** Resolves when an answer to a person may go to that chat, before all that the outbox owes, or when it is given up. */
  reserve(platform: string, chatId: string, shared: boolean, turn?: Turn): Promise<void>
  /** The platform told an answer to a person to come back later: everything waits. */
  hold(platform: string, afterMs: number): void
}

/** What the sender works with. */
export interface SenderMeans {
  readonly outbox: Outbox
  readonly places: Pick<PlaceStore, 'getPlaces' | 'pause' | 'move'>
  readonly messengers: ReadonlyMap<string, Messenger>
  readonly clock: Clock
  readonly log: Log
  /** A random id, another each time. */
  readonly newId: () => string
  /** In [0, 1). */
  readonly random: () => number
  readonly policies: UnknownPolicies
  readonly present: ReadPresent
  readonly translator: Catalogue['translator']
  /** Tells whoever is responsible; called once a trouble. */
  readonly notify: (notice: SenderNotice) => Promise<void>
  /**
   * Of several processes on one outbox one at a time sends to a platform, since its limits hold for all of them;
   * asked before each claim. Absent: this one does.
   */
  readonly maySend?: (platform: string) => Promise<boolean>
  readonly timing?: Partial<SenderTiming>
}

/** Milliseconds, all. */
export interface SenderTiming {
  /** What others queue without `wake` is found at the latest after so long. */
  readonly pollMs: number
  /** A request without an answer for so long has an unknown end. */
  readonly requestMs: number
  /** What a process claimed or began is anybody's after so long; longer than a request with all its checks. */
  readonly leaseMs: number
  /**
   * No other process sends from this outbox: what an earlier one began is over, and is looked at as soon as this
   * one starts.
   */
  readonly alone: boolean
}

/** As the program sends; tests take their own time. */
export const standardTiming: SenderTiming = {
  pollMs: 1000,
  requestMs: 25_000,
  leaseMs: 60_000,
  alone: false,
}

/** For whoever made the schedule, or the place's chosen admin chat. */
export type SenderNotice =
  | { readonly kind: 'refused'; readonly delivery: Delivery; readonly pause: Pause }
  /** `/status arrived ID` and `/status again ID` settle it. */
  | { readonly kind: 'unknown'; readonly delivery: Delivery; readonly reason: string }
