import type { DeliveryOutcome } from '../../delivery/messenger.ts'
import { readMessageId } from './address.ts'
import { sendMessage } from './send-message.ts'
import type { AddressedOrder, SendingMeans } from './sending-means.ts'

/**
 * Posts the message of a `send`, `thread` or `reply`; Telegram has no threads under a message: there it is answered. Only
 * answers have files.
 */
export async function postMessage(
  { api, render }: SendingMeans,
  { action, address, message, silent, targetMessageId }: AddressedOrder,
): Promise<DeliveryOutcome> {
  const part = message === null ? null : await render(message, address, 'text')
  if (part === null)
    return { kind: 'refused', scope: 'message', why: 'invalid', detail: 'there is nothing to send' }
  // The target of a plain `send` is what it goes on from: it follows by itself.
  const target =
    action === 'send' || targetMessageId === null ? null : readMessageId(targetMessageId)
  const how = { silent, replyTo: target?.messageId ?? null }
  return { kind: 'sent', messageId: await sendMessage(api, address, part, how) }
}
