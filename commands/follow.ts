import { chooseTarget } from '../src/chat/choose-target.ts'
import { type CommandContext, defineCommand, type Reply } from '../src/chat/command.ts'
import { findNumberedStory } from '../src/chat/find-numbered-story.ts'
import type { Topic } from '../src/topic/topic.ts'
import { offerFollow } from './follow/offer-follow.ts'
import { offerTopics } from './follow/offer-topics.ts'
import { proposeFollow } from './follow/propose-follow.ts'
import { saveFollow } from './follow/save-follow.ts'
import { lineFor, type Wish } from './follow/wish.ts'

/** Tells of a topic from now on; what that would bring is shown before it is saved. */
export const follow = defineCommand({
  name: 'follow',
  aliases: ['subscribe'],
  options: {
    topic: { kind: 'topic', required: true, rest: true },
    wants: { kind: 'choice', choices: ['alerts', 'digest', 'both'] },
    confirm: { kind: 'choice', choices: ['confirm'], internal: true },
    for: { kind: 'choice', choices: ['me', 'chat'], named: true },
  },
  allowed: 'anyone',
  elsewhere: true,
  examples: [
    '/follow Palmyra',
    '/follow Palmyra alerts',
    '/follow syria AND (palmyra OR tadmor) -football',
    '/follow #17',
    '/follow science digest for chat',
  ],
  offer: offerFollow,
  async run(context): Promise<Reply> {
    const { wants, confirm, for: whose } = context.options
    const topic =
      confirm === null ? meantTopic(context.options.topic, context) : context.options.topic
    const everyone = whose === 'chat'
    const wish: Wish = { topic, wants: wants ?? 'both', everyone: everyone && context.chat.shared }
    const target = await chooseTarget(context, whose, lineFor({ ...wish, everyone: false }))
    if (confirm !== null) return saveFollow(wish, target, context)
    if (topic.kind === 'story') return offerTopics(topic.storyId, wish, target, context)
    return proposeFollow(wish, wants !== null, target, context)
  },
})

/** A number is a story of the last list, where it has one. Buttons say a story's `#17`, and words as words. */
function meantTopic(topic: Topic, context: CommandContext): Topic {
  const storyId = topic.kind === 'words' ? findNumberedStory(topic.words, context) : null
  return storyId === null ? topic : { kind: 'story', storyId }
}
