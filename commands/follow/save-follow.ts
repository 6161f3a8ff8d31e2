import { ChatProblem } from '../../src/chat/chat-problem.ts'
import type { Target } from '../../src/chat/choose-target.ts'
import type { CommandContext, Reply } from '../../src/chat/command.ts'
import { asChange, button, replyWith, sentence } from '../../src/chat/reply.ts'
import { nameTopic } from '../../src/delivery/name-topic.ts'
import { topicKey } from '../../src/topic/topic-key.ts'
import { openPrivately } from './open-privately.ts'
import { findFollow } from './propose-follow.ts'
import type { Wish } from './wish.ts'

type Context = Pick<
  CommandContext,
  'chat' | 'person' | 'clock' | 't' | 'translator' | 'services' | 'reachAlone'
>

/** More than anyone reads; keeps one chat from filling the index. */
const mostFollows = 200

/** Saves a follow where it takes effect. @throws ChatProblem when there are too many, or no such story */
export async function saveFollow(wish: Wish, target: Target, context: Context): Promise<Reply> {
  const { chat, person, clock, t, services } = context
  const { topic, wants } = wish
  const languages = target.settings.readingLanguages
  const follows = await services.follows.listFollows(target.chatId)
  const isNew = (await findFollow(wish, target, context)) === null
  if (isNew && follows.length >= mostFollows)
    throw new ChatProblem('problem-follows-full', { most: mostFollows }, [
      { label: 'button-follows', command: '/follows' },
    ])
  const brief = topic.kind === 'story' ? await services.news.brief(topic.storyId, chat.id) : null
  if (topic.kind === 'story' && brief === null) throw new ChatProblem('problem-no-such-story')
  if (!target.everyone && chat.shared) await openPrivately(wish, target, context)
  const saved = await services.follows.addFollow({
    chatId: target.chatId,
    topic,
    languages,
    key: topicKey(topic, languages),
    alerts: wants !== 'digest',
    digests: wants !== 'alerts',
    since: clock.now(),
    addedBy: person.id,
  })
  const number = nameTopic(topic, services.desks, chat.settings.language)
  // A story is called by its headline: its number alone says nothing.
  const name = brief === null ? number : `${number} ${brief.headline.text}`
  const scope = target.everyone ? ' for:chat' : ''
  const reply = replyWith(
    context,
    [
      sentence(t(target.everyone ? 'follow-saved-everyone' : 'follow-saved', { name, wants })),
      ...(chat.shared && !target.everyone ? [sentence(t('follow-privately'), 'quiet')] : []),
    ],
    [
      button(t('button-unfollow'), `/unfollow id:${saved.id}${scope}`),
      button(t('button-follows'), '/follows'),
      wants === 'digest' ? null : button(t('button-quiet'), '/quiet'),
    ],
  )
  return target.everyone ? asChange(reply) : reply
}
