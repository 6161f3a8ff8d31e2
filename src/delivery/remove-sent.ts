import { withoutCall } from './call-role.ts'
import type { Delivery, NewDelivery } from './delivery.ts'
import type { Block, Message } from './message.ts'
import type { Outbox } from './outbox.ts'
import type { Catalogue, Translate } from './translate.ts'
import { withoutStory } from './without-story.ts'

/** What removing needs from outside. */
export interface RemoveMeans {
  readonly outbox: Pick<Outbox, 'postsShowing' | 'enqueue'>
  readonly catalogue: Pick<Catalogue, 'translator'>
  readonly now: () => number
}

const day = 24 * 3_600_000
const removedFor = 30 * day
const lifeMs = 2 * day
const batchSize = 100

/**
 * Takes a story out of every post that shows it, in one chat or (null) wherever it went; a line says that
 * something was removed. Returns how many posts are edited; who may do so, and did, is the caller's to know.
 */
export async function removeSent(
  means: RemoveMeans,
  storyId: number,
  chatId: string | null,
): Promise<number> {
  const { outbox, catalogue, now } = means
  const posts = await outbox.postsShowing(storyId, now() - removedFor)
  const edits = posts.flatMap((post): NewDelivery | [] => {
    if (post.message === null || (chatId !== null && post.chatId !== chatId)) return []
    const t = catalogue.translator(post.message.language)
    return {
      key: removedKey(storyId, post),
      platform: post.platform,
      chatId: post.chatId,
      purpose: 'correction',
      action: 'edit',
      target: post.key,
      after: null,
      message: withoutCall(removeStory(post.message, storyId, t)),
      silent: true,
      sendAt: now(),
      notAfter: now() + lifeMs,
      memoryId: null,
      state: 'pending',
    }
  })
  let queued = 0
  for (let i = 0; i < edits.length; i += batchSize)
    queued += await outbox.enqueue(edits.slice(i, i + batchSize))
  return queued
}

/** Names the edit that takes a story out of a post: there is one at most. */
export function removedKey(storyId: number, { id }: Pick<Delivery, 'id'>): string {
  return `removed:${storyId}:${id}`
}

/** A message without one of its stories; a line stands where it was. */
export function removeStory(message: Message, storyId: number, t: Translate): Message {
  const line: Block = { kind: 'text', spans: [{ text: t('removed-story'), style: 'quiet' }] }
  return withoutStory(message, storyId, [line]) ?? message
}
