import { type CommandContext, defineCommand } from '../src/chat/command.ts'
import { spellTopic } from '../src/chat/read-topic.ts'
import { heading, instruct, replyWith } from '../src/chat/reply.ts'
import type { Block, MenuItem } from '../src/delivery/message.ts'
import { nameTopic } from '../src/delivery/name-topic.ts'
import type { Topic } from '../src/topic/topic.ts'

const day = 24 * 60 * 60 * 1000
/** Beyond this many stories, more are just "many". */
const counted = 99
const mostTrends = 8

/** What can be asked for and followed: the desks with how much is in them today, and what is spoken of now. */
export const topics = defineCommand({
  name: 'topics',
  aliases: ['desks'],
  options: {},
  allowed: 'anyone',
  examples: ['/topics', 'topics'],
  async run(context) {
    const { t } = context
    const trends = await listTrends(context)
    const trending: readonly Block[] =
      trends.length === 0 ? [] : [heading(t('topics-trending')), { kind: 'menu', items: trends }]
    return replyWith(context, [
      heading(t('topics-title')),
      { kind: 'menu', items: await listDesks(context) },
      ...trending,
      instruct(t('topics-hint'), 'quiet'),
    ])
  },
})

async function listDesks(context: CommandContext): Promise<readonly MenuItem[]> {
  const { chat, clock, services } = context
  const since = clock.now() - day
  const languages = chat.settings.readingLanguages
  return Promise.all(
    services.desks.map(async ({ id }) => {
      const query = { languages, desk: id, since, limit: counted }
      const { length } = await services.stories.listHot(query)
      return itemOf({ kind: 'desk', desk: id }, length, context)
    }),
  )
}

/** Names that far more stories speak of today than before. */
async function listTrends(context: CommandContext): Promise<readonly MenuItem[]> {
  const { chat, services } = context
  const languages = chat.settings.readingLanguages
  const trends = await services.news.trending({ chatId: chat.id, languages, limit: mostTrends })
  return trends.map(({ words, stories }) => itemOf({ kind: 'words', words }, stories, context))
}

function itemOf(topic: Topic, stories: number, { chat, t, services }: CommandContext): MenuItem {
  const spelled = spellTopic(topic)
  const count = t('topics-count', { count: Math.min(stories, counted) })
  return {
    spans: [{ text: nameTopic(topic, services.desks, chat.settings.language) }],
    aside: [{ text: count, style: 'quiet' }],
    button: { label: t('button-open'), command: `/news ${spelled}` },
    also: { label: t('button-follow'), command: `/follow ${spelled}` },
  }
}
