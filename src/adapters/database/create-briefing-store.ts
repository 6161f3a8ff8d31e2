import type { Kysely } from 'kysely'
import type { BriefingStore } from '../../delivery/briefing-store.ts'
import { toBriefing, toBriefingRow, toRun } from './briefing-rows.ts'
import { commitRun } from './commit-run.ts'
import type { Dialect } from './dialect.ts'
import { dropStory } from './drop-story.ts'
import { removeBriefing } from './remove-briefing.ts'
import type { Schema } from './schema.ts'

/** The port of briefings over SQL. */
export function createBriefingStore(db: Kysely<Schema>, dialect: Dialect): BriefingStore {
  return {
    addBriefing: (briefing) =>
      db.transaction().execute(async (trx) => {
        const row = toBriefingRow(briefing)
        const { created_at: _, ...changes } = row
        const known = await trx
          .updateTable('briefings')
          .set({ ...changes, claimed_until: null })
          .where('chat_id', '=', row.chat_id)
          .where('same_as', '=', row.same_as)
          .returningAll()
          .executeTakeFirst()
        if (known !== undefined) return toBriefing(known)
        const added = await trx
          .insertInto('briefings')
          .values(row)
          .returningAll()
          .executeTakeFirstOrThrow()
        return toBriefing(added)
      }),

    saveBriefing: (id, changes) =>
      db.transaction().execute(async (trx) => {
        // This locks the row too: a run committed at the same time must not be taken back.
        const known = await trx
          .updateTable('briefings')
          .set({ claimed_until: null })
          .where('id', '=', id)
          .returningAll()
          .executeTakeFirst()
        if (known === undefined) return null
        const saved = await trx
          .updateTable('briefings')
          .set(toBriefingRow({ ...toBriefing(known), ...changes }))
          .where('id', '=', id)
          .returningAll()
          .executeTakeFirst()
        return saved === undefined ? null : toBriefing(saved)
      }),

    removeBriefing: (id) => db.transaction().execute((trx) => removeBriefing(trx, dialect, id)),

    getBriefing: (id) => findBriefing(db, id),

    async listBriefings(chatId) {
      const rows = await db
        .selectFrom('briefings')
        .selectAll()
        .where('chat_id', '=', chatId)
        .orderBy('id')
        .execute()
      return rows.map(toBriefing)
    },

    claimDue: (before, limit, leaseUntil, platforms) =>
      db.transaction().execute(async (trx) => {
        const due = await dialect
          .lockRows(
            trx
              .selectFrom('briefings')
              .select('id')
              .where('paused_at', 'is', null)
              .where('next_run_at', '<=', before)
              .where((eb) =>
                eb.or([eb('claimed_until', 'is', null), eb('claimed_until', '<=', before)]),
              )
              // A chat's id begins with its platform.
              .where((eb) => eb.or(platforms.map((each) => eb('chat_id', 'like', `${each}:%`))))
              .orderBy('next_run_at')
              .orderBy('id')
              .limit(limit),
          )
          .execute()
        const rows = await trx
          .updateTable('briefings')
          .set({ claimed_until: leaseUntil })
          .where(
            dialect.among(
              'id',
              due.map((row) => row.id),
            ),
          )
          .returningAll()
          .execute()
        const byId = new Map(rows.map((row) => [row.id, row]))
        return due.flatMap(({ id }) => byId.get(id) ?? []).map(toBriefing)
      }),

    async freeClaims() {
      await db
        .updateTable('briefings')
        .set({ claimed_until: null })
        .where('claimed_until', 'is not', null)
        .execute()
    },

    commitRun: (run, nextRunAt, deliveries) =>
      db.transaction().execute((trx) => commitRun(trx, run, nextRunAt, deliveries)),

    async listRuns(briefingId, limit) {
      const rows = await db
        .selectFrom('briefing_runs')
        .selectAll()
        .where('briefing_id', '=', briefingId)
        .orderBy('id', 'desc')
        .limit(limit)
        .execute()
      return rows.map(toRun)
    },

    async findRun(runId) {
      const row = await db
        .selectFrom('briefing_runs')
        .selectAll()
        .where('id', '=', runId)
        .executeTakeFirst()
      return row === undefined ? null : toRun(row)
    },

    decideRun: (runId, outcome, at) =>
      db.transaction().execute(async (trx) => {
        const { numUpdatedRows } = await trx
          .updateTable('briefing_runs')
          .set({ outcome })
          .where('id', '=', runId)
          .where('outcome', '=', 'held')
          .executeTakeFirst()
        if (numUpdatedRows === 0n) return false
        await trx
          .updateTable('deliveries')
          .set(
            outcome === 'queued'
              ? { state: 'pending', send_at: at, changed_at: at }
              : { state: 'dead', reason: 'rejected', changed_at: at },
          )
          .where('run_id', '=', runId)
          .where('state', '=', 'held')
          .execute()
        return true
      }),

    dropStory: (runId, storyId, mend = (messages) => messages) =>
      db.transaction().execute((trx) => dropStory(trx, dialect, { runId, storyId }, mend)),
  }
}

async function findBriefing(db: Kysely<Schema>, id: number) {
  const row = await db.selectFrom('briefings').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : toBriefing(row)
}
