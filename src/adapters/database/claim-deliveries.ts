import { type ExpressionBuilder, type Kysely, type SqlBool, sql } from 'kysely'
import type { ClaimedDelivery, ClaimWish } from '../../delivery/outbox.ts'
import { readDeliveries } from './delivery-rows.ts'
import type { DeliveryTable } from './delivery-schema.ts'
import type { Dialect } from './dialect.ts'
import { PURPOSES } from './queue-deliveries.ts'
import type { Schema } from './schema.ts'

/** In the words of the index of owed deliveries, so that it is used: it knows no parameters. */
export const OWED = sql<SqlBool>`deliveries.state in ('pending', 'retry')`

/** In the words of the index of what is neither owed nor sent. */
export const UNUSUAL = sql<SqlBool>`deliveries.state in ('held', 'sending', 'dead', 'unknown')`

/** The reason of what recover found, and nobody has looked after yet. */
export const INTERRUPTED = 'interrupted'

/** What is not over yet. */
const OPEN = ['held', 'pending', 'retry', 'sending'] as const

/** Outbox.claim, inside its transaction. */
export async function claimDeliveries(
  trx: Kysely<Schema>,
  dialect: Dialect,
  wish: ClaimWish,
): Promise<readonly ClaimedDelivery[]> {
  await expire(trx, wish)
  // Those that can never be sent are found by claiming them: then the next ones are looked for.
  for (;;) {
    const ids = await findDue(trx, dialect, wish)
    if (ids.length === 0) return []
    await lease(trx, dialect, ids, wish)
    const claimed = await readClaimed(trx, dialect, ids)
    await endHopeless(trx, dialect, claimed, wish.now)
    const possible = claimed.filter((each) => each.hopeless === null)
    if (possible.length > 0) return possible.map(({ delivery }) => delivery)
  }
}

async function expire(trx: Kysely<Schema>, { platform, now }: ClaimWish): Promise<void> {
  await trx
    .updateTable('deliveries')
    .set({ state: 'dead', reason: 'expired', changed_at: now })
    .where('platform', '=', platform)
    .where(OWED)
    .where('not_after', '<', now)
    .execute()
}

/** One index walk a purpose: nothing that is due later is looked at. */
async function findDue(
  trx: Kysely<Schema>,
  dialect: Dialect,
  { platform, now, limit, except }: ClaimWish,
): Promise<readonly number[]> {
  const ids: number[] = []
  for (const priority of PURPOSES.keys()) {
    if (ids.length >= limit) break
    const rows = await dialect
      .lockRows(
        trx
          .selectFrom('deliveries')
          .select('deliveries.id')
          .where('deliveries.platform', '=', platform)
          .where('priority', '=', priority)
          .where(OWED)
          .where('send_at', '<=', now)
          .where((eb) => eb.or([eb('claimed_until', 'is', null), eb('claimed_until', '<=', now)]))
          .where(sql<SqlBool>`not (${dialect.among('chat_id', except)})`)
          .where(inRunningPlace)
          .where((eb) => isOver(eb, 'after'))
          .where((eb) => isOver(eb, 'target'))
          .orderBy('send_at')
          .orderBy('deliveries.id')
          .limit(limit - ids.length),
      )
      .execute()
    ids.push(...rows.map((row) => row.id))
  }
  return ids
}

/** Nobody paused the delivery's place. */
export function inRunningPlace(eb: ExpressionBuilder<Schema, 'deliveries'>) {
  return eb.not(
    eb.exists(
      eb
        .selectFrom('places')
        .select('place_id')
        .whereRef('place_id', '=', 'deliveries.chat_id')
        .where('paused_at', 'is not', null),
    ),
  )
}

function isOver(eb: ExpressionBuilder<Schema, 'deliveries'>, column: 'after' | 'target') {
  return eb.or([
    eb(`deliveries.${column}`, 'is', null),
    eb.not(
      eb.exists(
        eb
          .selectFrom('deliveries as other')
          .select('other.id')
          .whereRef('other.key', '=', `deliveries.${column}`)
          .where((other) =>
            other.or([
              other('other.state', 'in', OPEN),
              other.and({ 'other.state': 'unknown', 'other.reason': INTERRUPTED }),
            ]),
          ),
      ),
    ),
  ])
}

async function lease(
  trx: Kysely<Schema>,
  dialect: Dialect,
  ids: readonly number[],
  { leaseUntil, attemptId }: ClaimWish,
): Promise<void> {
  await trx
    .updateTable('deliveries')
    .set({ claimed_until: leaseUntil, attempt_id: attemptId })
    .where(dialect.among('id', ids))
    .execute()
}

interface Claimed {
  readonly delivery: ClaimedDelivery
  /** Why it can never be sent. */
  readonly hopeless: string | null
}

async function readClaimed(
  trx: Kysely<Schema>,
  dialect: Dialect,
  ids: readonly number[],
): Promise<readonly Claimed[]> {
  const rows = await trx
    .selectFrom('deliveries')
    .leftJoin('deliveries as aim', 'aim.key', 'deliveries.target')
    .selectAll('deliveries')
    .select(['aim.state as target_state', 'aim.message_id as target_message_id'])
    .where(dialect.among('deliveries.id', ids))
    .execute()
  const deliveries = await readDeliveries(trx, dialect, rows)
  const claimed = rows.flatMap((row, i): Claimed[] => {
    const delivery = deliveries[i]
    if (delivery === undefined) return []
    const unreadable = row.body_id !== null && delivery.message === null
    return [
      {
        delivery: { ...delivery, targetMessageId: messageOfTarget(row) },
        hopeless: unreadable ? 'unreadable' : targetTrouble(row),
      },
    ]
  })
  const byId = new Map(claimed.map((each) => [each.delivery.id, each]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

type Aiming = Pick<DeliveryTable, 'action' | 'target'> & {
  readonly target_state: DeliveryTable['state'] | null
  readonly target_message_id: string | null
}

function messageOfTarget({ target_state, target_message_id }: Aiming): string | null {
  return target_state === 'sent' ? target_message_id : null
}

/** A message that goes on from another stands by itself where that one never came. */
function targetTrouble(row: Aiming): string | null {
  if (row.target === null || row.target_state === 'sent' || row.action === 'send') return null
  return `target ${row.target_state ?? 'gone'}`
}

async function endHopeless(
  trx: Kysely<Schema>,
  dialect: Dialect,
  claimed: readonly Claimed[],
  now: number,
): Promise<void> {
  const idsByReason = new Map<string, number[]>()
  for (const { delivery, hopeless } of claimed) {
    if (hopeless === null) continue
    const ids = idsByReason.get(hopeless) ?? []
    idsByReason.set(hopeless, [...ids, delivery.id])
  }
  for (const [reason, ids] of idsByReason)
    await trx
      .updateTable('deliveries')
      .set({ state: 'dead', reason, changed_at: now })
      .where(dialect.among('id', ids))
      .execute()
}
