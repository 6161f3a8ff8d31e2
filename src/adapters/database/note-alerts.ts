import type { Kysely } from 'kysely'
import type { Alert } from '../../delivery/alert.ts'
import type { NewDelivery } from '../../delivery/delivery.ts'
import { toAlertRow } from './alert-rows.ts'
import { queueDeliveries } from './queue-deliveries.ts'
import type { Schema } from './schema.ts'
import { splitRows } from './split-rows.ts'

/** AlertStore.noteAlerts, inside its transaction: a revision is decided once for each recipient. */
export async function noteAlerts(
  trx: Kysely<Schema>,
  alerts: readonly Alert[],
  deliveries: readonly NewDelivery[],
): Promise<number> {
  const added = new Set<string>()
  for (const chunk of splitRows(alerts.map(toAlertRow))) {
    const rows = await trx
      .insertInto('alerts')
      .values(chunk)
      .onConflict((conflict) => conflict.doNothing())
      .returning(['chat_id', 'story_id', 'revision'])
      .execute()
    for (const row of rows) added.add(`alert:${row.chat_id}:${row.story_id}:${row.revision}`)
  }
  const owed = deliveries.filter(({ key }) => added.has(key) || added.has(withoutPart(key)))
  await queueDeliveries(trx, owed, null)
  return added.size
}

/** Parts of one alert are numbered behind its key. */
function withoutPart(key: string): string {
  return key.slice(0, key.lastIndexOf(':'))
}
