import type { Kysely } from 'kysely'
import type { AlertStore } from '../../delivery/alert-store.ts'
import type { Dialect } from './dialect.ts'
import type { Schema } from './schema.ts'

/** The stories of the alert port that wait for their decision. */
export function createAlertCandidates(
  db: Kysely<Schema>,
  dialect: Dialect,
): Pick<AlertStore, 'propose' | 'claimCandidates' | 'freeClaims' | 'postpone' | 'settle'> {
  return {
    propose: (candidates) =>
      db.transaction().execute(async (trx) => {
        for (const { storyId, revision, firstAt } of candidates)
          await trx
            .insertInto('alert_candidates')
            .values({ story_id: storyId, revision, first_at: firstAt, latest_at: firstAt })
            .onConflict((conflict) =>
              conflict
                .column('story_id')
                .doUpdateSet({ revision, latest_at: firstAt })
                .where('alert_candidates.revision', '<', revision),
            )
            .execute()
      }),

    claimCandidates: (before, limit, leaseUntil) =>
      db.transaction().execute(async (trx) => {
        const rows = await dialect
          .lockRows(
            trx
              .selectFrom('alert_candidates')
              .select(['story_id', 'revision', 'first_at'])
              .where('first_at', '<=', before)
              .where((eb) =>
                eb.or([eb('claimed_until', 'is', null), eb('claimed_until', '<=', before)]),
              )
              .orderBy('first_at')
              .orderBy('story_id')
              .limit(limit),
          )
          .execute()
        await trx
          .updateTable('alert_candidates')
          .set({ claimed_until: leaseUntil })
          .where(
            dialect.among(
              'story_id',
              rows.map((row) => row.story_id),
            ),
          )
          .execute()
        return rows.map((row) => ({
          storyId: row.story_id,
          revision: row.revision,
          firstAt: row.first_at,
        }))
      }),

    async freeClaims() {
      await db
        .updateTable('alert_candidates')
        .set({ claimed_until: null })
        .where('claimed_until', 'is not', null)
        .execute()
    },

    async postpone({ storyId, revision }, until) {
      await db
        .updateTable('alert_candidates')
        .set({ claimed_until: until })
        .where('story_id', '=', storyId)
        .where('revision', '=', revision)
        .execute()
    },

    settle: ({ storyId, revision }) =>
      db.transaction().execute(async (trx) => {
        await trx
          .deleteFrom('alert_candidates')
          .where('story_id', '=', storyId)
          .where('revision', '<=', revision)
          .execute()
        // What came meanwhile waits since it came.
        await trx
          .updateTable('alert_candidates')
          .set((eb) => ({ first_at: eb.ref('latest_at'), claimed_until: null }))
          .where('story_id', '=', storyId)
          .execute()
      }),
  }
}
