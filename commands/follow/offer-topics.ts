import { ChatProblem } from '../../src/chat/chat-problem.ts'
import type { Target } from '../../src/chat/choose-target.ts'
import type { CommandContext, Reply } from '../../src/chat/command.ts'
import { findNames } from '../../src/chat/find-names.ts'
import { heading, replyWith } from '../../src/chat/reply.ts'
import type { MenuItem } from '../../src/delivery/message.ts'
import { nameTopic } from '../../src/delivery/name-topic.ts'
import type { Topic } from '../../src/topic/topic.ts'
import { forecastFollow } from './forecast-follow.ts'
import { phraseBrief } from './propose-follow.ts'
import { confirmLine, lineFor, type Wish } from './wish.ts'

type Context = Pick<CommandContext, 'alone' | 'chat' | 'person' | 'clock' | 't' | 'services'>

/** A story's bell, first press: this story, the names it speaks of, its desks; a second press saves one of them. */
export async function offerTopics(
  storyId: number,
  wish: Wish,
  target: Target,
  context: Context,
): Promise<Reply> {
  const { chat, person, t, services } = context
  const brief = await services.news.brief(storyId, chat.id)
  if (brief === null)
    throw new ChatProblem('problem-no-such-story', {}, [{ label: 'button-news', command: '/news' }])
  const desks = (await services.stories.findStory(brief.storyId))?.desks ?? []
  const topics: readonly Topic[] = [
    ...findNames(brief).map((words) => ({ kind: 'words' as const, words })),
    ...desks.map((desk) => ({ kind: 'desk' as const, desk })),
  ]
  const story: Topic = { kind: 'story', storyId: brief.storyId }
  const items: readonly MenuItem[] = [
    {
      spans: [{ text: t('follow-this-story') }],
      aside: [{ text: t('follow-this-story-brings'), style: 'quiet' }],
      button: { label: t('button-follow'), command: confirmLine({ ...wish, topic: story }) },
    },
    ...(await Promise.all(topics.map((topic) => offer({ ...wish, topic }, target, context)))),
  ]
  const title = heading(t(target.everyone ? 'follow-which-everyone' : 'follow-which'), {
    text: ` · ${brief.headline.text}`,
    style: 'quiet',
  })
  const everyone = {
    label: t('button-for-everyone'),
    command: lineFor({ ...wish, everyone: true }),
  }
  const buttons = chat.shared && person.admin && !wish.everyone ? [everyone] : []
  return replyWith(context, [title, { kind: 'menu', items }], buttons)
}

async function offer(wish: Wish, target: Target, context: Context): Promise<MenuItem> {
  const { chat, t, services } = context
  const forecast = await forecastFollow(wish.topic, target, context)
  return {
    spans: [{ text: nameTopic(wish.topic, services.desks, chat.settings.language) }],
    aside: [{ text: phraseBrief(forecast, t), style: 'quiet' }],
    button: { label: t('button-follow'), command: confirmLine(wish) },
  }
}
