import { Routes } from 'discord.js'
import type { DeliveryOrder, DeliveryOutcome } from '../../delivery/messenger.ts'
import type { MessageAddress } from './address.ts'
import type { RestRequest } from './create-rest.ts'
import type { DiscordMeans } from './discord-means.ts'
import { findHome, targetOf } from './find-home.ts'
import { filesOf, messageBody } from './message-body.ts'
import { renderPart } from './render-part.ts'

/** Edits, publishes, pins or unpins the target's message: done twice, each does no more than once. */
export async function actOnMessage(
  means: DiscordMeans,
  order: DeliveryOrder,
  signal?: AbortSignal,
): Promise<DeliveryOutcome> {
  const target = targetOf(order.targetMessageId)
  if (target === null)
    return { kind: 'refused', scope: 'target', why: 'removed', detail: 'there is no message' }
  const home = await findHome(means, order.chatId, signal)
  const request = requestFor(means, order, target, home)
  if (request === null)
    return { kind: 'refused', scope: 'message', why: 'invalid', detail: 'it is empty' }
  await means.rest.request({ ...request, signal })
  return { kind: 'sent', messageId: order.targetMessageId }
}

/** Null: there is nothing to say. */
function requestFor(
  means: DiscordMeans,
  { action, message, key }: DeliveryOrder,
  { channelId, messageId }: MessageAddress,
  home: string,
): RestRequest | null {
  const place = channelId ?? home
  // https://discord.com/developers/docs/resources/message#crosspost-message
  if (action === 'publish')
    return { method: 'post', route: Routes.channelMessageCrosspost(place, messageId) }
  if (action === 'pin') return { method: 'put', route: Routes.channelMessagesPin(place, messageId) }
  if (action === 'unpin')
    return { method: 'delete', route: Routes.channelMessagesPin(place, messageId) }
  if (message === null) return null
  const about = place === home ? null : home
  const part = renderPart(message, means.settingOf(message, key, about))
  return {
    method: 'patch',
    route: Routes.channelMessage(place, messageId),
    // An edit makes no sound, and Discord does not let it say so.
    body: messageBody(part, false),
    ...filesOf(part),
  }
}
