import { defineCommand } from '../src/chat/command.ts'
import { button, heading, replyWith, sentence } from '../src/chat/reply.ts'

const day = 24 * 60 * 60 * 1000
/** Beyond this many stories, more are just "many". */
const counted = 99

/** What can be asked for, and how much there is of it today. */
export const topics = defineCommand({
  name: 'topics',
  aliases: ['desks'],
  options: {},
  allowed: 'anyone',
  examples: ['/topics', 'topics'],
  async run(context) {
    const { chat, clock, t, services } = context
    const { language, readingLanguages } = chat.settings
    const since = clock.now() - day
    const items = []
    for (const desk of services.desks) {
      const query = { languages: readingLanguages, desk: desk.id, since, limit: counted }
      const { length } = await services.stories.listHot(query)
      const choice = button(t('button-open'), `/news ${desk.id}`)
      if (choice === null) continue
      items.push({
        spans: [{ text: desk.labels[language] ?? desk.labels['en'] ?? desk.id }],
        aside: [{ text: t('topics-count', { count: length }), style: 'quiet' as const }],
        button: choice,
      })
    }
    return replyWith(context, [
      heading(t('topics-title')),
      { kind: 'menu', items },
      sentence(t('topics-hint'), 'quiet'),
    ])
  },
})
