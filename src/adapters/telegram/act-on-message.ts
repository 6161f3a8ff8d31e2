import type { DeliveryOutcome } from '../../delivery/messenger.ts'
import { readMessageId } from './address.ts'
import { editPart } from './edit-part.ts'
import { fitCaption } from './fit-caption.ts'
import { renderPart } from './render-part.ts'
import type { AddressedOrder, SendingMeans } from './sending-means.ts'

/** Edits, pins or unpins the target's message: done twice, each does no more than once. */
export async function actOnMessage(
  { api, settingOf }: SendingMeans,
  { action, address, message, targetMessageId }: AddressedOrder,
): Promise<DeliveryOutcome> {
  if (action === 'publish') return refused('message', 'there is no such thing on Telegram')
  const target = targetMessageId === null ? null : readMessageId(targetMessageId)
  if (target === null) return refused('target', 'there is no message')
  const { chatId } = address
  if (action === 'pin')
    await api.pinChatMessage(chatId, target.messageId, { disable_notification: true })
  else if (action === 'unpin') await api.unpinChatMessage(chatId, target.messageId)
  else if (message === null) return refused('message', 'it is empty')
  else {
    const setting = await settingOf(message, address)
    const part = target.pictured ? fitCaption(message, setting) : renderPart(message, setting)
    await editPart(api, { chatId, ...target }, part)
  }
  return { kind: 'sent', messageId: targetMessageId }
}

function refused(scope: 'message' | 'target', detail: string): DeliveryOutcome {
  return { kind: 'refused', scope, why: scope === 'target' ? 'removed' : 'invalid', detail }
}
