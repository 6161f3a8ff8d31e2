import type { Alert, AlertCandidate, AlertState } from './alert.ts'
import type { NewDelivery } from './delivery.ts'

/** Port: which stories may alert, and who was alerted of what. */
export interface AlertStore {
  /** A newer revision of a waiting story takes its place; `firstAt` stays. */
  propose(candidates: readonly AlertCandidate[]): Promise<void>
  /** Waiting since before `before`, oldest first; each is this claimer's until `leaseUntil`. */
  claimCandidates(
    before: number,
    limit: number,
    leaseUntil: number,
  ): Promise<readonly AlertCandidate[]>
  /** What is claimed or postponed is anybody's again: the only process that claims here has just started. */
  freeClaims(): Promise<void>
  /** Not yet: somebody's rules still hold it; nobody claims it before `until`. */
  postpone(candidate: AlertCandidate, until: number): Promise<void>
  /** Decided: gone, unless a newer revision came meanwhile. */
  settle(candidate: AlertCandidate): Promise<void>
  /** One transaction, at most 100 alerts; an alert noted before (recipient, story, revision) is left out with its delivery. Returns how many were new. */
  noteAlerts(alerts: readonly Alert[], deliveries: readonly NewDelivery[]): Promise<number>
  /** Of these recipients since then: for caps and gaps. */
  recentAlerts(chatIds: readonly string[], since: number): Promise<readonly Alert[]>
  /** All that was decided of one story for these recipients. */
  alertsAbout(storyId: number, chatIds: readonly string[]): Promise<readonly Alert[]>
  /** Held ones of a state, by recipient. */
  heldAlerts(chatIds: readonly string[], states: readonly AlertState[]): Promise<readonly Alert[]>
  /** Recipients with alerts that wait for the end of quiet hours, by id from `after` ('' from the first). */
  listWaiting(limit: number, after: string): Promise<readonly string[]>
  /**
   * One transaction: these alerts become batched, the delivery is queued; null: nothing is left to tell. Those left for
   * the next digest, for which the delivery had no room, are held as capped ones are.
   */
  releaseBatch(
    alerts: readonly Alert[],
    delivery: NewDelivery | null,
    left?: readonly Alert[],
  ): Promise<void>
  /** Surely sent alerts (outbox) of these stories to that recipient: revision and when, by story. */
  alerted(
    chatId: string,
    storyIds: readonly number[],
  ): Promise<ReadonlyMap<number, { readonly revision: number; readonly at: number }>>
  /** All that was decided for one recipient and story, newest first: "Why this?". */
  alertsOf(chatId: string, storyId: number): Promise<readonly Alert[]>
}
