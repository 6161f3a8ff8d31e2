import type { Clock } from '../feed/clock.ts'
import type { Message } from './message.ts'
import type { DeliveryOrder, Messenger } from './messenger.ts'

/** A wait that somebody who asked can bear. */
const bearableMs = 5000
const soonMs = 500

/**
 * Writes to a chat now, past the outbox; false: it does not let us, or nobody can tell. A doubt counts as no, because
 * the answer promises that later messages will arrive.
 */
export async function reachChat(
  { deliver, clock }: Pick<Messenger, 'deliver'> & { readonly clock: Clock },
  chatId: string,
  message: Message,
): Promise<boolean> {
  const at = clock.now()
  const order: DeliveryOrder = {
    id: 0,
    key: `reach:${chatId}:${at}`,
    chatId,
    purpose: 'notice',
    action: 'send',
    message,
    silent: false,
    attempts: 1,
    startedAt: at,
    targetMessageId: null,
  }
  const first = await deliver(order)
  const isWorthMore =
    first.kind === 'unknown' ||
    first.kind === 'not-sent' ||
    (first.kind === 'later' && first.afterMs <= bearableMs)
  if (!isWorthMore) return first.kind === 'sent'
  await clock.sleep(first.kind === 'later' ? first.afterMs : soonMs)
  return (await deliver(order)).kind === 'sent'
}
