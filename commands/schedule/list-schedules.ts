import type { CommandContext, Reply } from '../../src/chat/command.ts'
import { placeWords } from '../../src/chat/place-words.ts'
import { heading, instruct, replyWith, sentence } from '../../src/chat/reply.ts'
import type { Briefing } from '../../src/delivery/briefing.ts'
import { formatDate } from '../../src/delivery/format-time.ts'
import type { MenuItem } from '../../src/delivery/message.ts'
import { nameTopic } from '../../src/delivery/name-topic.ts'
import { phraseSchedule } from '../../src/delivery/phrase-schedule.ts'

/** This chat's schedules: when, what, and the next run of each. */
export async function listSchedules(context: CommandContext): Promise<Reply> {
  const { chat, t, services } = context
  const briefings = await services.briefings.listBriefings(chat.id)
  const setup = { label: t('button-setup'), command: '/setup' }
  if (briefings.length === 0)
    return replyWith(
      context,
      [sentence(t('schedules-none', placeWords(chat))), hint(context)],
      [setup],
    )
  const items = briefings.map((briefing) => toItem(briefing, context))
  return replyWith(
    context,
    [heading(t('schedules-title', placeWords(chat))), { kind: 'menu', items }, hint(context)],
    [setup],
  )
}

function hint({ t }: CommandContext) {
  return instruct(t('schedules-hint'), 'quiet')
}

function toItem(briefing: Briefing, { chat, clock, t, services }: CommandContext): MenuItem {
  const { id, schedule, topics, timeZone, nextRunAt, pausedAt } = briefing
  const { language } = chat.settings
  const names = topics.map((topic) => nameTopic(topic, services.desks, language))
  const what = names.length === 0 ? t('topics-all') : names.join(', ')
  const time = { language, timeZone, now: clock.now() }
  const next = nextRunAt === null ? '' : `${t('schedule-next')} ${formatDate(nextRunAt, time)}`
  return {
    spans: [
      { text: phraseSchedule(schedule, { t, language }) },
      { text: ` · ${what} · ${t('schedule-number', { number: id })}`, style: 'quiet' },
    ],
    aside: [
      pausedAt === null
        ? { text: next, style: 'quiet' }
        : { text: t('schedule-paused'), style: 'warning' },
    ],
    button: { label: t('button-open'), command: `/schedule ${id}` },
  }
}
