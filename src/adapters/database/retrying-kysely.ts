import { setTimeout as pause } from 'node:timers/promises'
import { Kysely, type Transaction, type TransactionBuilder } from 'kysely'

/** Times a transaction is begun, at most. */
const ATTEMPTS = 4
const LONGEST_PAUSE_MS = 30

/**
 * Conflicts with what others committed meanwhile: serialization_failure, deadlock_detected,
 * unique_violation, foreign_key_violation. Begun anew, the work sees what they did.
 */
const CONFLICTS: ReadonlySet<unknown> = new Set(['40001', '40P01', '23505', '23503'])

/** Where several connections write, a transaction may lose to another: it is begun anew then. */
export class RetryingKysely<DB> extends Kysely<DB> {
  override transaction(): TransactionBuilder<DB> {
    const builder = super.transaction()
    const execute = builder.execute.bind(builder)
    builder.execute = async <T>(work: (trx: Transaction<DB>) => Promise<T>): Promise<T> => {
      for (let attempt = 1; ; attempt++)
        try {
          return await execute(work)
        } catch (error) {
          if (attempt === ATTEMPTS || !isConflict(error)) throw error
          // Not in step with the other one, or both lose again.
          await pause(Math.random() * LONGEST_PAUSE_MS)
        }
    }
    return builder
  }
}

function isConflict(error: unknown): boolean {
  return error instanceof Error && 'code' in error && CONFLICTS.has(error.code)
}
