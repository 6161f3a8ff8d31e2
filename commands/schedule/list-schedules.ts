import type { CommandContext, Reply } from '../../src/chat/command.ts'
import { placeWords } from '../../src/chat/place-words.ts'
import { heading, instruct, replyWith, sentence } from '../../src/chat/reply.ts'
import type { Briefing } from '../../src/delivery/briefing.ts'
import { formatDate } from '../../src/delivery/format-time.ts'
import type { Button, MenuItem } from '../../src/delivery/message.ts'
import { nameTopic } from '../../src/delivery/name-topic.ts'
import { phraseSchedule } from '../../src/delivery/phrase-schedule.ts'
import { showPause } from '../status/show-pause.ts'
import { nameBriefing } from './find-briefing.ts'

/** This chat's schedules: when, what, and the next run of each; first whether anything is sent here at all. */
export async function listSchedules(context: CommandContext): Promise<Reply> {
  const { chat, t, services } = context
  const briefings = await services.briefings.listBriefings(chat.id)
  const setup = { label: t('button-setup'), command: '/setup' }
  if (briefings.length === 0)
    return replyWith(
      context,
      [sentence(t('schedules-none', placeWords(chat))), hint(context)],
      [...presets.map(toPreset), askTimes(context), setup],
    )
  const items = briefings.map((briefing, i) => toItem(briefing, i + 1, context))
  const pause = await showPause(context)
  return replyWith(
    context,
    [
      heading(t('schedules-title', placeWords(chat))),
      ...pause.blocks,
      { kind: 'menu', items },
      hint(context),
    ],
    [...pause.buttons, setup],
  )
}

/** Most want one of these; a press shows what it would be before it is saved. */
const presets = ['07:30 weekdays', '18:00'] as const

function toPreset(times: string): Button {
  return { label: times, command: `/schedule add ${times}` }
}

function askTimes({ t }: CommandContext): Button {
  const title = t('button-ask-time')
  const ask = { title, label: t('setup-ask-time'), example: t('setup-time-example'), value: '' }
  return { label: title, command: '/schedule add', ask }
}

function hint({ t }: CommandContext) {
  return instruct(t('schedules-hint'), 'quiet')
}

function toItem(briefing: Briefing, number: number, context: CommandContext): MenuItem {
  const { chat, clock, t, services } = context
  const { schedule, topics, timeZone, nextRunAt, pausedAt } = briefing
  const { language } = chat.settings
  const names = topics.map((topic) => nameTopic(topic, services.desks, language))
  const what = names.length === 0 ? t('topics-all') : names.join(', ')
  const time = { language, timeZone, now: clock.now() }
  const next = nextRunAt === null ? '' : `${t('schedule-next')} ${formatDate(nextRunAt, time)}`
  return {
    spans: [
      { text: phraseSchedule(schedule, { t, language }) },
      { text: ` · ${what}`, style: 'quiet' },
    ],
    aside: [
      pausedAt === null
        ? { text: next, style: 'quiet' }
        : { text: t('schedule-paused'), style: 'warning' },
    ],
    number,
    button: { label: t('button-open'), command: `/schedule ${nameBriefing(briefing)}` },
  }
}
