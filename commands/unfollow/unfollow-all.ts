import type { Target } from '../../src/chat/choose-target.ts'
import type { CommandContext, Reply } from '../../src/chat/command.ts'
import { asChange, button, replyWith, sentence } from '../../src/chat/reply.ts'
import { foldWord } from '../../src/chat/vocabulary.ts'
import type { Follow } from '../../src/topic/follow.ts'
import type { Topic } from '../../src/topic/topic.ts'

/** Whether the words mean all follows: "all", "everything". */
export function isEverything(topic: Topic, { t, translator }: CommandContext): boolean {
  if (topic.kind !== 'words') return false
  const words = [t, translator('en')].flatMap((each) => each('schedule-everything').split(','))
  return words.map(foldWord).includes(foldWord(topic.words))
}

/** Nothing is ended before a "yes". */
export function askUnfollowAll(
  listed: readonly Follow[],
  { everyone }: Target,
  context: CommandContext,
): Reply {
  const { t } = context
  if (listed.length === 0) return replyWith(context, [sentence(t('follows-none'))])
  const line = `/unfollow all confirm${everyone ? ' for:chat' : ''}`
  const asked = replyWith(
    context,
    [sentence(t('unfollow-all-ask', { count: listed.length }))],
    [button(t('button-unfollow-all'), line), button(t('button-follows'), '/follows')],
  )
  return { ...asked, asks: { yes: line, no: 'unfollow-kept' } }
}

/** Ends them all. */
export async function unfollowAll(
  listed: readonly Follow[],
  { chatId, everyone }: Target,
  context: CommandContext,
): Promise<Reply> {
  const { t, services } = context
  for (const { id } of listed) await services.follows.removeFollow(chatId, id)
  const reply = replyWith(
    context,
    [sentence(t('unfollowed-all'))],
    [button(t('button-topics'), '/topics')],
  )
  return everyone ? asChange(reply) : reply
}
