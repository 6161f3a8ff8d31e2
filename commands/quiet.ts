import { ChatProblem } from '../src/chat/chat-problem.ts'
import { chooseTarget, type Target } from '../src/chat/choose-target.ts'
import { type CommandContext, defineCommand, type Reply } from '../src/chat/command.ts'
import { placeWords } from '../src/chat/place-words.ts'
import { readQuietHours } from '../src/chat/read-quiet-hours.ts'
import { asChange, button, replyWith, sentence } from '../src/chat/reply.ts'
import { formatMoment } from '../src/delivery/format-time.ts'
import type { Button } from '../src/delivery/message.ts'
import type { QuietHours } from '../src/delivery/place.ts'
import { quietUntil } from '../src/delivery/quiet-hours.ts'

/** When alerts wait: they come together at the end. In a shared place it acts for the asker. */
export const quiet = defineCommand({
  name: 'quiet',
  aliases: ['dnd'],
  options: {
    state: { kind: 'choice', choices: ['off'] },
    hours: { kind: 'text', rest: true },
    for: { kind: 'choice', choices: ['me', 'chat'], named: true },
  },
  allowed: 'anyone',
  elsewhere: true,
  personal: true,
  examples: ['/quiet', '/quiet 22:00-07:00', '/quiet off', '/quiet 23 to 6 for chat'],
  async run(context): Promise<Reply> {
    const { options, services } = context
    const target = await chooseTarget(context, options.for)
    const scope = target.everyone ? ' for:chat' : ''
    const hours = options.hours === null ? null : readHours(options.hours, scope, context)
    if (options.state === null && hours === null) return tellQuiet(target, context)
    await services.chats.saveSettings(target.chatId, { quietHours: hours })
    const settings = { ...target.settings, quietHours: hours }
    const reply = tellQuiet({ ...target, settings }, context)
    return target.everyone || !context.chat.shared ? asChange(reply) : reply
  },
})

/** @throws ChatProblem that asks again */
function readHours(text: string, scope: string, { t, translator }: CommandContext): QuietHours {
  try {
    return readQuietHours(text, [t, translator('en')])
  } catch (error) {
    if (!(error instanceof ChatProblem)) throw error
    const ask = { label: 'quiet-ask', example: 'quiet-example', value: text }
    const again = { label: 'button-ask-hours', command: `/quiet${scope}`, ask }
    throw new ChatProblem(error.key, error.values, [...error.cures, again])
  }
}

function tellQuiet(target: Target, context: CommandContext): Reply {
  const { chat, clock, t } = context
  const { quietHours, timeZone, zoneConfirmed } = target.settings
  const now = clock.now()
  const time = (at: number) => formatMoment(at, { language: chat.settings.language, timeZone, now })
  const scope = target.everyone ? ' for:chat' : ''
  const end = quietUntil(quietHours, timeZone, now)
  const nowQuiet = end > now ? [{ text: ` ${t('quiet-now', { time: time(end) })}` }] : []
  const isOwnZone = !chat.shared || target.everyone
  return replyWith(
    context,
    [
      { kind: 'text', spans: [{ text: phraseQuiet(quietHours, target, context) }, ...nowQuiet] },
      sentence(t('quiet-zone', { zone: timeZone, now: time(now) }), 'quiet'),
    ],
    [
      ...['22:00-07:00', '23:00-08:00']
        .filter((each) => each !== spelled(quietHours))
        .map((each) => button(each, `/quiet ${each}${scope}`)),
      askHours(quietHours, scope, context),
      quietHours === null ? null : button(t('button-quiet-off'), `/quiet off${scope}`),
      zoneConfirmed || !isOwnZone
        ? null
        : button(t('button-zone-right', { now: time(now) }), `/settings zone:${timeZone}`),
    ],
  )
}

/** Any other hours are typed. */
function askHours(now: QuietHours | null, scope: string, { t }: CommandContext): Button {
  return {
    label: t('button-ask-hours'),
    command: `/quiet${scope}`,
    ask: {
      title: t('button-ask-hours'),
      label: t('quiet-ask'),
      example: t('quiet-example'),
      value: spelled(now),
    },
  }
}

function phraseQuiet(
  quietHours: QuietHours | null,
  { everyone }: Target,
  { chat, t }: CommandContext,
): string {
  const place = placeWords(chat)
  if (quietHours === null) return t(everyone ? 'quiet-none-everyone' : 'quiet-none', place)
  const hours = spelled(quietHours)
  return t(everyone ? 'quiet-hours-everyone' : 'quiet-hours', { hours, ...place })
}

function spelled(quietHours: QuietHours | null): string {
  return quietHours === null ? '' : `${quietHours.from}-${quietHours.to}`
}
