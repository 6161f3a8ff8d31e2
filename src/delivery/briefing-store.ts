import type { Briefing, BriefingRun, RunOutcome } from './briefing.ts'
import type { NewDelivery } from './delivery.ts'
import type { Message } from './message.ts'

/** Port: standing orders, and what became of each of their slots. */
export interface BriefingStore {
  /** The same chat, topics and schedule again is the same briefing, changed. */
  addBriefing(briefing: Omit<Briefing, 'id'>): Promise<Briefing>
  /** Null: there is no such briefing. */
  saveBriefing(
    id: number,
    changes: Partial<Omit<Briefing, 'id' | 'chatId'>>,
  ): Promise<Briefing | null>
  /** With its runs and what is queued of them and not begun. */
  removeBriefing(id: number): Promise<boolean>
  getBriefing(id: number): Promise<Briefing | null>
  listBriefings(chatId: string): Promise<readonly Briefing[]>
  /**
   * Running briefings in chats of these platforms with `nextRunAt <= before`, earliest first; each is this claimer's
   * alone until `leaseUntil` (FOR UPDATE SKIP LOCKED where several processes share the store).
   */
  claimDue(
    before: number,
    limit: number,
    leaseUntil: number,
    platforms: readonly string[],
  ): Promise<readonly Briefing[]>
  /** What is claimed is anybody's again: the only process that claims here has just started. */
  freeClaims(): Promise<void>
  /**
   * One transaction: the slot is taken (only if `nextRunAt` is still `run.slotAt`), the next one set, the run
   * noted, its deliveries queued. False, and nothing is changed, when the slot was taken already.
   */
  commitRun(
    run: Omit<BriefingRun, 'id'>,
    nextRunAt: number | null,
    deliveries: readonly NewDelivery[],
  ): Promise<boolean>
  /** Newest first. */
  listRuns(briefingId: number, limit: number): Promise<readonly BriefingRun[]>
  findRun(runId: number): Promise<BriefingRun | null>
  /** Held runs: `queued` releases their held deliveries to be sent from `at`, `rejected` drops them. False: not held any more. */
  decideRun(
    runId: number,
    outcome: Extract<RunOutcome, 'queued' | 'rejected'>,
    at: number,
  ): Promise<boolean>
  /**
   * Takes a story out of a held run's deliveries, whose messages `mend` then writes anew. False: it is in none, or they
   * are not held any more.
   */
  dropStory(runId: number, storyId: number, mend?: MendDigest): Promise<boolean>
}

/** The messages of a digest, in order, after a story was taken out that had this number; as many come back. */
export type MendDigest = (messages: readonly Message[], taken: number | null) => readonly Message[]
