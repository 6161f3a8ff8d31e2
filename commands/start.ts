import { defineCommand } from '../src/chat/command.ts'
import { button, instruct, replyWith, sentence } from '../src/chat/reply.ts'
import { countRead } from '../src/delivery/count-read.ts'

/** The first words to a new reader, and the next steps: alone to follow and to schedule, elsewhere its admins' to set up. */
export const start = defineCommand({
  name: 'start',
  aliases: ['hello'],
  options: {},
  allowed: 'anyone',
  examples: ['/start'],
  async run(context) {
    const { chat, person, t, services } = context
    const coverage = await services.news.coverage()
    return replyWith(
      context,
      [
        sentence(t('start-what')),
        instruct(t('start-how', { where: chat.shared ? 'shared' : 'alone' })),
        sentence(t('coverage-read', countRead(coverage)), 'quiet'),
      ],
      [
        button(t('button-news'), '/news'),
        // Each topic in the list can be followed.
        button(t(chat.shared ? 'button-topics' : 'button-follow-topic'), '/topics'),
        person.admin ? button(t('button-setup'), '/setup') : null,
        button(t('button-settings'), '/settings'),
        button(t('button-help'), '/help'),
      ],
    )
  },
})
