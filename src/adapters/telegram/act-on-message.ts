import type { DeliveryOutcome } from '../../delivery/messenger.ts'
import { readMessageId } from './address.ts'
import { editPart } from './edit-part.ts'
import type { AddressedOrder, SendingMeans } from './sending-means.ts'

/** Edits, pins or unpins the target's message: done twice, each does no more than once. */
export async function actOnMessage(
  { api, render }: SendingMeans,
  { action, address, message, targetMessageId }: AddressedOrder,
): Promise<DeliveryOutcome> {
  if (action === 'publish') return refused('message', 'there is no such thing on Telegram')
  const target = targetMessageId === null ? null : readMessageId(targetMessageId)
  if (target === null) return refused('target', 'there is no message')
  const { chatId } = address
  if (action === 'pin')
    await api.pinChatMessage(chatId, target.messageId, { disable_notification: true })
  else if (action === 'unpin') await api.unpinChatMessage(chatId, target.messageId)
  else {
    const as = target.pictured ? 'caption' : 'text'
    const part = message === null ? null : await render(message, address, as)
    if (part === null) return refused('message', 'there is nothing to say')
    await editPart(api, { chatId, ...target }, part)
  }
  return { kind: 'sent', messageId: targetMessageId }
}

function refused(scope: 'message' | 'target', detail: string): DeliveryOutcome {
  return { kind: 'refused', scope, why: scope === 'target' ? 'removed' : 'invalid', detail }
}
