import { readChatId, writeMessageId } from './address.ts'
import { chooseTags } from './choose-tags.ts'
import type { DiscordMeans, MessageOrder } from './discord-means.ts'
import { findHome, targetOf } from './find-home.ts'
import { forumTitle } from './forum-title.ts'
import type { Forum } from './forums.ts'
import { isRefused } from './is-refused.ts'
import { openThread } from './open-thread.ts'
import { postInForum } from './post-in-forum.ts'
import { renderPart } from './render-part.ts'
import { sendMessage } from './send-message.ts'

const noTextChannel = 50_008
/** The forum's tags are not what they were. */
const tagsChanged = [10_087, 40_067, 50_035]

/**
 * Posts the message of a `send`, `thread` or `reply` where it belongs; its id, or null when an earlier attempt made it
 * and it was deleted since.
 */
export async function postMessage(
  means: DiscordMeans,
  order: MessageOrder,
  signal?: AbortSignal,
): Promise<string | null> {
  const { rest, forums } = means
  const { action, chatId, message, key } = order
  const home = await findHome(means, chatId, signal)
  const target = targetOf(order.targetMessageId)

  async function sendIn(channelId: string, replyTo: string | null): Promise<string | null> {
    const about = channelId === home ? null : home
    const part = renderPart(message, means.settingOf(message, key, about))
    const post = { channelId, part, silent: order.silent, key, replyTo }
    const messageId = await sendMessage(rest, post, signal)
    if (messageId === null) return null
    return writeMessageId({ channelId: about === null ? null : channelId, messageId })
  }

  async function sendInThread(messageId: string): Promise<string | null> {
    const name = forumTitle(message, means.settingOf(message, key, null))
    const thread = await openThread(rest, { channelId: home, messageId, name }, signal)
    return thread === null ? sendIn(home, messageId) : sendIn(thread, null)
  }

  async function sendHere(): Promise<string | null> {
    try {
      return await sendIn(home, null)
    } catch (error) {
      if (!isRefused(error, [noTextChannel])) throw error
      const forum = await forums.describe(chatId, home, signal)
      if (forum === null) throw error
      return postIn(means, order, forum, signal)
    }
  }

  const isReply = action === 'reply'
  // A thread or a forum's post: its parts stay together, and there are no threads within.
  if (target !== null && target.channelId !== null)
    return sendIn(target.channelId, isReply ? target.messageId : null)
  if (target !== null && isReply) return sendIn(home, target.messageId)
  if (target !== null && action === 'thread')
    return readChatId(chatId)?.kind === 'person'
      ? sendIn(home, target.messageId)
      : sendInThread(target.messageId)
  if (!(await forums.isForum(chatId))) return sendHere()
  const forum = await forums.describe(chatId, home, signal)
  return forum === null ? sendIn(home, null) : postIn(means, order, forum, signal)
}

/** A post of its own; when its tags are refused, once more with the tags the forum has now. */
async function postIn(
  means: DiscordMeans,
  order: MessageOrder,
  forum: Forum,
  signal?: AbortSignal,
): Promise<string> {
  const { rest, forums, desks } = means
  const { message, key, silent } = order
  const setting = means.settingOf(message, key, forum.id)
  const part = renderPart(message, setting)
  const title = forumTitle(message, setting)
  const postTagged = async (tagged: Forum): Promise<string> => {
    const tags = chooseTags(tagged, message, desks)
    const post = { forum: tagged, title, tags, part, silent }
    return writeMessageId(await postInForum(rest, post, signal))
  }
  try {
    return await postTagged(forum)
  } catch (error) {
    if (!isRefused(error, tagsChanged)) throw error
    forums.forget(forum.id)
    const now = await forums.describe(order.chatId, forum.id, signal)
    if (now === null) throw error
    return postTagged(now)
  }
}
