import type { Database } from '../../../src/adapters/database/open-database.ts'
import type { JudgedPlatform, SeenPost } from './judge-ledger.ts'
import type { AskedFor } from './read-town.ts'
import type { RealKillOrder } from './run-real-until-killed.ts'

/** What becomes of a request: it never happens, or it does and nobody hears of it; null: what the round has planned. */
type RequestEnd = 'arrives' | 'carried out' | null

/** A platform for tests that outlives the processes, whose time is theirs, with a place of every kind. */
export interface RealTown {
  /** How it is reached. */
  readonly reached: Pick<RealKillOrder, 'platform' | 'token' | 'apiUrl'>
  /** Asked for each request by what kind it is of; null for what only prepares. */
  heed(endOf: (kind: string | null) => RequestEnd): void
  /** How many requests failed as the round has planned. */
  readonly faults: number
  /** What stands there, as it is judged, once nothing is owed any more. */
  judge(
    database: Pick<Database, 'outbox'>,
    askedFor: ReadonlyMap<string, readonly AskedFor[]>,
  ): Promise<{
    readonly judged: JudgedPlatform
    readonly posts: readonly (SeenPost & { readonly chatId: string })[]
    /** What differs in ways of that platform alone. */
    readonly violations: readonly string[]
  }>
  close(): Promise<void>
}
