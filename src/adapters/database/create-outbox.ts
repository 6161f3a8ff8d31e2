import type { Kysely } from 'kysely'
import type { DeliveryState } from '../../delivery/delivery.ts'
import type { Outbox } from '../../delivery/outbox.ts'
import { claimDeliveries, INTERRUPTED, inRunningPlace, OWED, UNUSUAL } from './claim-deliveries.ts'
import { countStates } from './count-states.ts'
import { readDeliveries } from './delivery-rows.ts'
import type { Dialect } from './dialect.ts'
import { PURPOSES, queueDeliveries } from './queue-deliveries.ts'
import { noteSeen, recordDelivery, seenColumns } from './record-delivery.ts'
import type { Schema } from './schema.ts'

/** The outbox over SQL. */
export function createOutbox(db: Kysely<Schema>, dialect: Dialect): Outbox {
  return {
    enqueue: (deliveries) =>
      db.transaction().execute((trx) => queueDeliveries(trx, deliveries, null)),

    claim: (wish) => db.transaction().execute((trx) => claimDeliveries(trx, dialect, wish)),

    async begin(id, attemptId, at, leaseUntil) {
      const { numUpdatedRows } = await db
        .updateTable('deliveries')
        .set((eb) => ({
          state: 'sending',
          attempts: eb('attempts', '+', 1),
          started_at: at,
          changed_at: at,
          claimed_until: leaseUntil,
        }))
        .where('id', '=', id)
        .where('attempt_id', '=', attemptId)
        .where(OWED)
        .where(inRunningPlace)
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },

    async release(ids, attemptId) {
      await db
        .updateTable('deliveries')
        .set({ claimed_until: null, attempt_id: null })
        .where(dialect.among('id', ids))
        .where('attempt_id', '=', attemptId)
        .where(OWED)
        .execute()
    },

    record: (result) => db.transaction().execute((trx) => recordDelivery(trx, result)),

    recover: (now, platforms) =>
      db.transaction().execute(async (trx) => {
        await trx
          .updateTable('deliveries')
          .set({ state: 'unknown', reason: INTERRUPTED, claimed_until: null })
          .where('state', '=', 'sending')
          .where(UNUSUAL)
          .where('claimed_until', '<=', now)
          .where(dialect.among('platform', platforms))
          .execute()
        await trx
          .updateTable('deliveries')
          .set({ claimed_until: null })
          .where(OWED)
          .where('claimed_until', '<=', now)
          .where(dialect.among('platform', platforms))
          .execute()
        // Also those that an earlier recovery found, and was itself cut short before it looked after them.
        const rows = await trx
          .selectFrom('deliveries')
          .leftJoin('deliveries as aim', 'aim.key', 'deliveries.target')
          .selectAll('deliveries')
          .select('aim.message_id as target_message_id')
          .where('deliveries.state', '=', 'unknown')
          .where(UNUSUAL)
          .where('deliveries.reason', '=', INTERRUPTED)
          .where(dialect.among('deliveries.platform', platforms))
          .orderBy('deliveries.id')
          .execute()
        const found = await readDeliveries(trx, dialect, rows)
        return found.map((delivery, i) => ({
          ...delivery,
          targetMessageId: rows[i]?.target_message_id ?? null,
        }))
      }),

    async nextDueAt(platform) {
      const earliest = await Promise.all(
        [...PURPOSES.keys()].map((priority) =>
          db
            .selectFrom('deliveries')
            .select('send_at')
            .where('platform', '=', platform)
            .where('priority', '=', priority)
            .where(OWED)
            .where(inRunningPlace)
            .orderBy('send_at')
            .limit(1)
            .executeTakeFirst(),
        ),
      )
      const times = earliest.flatMap((row) => (row === undefined ? [] : row.send_at))
      return times.length === 0 ? null : Math.min(...times)
    },

    async postsShowing(storyId, since) {
      const rows = await db
        .selectFrom('deliveries')
        .innerJoin('delivery_stories', 'delivery_id', 'id')
        .selectAll('deliveries')
        .select('shown_at')
        .where('story_id', '=', storyId)
        .where('state', '=', 'sent')
        .where('action', 'in', ['send', 'thread', 'reply'])
        .where('changed_at', '>=', since)
        .orderBy('changed_at')
        .orderBy('id')
        .execute()
      // Begun, and perhaps there already as they were when they were looked at for the last time.
      const begun = await db
        .selectFrom('deliveries')
        .selectAll()
        .where((eb) =>
          eb.or([
            eb.and([OWED, eb('attempts', '>', 0)]),
            eb.and([UNUSUAL, eb('state', 'in', MAY_BE_THERE)]),
          ]),
        )
        .where('changed_at', '>=', since)
        .where('action', 'in', ['send', 'thread', 'reply'])
        .orderBy('id')
        .execute()
      const inFlight = await readDeliveries(db, dialect, begun)
      const showing = inFlight.filter(
        ({ message }) => message?.shows.some((shown) => shown.storyId === storyId) === true,
      )
      const shownAt = new Map(rows.map((row) => [row.id, row.shown_at]))
      return [...(await readDeliveries(db, dialect, rows)), ...showing].map((post) => ({
        ...post,
        shownAt: shownAt.get(post.id) ?? post.changedAt,
      }))
    },

    async list({ chatId, states, runId, key }, limit) {
      let query = db.selectFrom('deliveries').selectAll().orderBy('id', 'desc').limit(limit)
      if (chatId !== undefined) query = query.where('chat_id', '=', chatId)
      if (runId !== undefined) query = query.where('run_id', '=', runId)
      if (key !== undefined) query = query.where('key', '=', key)
      if (states !== undefined) query = query.where(dialect.among('state', states))
      // In an index's words, where one has them all.
      if (states?.every((state) => owed.has(state))) query = query.where(OWED)
      if (states?.every((state) => unusual.has(state))) query = query.where(UNUSUAL)
      return readDeliveries(db, dialect, await query.execute())
    },

    countStates: (chatId) => countStates(db, chatId),

    settle: (id, verdict, at) =>
      db.transaction().execute(async (trx) => {
        const row = await trx
          .updateTable('deliveries')
          .set({
            changed_at: at,
            ...VERDICTS[verdict],
            ...(verdict === 'again' ? { send_at: at } : {}),
          })
          .where('id', '=', id)
          .where('state', '=', 'unknown')
          .returning(seenColumns)
          .executeTakeFirst()
        if (row !== undefined && verdict === 'arrived') await noteSeen(trx, row, at)
        return row !== undefined
      }),
  }
}

/** Of what is not owed: begun, and its end is not known. */
const MAY_BE_THERE = ['sending', 'unknown'] as const

const owed: ReadonlySet<DeliveryState> = new Set(['pending', 'retry'])
const unusual: ReadonlySet<DeliveryState> = new Set(['held', 'sending', 'dead', 'unknown'])

/** Somebody who says "again" wants it, however old. */
const VERDICTS = {
  arrived: { state: 'sent', reason: null },
  again: { state: 'pending', reason: null, not_after: null, claimed_until: null, attempt_id: null },
  dead: { state: 'dead', reason: 'settled' },
} as const
