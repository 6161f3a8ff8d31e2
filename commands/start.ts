import { defineCommand } from '../src/chat/command.ts'
import { button, replyWith, sentence } from '../src/chat/reply.ts'

/** The first words to a new reader. */
export const start = defineCommand({
  name: 'start',
  aliases: ['hello'],
  options: {},
  allowed: 'anyone',
  examples: ['/start'],
  async run(context) {
    const { t, services } = context
    const { sourcesRead: read, sources } = await services.news.coverage()
    return replyWith(
      context,
      [
        sentence(t('start-what')),
        sentence(t('start-how')),
        sentence(t('coverage-read', { read, sources }), 'quiet'),
      ],
      [
        button(t('button-news'), '/news'),
        button(t('button-topics'), '/topics'),
        button(t('button-settings'), '/settings'),
        button(t('button-help'), '/help'),
      ],
    )
  },
})
