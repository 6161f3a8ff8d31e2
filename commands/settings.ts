import type { ChatSettings } from '../src/chat/chat.ts'
import { ChatProblem } from '../src/chat/chat-problem.ts'
import { type CommandContext, defineCommand, type Reply } from '../src/chat/command.ts'
import { nameOfLanguage, readLanguage } from '../src/chat/read-language.ts'
import { button, heading, replyWith, sentence } from '../src/chat/reply.ts'
import { formatMoment } from '../src/delivery/format-time.ts'
import type { Button } from '../src/delivery/message.ts'

const mostLanguages = 8

/** How this chat is spoken to: languages, time zone, length. */
export const settings = defineCommand({
  name: 'settings',
  aliases: ['preferences'],
  options: {
    language: { kind: 'language', named: true },
    languages: { kind: 'text', named: true, rest: true },
    zone: { kind: 'zone', named: true, rest: true },
    minutes: { kind: 'number', named: true, min: 1, max: 15 },
  },
  allowed: 'anyone',
  examples: [
    '/settings',
    '/settings minutes 5',
    '/settings language he',
    '/settings languages English, Hebrew',
    '/settings zone Asia/Jerusalem',
  ],
  async run(context) {
    const { chat, person, options, services } = context
    const { language, languages, zone, minutes } = options
    const wished: Partial<ChatSettings> = {
      ...(language === null ? {} : { language }),
      ...(languages === null ? {} : { readingLanguages: readLanguages(languages, context) }),
      ...(zone === null ? {} : { timeZone: zone }),
      ...(minutes === null ? {} : { minutes }),
    }
    if (Object.keys(wished).length === 0) return showSettings(context)
    if (chat.shared && !person.admin) throw new ChatProblem('problem-admins-only')
    await services.chats.saveSettings(chat.id, wished)
    const changed = { ...chat.settings, ...wished }
    const t = context.translator(changed.language)
    const saved = { ...context, t, chat: { ...chat, settings: changed } }
    return showSettings(saved, wished)
  },
})

function showSettings(context: CommandContext, saved: Partial<ChatSettings> = {}): Reply {
  const { chat, clock, t } = context
  const { language, readingLanguages, timeZone, minutes } = chat.settings
  const name = (tag: string) => nameOfLanguage(tag, language) ?? tag
  const row = (key: string, value: string) => [
    [{ text: t(`option-${key}`), style: 'quiet' as const }],
    [{ text: value }],
  ]
  const now = formatMoment(clock.now(), { language, timeZone, now: clock.now() })
  const rows = [
    row('minutes', t('settings-minutes', { minutes })),
    row('languages', readingLanguages.map(name).join(', ')),
    row('zone', t('settings-zone', { zone: timeZone, now })),
    row('language', name(language)),
  ]
  const changed = Object.keys(saved).length > 0
  return replyWith(
    context,
    [
      heading(t(changed ? 'settings-saved' : 'settings-title')),
      { kind: 'table', rows },
      hint(context),
    ],
    [
      readToo(context),
      ...[3, 5, 10]
        .filter((length) => length !== minutes)
        .map((length) =>
          button(t('settings-minutes', { minutes: length }), `/settings minutes:${length}`),
        ),
      button(t('button-news'), '/news'),
    ],
  )
}

/** Who changes the bot's language may want the news in it too; it is another setting. */
function readToo({ chat, t }: CommandContext): Button | null {
  const { language, readingLanguages } = chat.settings
  if (readingLanguages.includes(language)) return null
  const name = nameOfLanguage(language, language) ?? language
  const tags = [language, ...readingLanguages].join(',')
  return button(t('button-read-too', { language: name }), `/settings languages:${tags}`)
}

function hint({ t }: CommandContext) {
  return sentence(t('settings-hint'), 'quiet')
}

/** "English, Hebrew", "en he": the first leads. */
function readLanguages(text: string, { chat }: CommandContext): readonly string[] {
  const words = text.split(/[\s,;،]+/u).filter((word) => word !== '')
  const tags = new Set(words.map((word) => readLanguage(word, chat.settings.language)))
  if (tags.size <= mostLanguages) return [...tags]
  throw new ChatProblem('problem-languages', { most: mostLanguages })
}
