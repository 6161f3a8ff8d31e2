import { callRoleOnce } from './call-role.ts'
import { fitMessage, inParts } from './fit-message.ts'
import type { Message } from './message.ts'
import type { Messenger } from './messenger.ts'
import type { ClaimedDelivery, Outbox } from './outbox.ts'

/**
 * The message of a delivery as its platform takes it: a process that does not send there may have queued it whole. What
 * fits no message goes on behind it, in deliveries of their own. Digests were planned already.
 */
export async function fitOwed(
  delivery: ClaimedDelivery,
  message: Message,
  { messenger, outbox }: { readonly messenger: Messenger; readonly outbox: Outbox },
): Promise<Message> {
  if (delivery.purpose === 'digest' || messenger.plan(message).length < 2) return message
  const parts = callRoleOnce(fitMessage(message, messenger), message.mention ?? null)
  const [first = message, ...others] = parts
  if (delivery.action === 'send' && others.length > 0)
    await outbox.enqueue(inParts(asNew(delivery), parts).slice(1))
  return first
}

function asNew(delivery: ClaimedDelivery): Parameters<typeof inParts>[0] {
  const { key, platform, chatId, purpose, action } = delivery
  const { target, after, silent, sendAt, notAfter, memoryId } = delivery
  const what = { key, platform, chatId, purpose, action, target, after }
  return { ...what, silent, sendAt, notAfter, memoryId, state: 'pending' }
}
