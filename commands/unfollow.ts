import { ChatProblem } from '../src/chat/chat-problem.ts'
import { chooseTarget, type Target } from '../src/chat/choose-target.ts'
import { defineCommand, type Reply } from '../src/chat/command.ts'
import type { FollowReference } from '../src/chat/option.ts'
import { writeTopic } from '../src/chat/read-topic.ts'
import { asChange, button, replyWith, sentence } from '../src/chat/reply.ts'
import { foldWord } from '../src/chat/vocabulary.ts'
import { nameTopic } from '../src/delivery/name-topic.ts'
import type { Follow } from '../src/topic/follow.ts'
import { topicKey } from '../src/topic/topic-key.ts'
import { confirmLine, wantsOf } from './follow/wish.ts'

/** Ends a follow: by its number in the list, its topic or its story. */
export const unfollow = defineCommand({
  name: 'unfollow',
  aliases: ['unsubscribe'],
  options: {
    follow: { kind: 'follow', required: true, rest: true },
    for: { kind: 'choice', choices: ['me', 'chat'], named: true },
  },
  allowed: 'anyone',
  examples: ['/unfollow Palmyra', '/unfollow 2', '/unfollow #17', '/unfollow science for chat'],
  async run(context): Promise<Reply> {
    const { t, services, chat, options } = context
    const target = await chooseTarget(context, options.for)
    const listed = await services.follows.listFollows(target.chatId)
    const meant = findMeant(options.follow, listed, target)
    const removed =
      meant === null ? null : await services.follows.removeFollow(target.chatId, meant.id)
    if (removed === null)
      throw new ChatProblem('problem-no-such-follow', { typed: spell(options.follow) }, [
        { label: 'button-follows', command: '/follows' },
      ])
    const name = nameTopic(removed.topic, services.desks, chat.settings.language)
    const wish = { topic: removed.topic, wants: wantsOf(removed), everyone: target.everyone }
    const again = { label: t('button-follow-again'), command: confirmLine(wish) }
    const reply = replyWith(
      context,
      [sentence(t('unfollowed', { name }))],
      [again, button(t('button-follows'), '/follows')],
    )
    return target.everyone ? asChange(reply) : reply
  },
})

function findMeant(
  reference: FollowReference,
  listed: readonly Follow[],
  { settings }: Target,
): Follow | null {
  switch (reference.kind) {
    case 'id':
      return listed.find(({ id }) => id === reference.id) ?? null
    case 'place':
      return listed[reference.place - 1] ?? null
    case 'topic':
      break
  }
  const { readingLanguages } = settings
  const key = topicKey(reference.topic, readingLanguages)
  const same = listed.find(({ topic }) => topicKey(topic, readingLanguages) === key)
  if (same !== undefined) return same
  // A part of its words is enough where it means one follow alone.
  const words = foldWord(writeTopic(reference.topic))
  const [near, another] = listed.filter(({ topic }) => foldWord(writeTopic(topic)).includes(words))
  return another === undefined ? (near ?? null) : null
}

function spell(reference: FollowReference): string {
  if (reference.kind === 'topic') return writeTopic(reference.topic)
  return String(reference.kind === 'id' ? reference.id : reference.place)
}
