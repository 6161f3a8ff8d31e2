import { Routes } from 'discord.js'
import type { DiscordRest } from './create-rest.ts'
import { isRefused } from './is-refused.ts'

/** Where and how a thread hangs under a message. */
export interface ThreadWish {
  readonly channelId: string
  readonly messageId: string
  readonly name: string
}

const hasThreadAlready = 160_004
const wrongChannelType = 50_024
/** Then what belongs into the thread goes on below the message: late in a thread is worse than at once without. */
const mayNot = 50_013

/**
 * The thread under a message, whose id is its message's; null where there are no threads, or none is allowed. Opened once however often it
 * is asked for (https://discord.com/developers/docs/resources/channel#start-thread-from-message).
 */
export async function openThread(
  rest: DiscordRest,
  { channelId, messageId, name }: ThreadWish,
  signal?: AbortSignal,
): Promise<string | null> {
  try {
    await rest.request({
      method: 'post',
      route: Routes.threads(channelId, messageId),
      prepares: true,
      body: { name },
      signal,
    })
  } catch (error) {
    if (isRefused(error, [wrongChannelType, mayNot])) return null
    if (!isRefused(error, [hasThreadAlready])) throw error
  }
  return messageId
}
