import type { Database } from '../../src/adapters/database/open-database.ts'
import type { ClaimedDelivery } from '../../src/delivery/outbox.ts'

const hour = 3_600_000

/** Sends all that is owed at a time, one after the other, as a platform that never fails would. Returns it in order. */
export async function deliverAll(
  { outbox }: Database,
  now: number,
  state: 'sent' | 'unknown' = 'sent',
): Promise<readonly ClaimedDelivery[]> {
  const delivered: ClaimedDelivery[] = []
  for (;;) {
    const attemptId = `attempt ${delivered.length}`
    const lease = { platform: 'telegram', now, leaseUntil: now + hour, attemptId }
    const [next] = await outbox.claim({ ...lease, limit: 1, except: [] })
    if (next === undefined) return delivered
    await outbox.begin(next.id, attemptId, now, now + hour)
    const result = { id: next.id, attemptId, at: now }
    const messageId = next.targetMessageId ?? `m${next.id}`
    if (state === 'sent') await outbox.record({ ...result, state, messageId })
    else await outbox.record({ ...result, state, reason: 'no answer' })
    delivered.push(next)
  }
}
