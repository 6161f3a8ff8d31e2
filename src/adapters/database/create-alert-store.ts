import { type Kysely, sql } from 'kysely'
import type { Alert, AlertState } from '../../delivery/alert.ts'
import type { AlertStore } from '../../delivery/alert-store.ts'
import { toAlert } from './alert-rows.ts'
import { createAlertCandidates } from './create-alert-candidates.ts'
import type { Dialect } from './dialect.ts'
import { noteAlerts } from './note-alerts.ts'
import { queueDeliveries } from './queue-deliveries.ts'
import type { Schema } from './schema.ts'

/** The port of alerts over SQL. */
export function createAlertStore(db: Kysely<Schema>, dialect: Dialect): AlertStore {
  return {
    ...createAlertCandidates(db, dialect),

    noteAlerts: (alerts, deliveries) =>
      db.transaction().execute((trx) => noteAlerts(trx, alerts, deliveries)),

    async recentAlerts(chatIds, since) {
      const rows = await db
        .selectFrom('alerts')
        .selectAll()
        .where(dialect.among('chat_id', chatIds))
        .where('at', '>=', since)
        .orderBy('at')
        .orderBy('story_id')
        .execute()
      return rows.map(toAlert)
    },

    async alertsAbout(storyId, chatIds) {
      const rows = await db
        .selectFrom('alerts')
        .selectAll()
        .where(dialect.among('chat_id', chatIds))
        .where('story_id', '=', storyId)
        .orderBy('at')
        .orderBy('revision')
        .execute()
      return rows.map(toAlert)
    },

    async heldAlerts(chatIds, states) {
      const rows = await db
        .selectFrom('alerts')
        .selectAll()
        .where(HELD)
        .where(dialect.among('state', states))
        .where(dialect.among('chat_id', chatIds))
        .orderBy('chat_id')
        .orderBy('at')
        .orderBy('story_id')
        .execute()
      return rows.map(toAlert)
    },

    async listWaiting(limit, after) {
      const rows = await db
        .selectFrom('alerts')
        .select('chat_id')
        .distinct()
        .where(HELD)
        .where('state', '=', 'quiet')
        .where('chat_id', '>', after)
        .orderBy('chat_id')
        .limit(limit)
        .execute()
      return rows.map((row) => row.chat_id)
    },

    releaseBatch: (alerts, delivery, left = []) =>
      db.transaction().execute(async (trx) => {
        // Its reader is told now, not when it began to wait.
        const told = { state: 'batched', ...(delivery && { at: delivery.sendAt }) } as const
        for (const alert of alerts) await decideAlert(trx, alert, told)
        for (const alert of left) await decideAlert(trx, alert, { state: 'capped' })
        if (delivery !== null) await queueDeliveries(trx, [delivery], null)
      }),

    async alerted(chatId, storyIds) {
      const rows = await db
        .selectFrom('delivery_stories')
        .innerJoin('deliveries', 'deliveries.id', 'delivery_id')
        .select(['story_id', 'revision', 'changed_at'])
        .where(dialect.among('story_id', storyIds))
        .where('delivery_stories.chat_id', '=', chatId)
        .where('purpose', '=', 'alert')
        .where('state', '=', 'sent')
        .orderBy('revision')
        .orderBy('changed_at', 'desc')
        .execute()
      return new Map(
        rows.map((row) => [row.story_id, { revision: row.revision, at: row.changed_at }]),
      )
    },

    async alertsOf(chatId, storyId) {
      const rows = await db
        .selectFrom('alerts')
        .selectAll()
        .where('chat_id', '=', chatId)
        .where('story_id', '=', storyId)
        .orderBy('at', 'desc')
        .orderBy('revision', 'desc')
        .execute()
      return rows.map(toAlert)
    },
  }
}

async function decideAlert(
  trx: Kysely<Schema>,
  { chatId, storyId, revision }: Alert,
  decided: { readonly state: AlertState; readonly at?: number },
): Promise<void> {
  await trx
    .updateTable('alerts')
    .set(decided)
    .where('chat_id', '=', chatId)
    .where('story_id', '=', storyId)
    .where('revision', '=', revision)
    .execute()
}

/** In the words of the index of held alerts, so that it is used. */
const HELD = sql<boolean>`state in ('quiet', 'capped', 'gap')`
