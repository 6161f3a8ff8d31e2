import { ChatProblem } from '../src/chat/chat-problem.ts'
import { type CommandContext, defineCommand, type Reply } from '../src/chat/command.ts'
import type { OptionValues } from '../src/chat/option.ts'
import { asChange, replyWith, sentence } from '../src/chat/reply.ts'
import { phraseSchedule } from '../src/delivery/phrase-schedule.ts'
import { askAgain } from './schedule/ask-again.ts'
import { briefingOptions, topicsOption } from './schedule/briefing-options.ts'
import { changeSchedule } from './schedule/change-schedule.ts'
import {
  findBriefing,
  nameBriefing,
  type ScheduleReference,
  takeNumber,
  takeSchedule,
} from './schedule/find-briefing.ts'
import { listSchedules } from './schedule/list-schedules.ts'
import { dropStory, moderateRun } from './schedule/moderate-run.ts'
import { pauseSchedule } from './schedule/pause-schedule.ts'
import { standardPlan } from './schedule/plan.ts'
import { proposeSchedule } from './schedule/propose-schedule.ts'
import { readPlan } from './schedule/read-plan.ts'
import { saveSchedule, showSchedule } from './schedule/save-schedule.ts'

const actions = [
  'add',
  'list',
  'preview',
  'change',
  'pause',
  'resume',
  'remove',
  'approve',
  'reject',
  'drop',
] as const

const details = Object.keys(briefingOptions)

const options = {
  action: {
    kind: 'choice',
    choices: actions,
    // The others are said by buttons of what waits for approval.
    uses: {
      add: ['what', 'topics', ...details],
      list: [],
      preview: ['schedule'],
      change: ['schedule', 'what', 'topics', ...details],
      pause: ['schedule'],
      resume: ['schedule'],
      remove: ['schedule'],
    },
    needs: { add: ['what'] },
  },
  confirm: { kind: 'choice', choices: ['confirm'], internal: true },
  what: { kind: 'text', rest: true, verbatim: true, suggest: 'schedule' },
  topics: topicsOption,
  schedule: { kind: 'schedule', named: true },
  ...briefingOptions,
} as const

type Context = CommandContext & { readonly options: OptionValues<typeof options> }

/** Digests that come by themselves: add, list, preview, change, pause, remove; approve what waits. */
export const schedule = defineCommand({
  name: 'schedule',
  aliases: ['schedules'],
  options,
  allowed: 'admins',
  elsewhere: true,
  examples: [
    '/schedule 07:30 weekdays',
    '/schedule add Mon,Thu 18:00 world science',
    '/schedule every 6 hours Palmyra layout:living',
    '/schedule list',
    '/schedule preview 2',
    '/schedule change 2 08:00 minutes:5',
    '/schedule pause 2',
    '/schedule remove 2',
  ],
  async run(context) {
    const { action } = context.options
    const what = joinWords(context.options)
    const { meant, rest } = takeSchedule(what)
    switch (action) {
      case 'add':
        return addSchedule(what ?? '', context)
      case 'list':
        return listSchedules(context)
      case 'preview':
        return previewSchedule(meant, context)
      case 'change':
        return changeSchedule(what, context)
      case 'pause':
      case 'resume':
        return pauseSchedule(meant, action === 'pause', context)
      case 'remove':
        return removeSchedule(meant, context)
      case 'approve':
      case 'reject':
        return moderateRun(takeNumber(what).number, action, context)
      case 'drop': {
        const run = takeNumber(what)
        return dropStory(run.number, takeNumber(run.rest).number, context)
      }
      case null:
        break
    }
    if (what === null) return listSchedules(context)
    // "schedule 18" is schedule 18 where there is one, else an hour.
    const briefings = await context.services.briefings.listBriefings(context.chat.id)
    const isHour = meant?.kind === 'place' && meant.place > briefings.length
    if (meant === null || isHour || rest !== '') return addSchedule(what, context)
    return showSchedule('schedule-number', await findBriefing(meant, '/schedule', context), context)
  },
})

/** A form asks for the schedule, its times and its topics one by one; typed, they stand in this order. */
function joinWords({ schedule: number, what, topics }: Context['options']): string | null {
  const said = [number, what, topics].filter((part) => part !== null)
  return said.length === 0 ? null : said.join(' ')
}

async function addSchedule(text: string, context: Context): Promise<Reply> {
  const { chat, options: given } = context
  const said = await readPlan(text, null, '/schedule add', context)
  if (said.schedule === undefined) {
    const problem = new ChatProblem('problem-schedule-unreadable')
    throw askAgain(problem, { text, line: '/schedule add' }, context)
  }
  const { timeZone, zoneConfirmed } = chat.settings
  const plan = { ...standardPlan, timeZone, ...said, schedule: said.schedule }
  const isZoneSaid = zoneConfirmed || given.zone !== null
  if (given.confirm !== null && isZoneSaid) return saveSchedule(plan, context)
  return proposeSchedule(plan, isZoneSaid, context)
}

async function previewSchedule(meant: ScheduleReference | null, context: Context): Promise<Reply> {
  const briefing = await findBriefing(meant, '/schedule preview', context)
  const message = await context.services.previews.preview(briefing)
  return { message: { ...message, private: true, shows: [] }, memoryId: null }
}

async function removeSchedule(meant: ScheduleReference | null, context: Context): Promise<Reply> {
  const { chat, t, services, options: given } = context
  const briefing = await findBriefing(meant, '/schedule remove', context)
  const { language } = chat.settings
  const phrase = phraseSchedule(briefing.schedule, { t, language })
  const yes = `/schedule remove confirm ${nameBriefing(briefing)}`
  if (given.confirm === null) {
    const asked = replyWith(
      context,
      [sentence(t('schedule-remove-ask', { schedule: phrase }))],
      [
        { label: t('button-remove'), command: yes },
        { label: t('button-keep'), command: `/schedule ${nameBriefing(briefing)}` },
      ],
    )
    return { ...asked, asks: { yes, no: 'schedule-kept' } }
  }
  await services.briefings.removeBriefing(briefing.id)
  const removed = sentence(t('schedule-removed', { schedule: phrase }))
  return asChange(
    replyWith(context, [removed], [{ label: t('button-schedules'), command: '/schedule list' }]),
  )
}
