import { Routes } from 'discord.js'
import { z } from 'zod'
import { readChatId, writeMessageId } from './address.ts'
import type { DiscordRest } from './create-rest.ts'
import { markerOf } from './delivery-nonce.ts'
import type { DiscordMeans, MessageOrder } from './discord-means.ts'
import { findHome, targetOf } from './find-home.ts'
import { forumTitle } from './forum-title.ts'
import { isRefused } from './is-refused.ts'
import { type Looked, lookInChannel } from './look-in-channel.ts'
import { lookInForum } from './look-in-forum.ts'

/** Looks for what an order has posted, wherever it would have; `since`: of its first request, null when not known. */
export async function lookForMessage(
  means: DiscordMeans,
  order: MessageOrder,
  since: number | null,
): Promise<Looked> {
  const { rest, forums, clock } = means
  const { chatId, message, key } = order
  const sought = { ownId: await means.ownId(), marker: markerOf(key), since }
  const home = await findHome(means, chatId)
  const target = targetOf(order.targetMessageId)

  async function lookIn(channelId: string): Promise<Looked> {
    const looked = await lookInChannel(rest, channelId, sought)
    if (typeof looked === 'string' || channelId === home) return looked
    return { messageId: writeMessageId({ channelId, messageId: looked.messageId }) }
  }

  if (target !== null && target.channelId !== null) return lookIn(target.channelId)
  if (target !== null && order.action === 'thread' && readChatId(chatId)?.kind === 'channel') {
    const inThread = await whereThereIsOne(lookIn(target.messageId))
    // Where no thread could be opened it answered in the channel itself.
    return inThread === null ? lookIn(home) : inThread
  }
  if (target !== null && order.action !== 'send') return lookIn(home)
  const forum = (await forums.isForum(chatId)) ? await forums.describe(chatId, home) : null
  if (forum === null) return lookIn(home)
  const title = forumTitle(message, means.settingOf(message, key, home))
  const looked = await lookInForum(rest, forum, title, sought, clock.now())
  if (typeof looked === 'string') return looked
  return { messageId: writeMessageId({ channelId: looked.messageId, ...looked }) }
}

/** Whether Discord keeps a second request with the order's nonce from posting twice: not for a forum's posts. */
export async function isGuardedByNonce(means: DiscordMeans, order: MessageOrder): Promise<boolean> {
  if (targetOf(order.targetMessageId)?.channelId) return true
  const isPost = order.action === 'send' || order.targetMessageId === null
  return !(isPost && (await means.forums.isForum(order.chatId)))
}

/** Asks who we are, once. */
export function createOwnId(rest: DiscordRest): () => Promise<string> {
  let known: string | null = null
  return async () => {
    known ??= z
      .object({ id: z.string() })
      .parse(await rest.request({ method: 'get', route: Routes.user(), prepares: true })).id
    return known
  }
}

async function whereThereIsOne(looked: Promise<Looked>): Promise<Looked | null> {
  try {
    return await looked
  } catch (error) {
    if (isRefused(error, [10_003])) return null
    throw error
  }
}
