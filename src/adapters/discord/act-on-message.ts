import { Routes } from 'discord.js'
import type { DeliveryOrder, DeliveryOutcome } from '../../delivery/messenger.ts'
import type { MessageAddress } from './address.ts'
import type { RestRequest } from './create-rest.ts'
import type { DiscordMeans } from './discord-means.ts'
import { findHome, targetOf } from './find-home.ts'
import { isRefused } from './is-refused.ts'
import { filesOf, messageBody } from './message-body.ts'
import { renderPart } from './render-part.ts'

const archivedThread = 50_083

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
  try {
    await means.rest.request({ ...request, signal })
  } catch (error) {
    if (order.action !== 'edit' || !isRefused(error, [archivedThread])) throw error
    // What is corrected days later stands in a thread that went quiet; a locked one stays so.
    await means.rest.request(reopening(target.channelId ?? home, signal))
    await means.rest.request({ ...request, signal })
  }
  return { kind: 'sent', messageId: order.targetMessageId }
}

/** https://discord.com/developers/docs/topics/threads#editing--deleting-threads */
function reopening(channelId: string, signal: AbortSignal | undefined): RestRequest {
  return {
    method: 'patch',
    route: Routes.channel(channelId),
    body: { archived: false },
    prepares: true,
    signal,
  }
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
