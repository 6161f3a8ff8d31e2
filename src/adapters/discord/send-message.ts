import { MessageReferenceType, Routes } from 'discord.js'
import { z } from 'zod'
import type { DiscordRest } from './create-rest.ts'
import { nonceOf } from './delivery-nonce.ts'
import type { DiscordPart } from './discord-part.ts'
import { isRefused } from './is-refused.ts'
import { filesOf, messageBody } from './message-body.ts'

/** One message for a channel that takes messages. */
export interface Post {
  readonly channelId: string
  readonly part: DiscordPart
  readonly silent: boolean
  /** The delivery's: the same key makes one message, whatever happens within Discord's window. */
  readonly key: string
  /** The message it answers, in the same channel. */
  readonly replyTo: string | null
}

const created = z.object({ id: z.string() })
/** Answering needs the permission to read what is answered. */
const mayNotAnswer = [160_002, 160_009]

/**
 * The id of the message; null when an earlier attempt made it and somebody has deleted it since
 * (https://github.com/discord/discord-api-docs/issues/6647).
 */
export async function sendMessage(
  rest: DiscordRest,
  post: Post,
  signal?: AbortSignal,
): Promise<string | null> {
  const { channelId, part, silent, key, replyTo } = post
  try {
    const answer = await rest.request({
      method: 'post',
      route: Routes.channelMessages(channelId),
      body: {
        ...messageBody(part, silent),
        nonce: nonceOf(key),
        enforce_nonce: true,
        ...(replyTo === null ? {} : { message_reference: referenceTo(replyTo) }),
      },
      ...filesOf(part),
      signal,
    })
    return created.parse(answer).id
  } catch (error) {
    if (isRefused(error, [10_008])) return null
    if (replyTo !== null && isRefused(error, mayNotAnswer))
      return sendMessage(rest, { ...post, replyTo: null }, signal)
    throw error
  }
}

/** What was deleted meanwhile is simply not answered. */
function referenceTo(messageId: string) {
  return { type: MessageReferenceType.Default, message_id: messageId, fail_if_not_exists: false }
}
