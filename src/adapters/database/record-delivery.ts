import type { ExpressionBuilder, Kysely } from 'kysely'
import type { Message } from '../../delivery/message.ts'
import type { DeliveryResult } from '../../delivery/outbox.ts'
import { markShown, newestOf } from './mark-shown.ts'
import { saveBody } from './queue-deliveries.ts'
import { readShows } from './read-message.ts'
import type { Schema } from './schema.ts'
import { splitRows } from './split-rows.ts'

/** Outbox.record, inside its transaction. */
export async function recordDelivery(
  trx: Kysely<Schema>,
  result: DeliveryResult,
): Promise<boolean> {
  const row = await trx
    .updateTable('deliveries')
    .set((eb) => ({ claimed_until: null, changed_at: result.at, ...changesOf(result, eb) }))
    .where('id', '=', result.id)
    .where('attempt_id', '=', result.attemptId)
    .where('state', 'in', ['sending', 'unknown', 'pending', 'retry'])
    .returning(seenColumns)
    .executeTakeFirst()
  if (row === undefined) return false
  if (result.state !== 'sent') return true
  if (result.message === undefined) {
    await noteSeen(trx, row, result.at)
    return true
  }
  const bodyId = await saveBody(trx, result.message)
  await trx.updateTable('deliveries').set({ body_id: bodyId }).where('id', '=', result.id).execute()
  const shows = JSON.stringify(result.message.shows)
  await noteSeen(trx, { ...row, body_id: bodyId, shows }, result.at)
  return true
}

function changesOf(result: DeliveryResult, eb: ExpressionBuilder<Schema, 'deliveries'>) {
  switch (result.state) {
    case 'sent':
      return { state: result.state, message_id: result.messageId, reason: null }
    case 'retry':
      return {
        state: result.state,
        send_at: result.sendAt,
        reason: result.reason,
        // The attempt is over: its claimer has no more to say.
        attempt_id: null,
        attempts: eb('attempts', '-', result.uncounted === true ? 1 : 0),
      }
    case 'dead':
    case 'unknown':
      return { state: result.state, reason: result.reason }
  }
}

/** What noteSeen needs of a row; what its message shows comes with it, for every delivery is recorded. */
export function seenColumns(eb: ExpressionBuilder<Schema, 'deliveries'>) {
  const shows = eb
    .selectFrom('bodies')
    .select('shows')
    .whereRef('bodies.id', '=', 'deliveries.body_id')
    .as('shows')
  return [...SEEN_COLUMNS, shows] as const
}

const SEEN_COLUMNS = ['id', 'chat_id', 'memory_id', 'body_id', 'action', 'target'] as const

/** It was surely sent: its stories are known to be in that chat, and its memory advances. */
export async function noteSeen(
  trx: Kysely<Schema>,
  row: {
    readonly id: number
    readonly chat_id: string
    readonly memory_id: string | null
    readonly body_id: number | null
    readonly action: string
    readonly target: string | null
    readonly shows: string | null
  },
  at: number,
): Promise<void> {
  const shows = row.shows === null ? [] : newestOf(readShows(row.shows))
  await noteStories(trx, { ...row, at }, shows)
  if (row.action === 'edit') await noteEdit(trx, row, shows, at)
  if (row.memory_id !== null) await markShown(trx, row.memory_id, shows, at)
}

async function noteStories(
  trx: Kysely<Schema>,
  { id, chat_id, at }: { readonly id: number; readonly chat_id: string; readonly at: number },
  shows: Message['shows'],
): Promise<void> {
  const stories = shows.map(({ storyId, revision }) => ({
    story_id: storyId,
    chat_id,
    delivery_id: id,
    revision,
    shown_at: at,
  }))
  for (const chunk of splitRows(stories))
    await trx
      .insertInto('delivery_stories')
      .values(chunk)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

/** The post reads as it was edited: the next edit begins from there, and corrections find its new stories. */
async function noteEdit(
  trx: Kysely<Schema>,
  row: Parameters<typeof noteSeen>[1],
  shows: Message['shows'],
  at: number,
): Promise<void> {
  if (row.target === null || row.body_id === null) return
  const post = await trx
    .updateTable('deliveries')
    .set({ body_id: row.body_id })
    .where('key', '=', row.target)
    .returning('id')
    .executeTakeFirst()
  if (post !== undefined) await noteStories(trx, { ...row, id: post.id, at }, shows)
}
