import type { Alert } from './alert.ts'
import type { AlertStore } from './alert-store.ts'
import type { DeliveryState } from './delivery.ts'
import type { Outbox } from './outbox.ts'

/**
 * What became of an alert: held back, on its way, surely sent, of unknown end, or not sent: given up, or with nothing
 * left to tell.
 */
export type AlertFate = 'held' | 'owed' | 'sent' | 'unknown' | 'none'

/** Where an alert's fate is looked up. */
export interface FateMeans {
  readonly alerts: Pick<AlertStore, 'alerted'>
  readonly outbox: Pick<Outbox, 'list'>
}

/** Owed to one chat at a time, that are looked at. */
const mostOwed = 200

/** As the outbox has it: what was decided is not yet sent. */
export async function findAlertFate(alert: Alert, means: FateMeans): Promise<AlertFate> {
  const { chatId, storyId, revision, state } = alert
  if (state === 'batched') return findBatchedFate(alert, means)
  if (state !== 'queued') return 'held'
  const key = `alert:${chatId}:${storyId}:${revision}`
  const [delivery] = await means.outbox.list({ key }, 1)
  if (delivery !== undefined) return fateOf(delivery.state)
  // The chat has another id since, or it is long ago.
  return (await wasAlerted(alert, means)) ? 'sent' : 'unknown'
}

/** One message told of several; of some there was nothing left to tell. */
async function findBatchedFate(alert: Alert, means: FateMeans): Promise<AlertFate> {
  if (await wasAlerted(alert, means)) return 'sent'
  const states = ['pending', 'retry', 'sending', 'unknown'] as const
  const deliveries = await means.outbox.list({ chatId: alert.chatId, states }, mostOwed)
  const batch = deliveries.find(
    ({ purpose, message }) =>
      purpose === 'alert' && message?.shows.some(({ storyId }) => storyId === alert.storyId),
  )
  return batch === undefined ? 'none' : fateOf(batch.state)
}

async function wasAlerted(
  { chatId, storyId, revision }: Alert,
  { alerts }: FateMeans,
): Promise<boolean> {
  const sent = (await alerts.alerted(chatId, [storyId])).get(storyId)
  return sent !== undefined && sent.revision >= revision
}

function fateOf(state: DeliveryState): AlertFate {
  if (state === 'sent' || state === 'unknown') return state
  return state === 'dead' ? 'none' : 'owed'
}
