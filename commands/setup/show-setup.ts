import type { CommandContext, Reply } from '../../src/chat/command.ts'
import { heading, replyWith, sentence } from '../../src/chat/reply.ts'
import type { Block, Button } from '../../src/delivery/message.ts'
import { phraseSchedule } from '../../src/delivery/phrase-schedule.ts'
import type { Topic } from '../../src/topic/topic.ts'
import { describePlan } from '../schedule/describe-plan.ts'
import type { Plan } from '../schedule/plan.ts'
import {
  inZoneOf,
  phrasePlanForecast,
  zoneLabel,
  zoneQuestion,
} from '../schedule/propose-schedule.ts'
import { toBriefing } from '../schedule/save-schedule.ts'
import { spellPlan } from '../schedule/spell-plan.ts'
import { settingRow } from '../settings/setting-row.ts'

const times = ['30 7 * * *', '0 18 * * *', '0 8,20 * * *']
const lengths = [3, 5, 10]

/** The card of a first briefing with its next digest in it; below that Start, and a button for each other value. */
export async function showSetup(
  plan: Plan,
  isZoneSaid: boolean,
  context: CommandContext,
): Promise<Reply> {
  const { t, services } = context
  const start = `/setup confirm ${spellPlan(plan, true)}`
  const preview = await services.previews.preview({ id: null, ...toBriefing(plan, context) })
  const reply = replyWith(context, [
    heading(t('setup-title')),
    describePlan(plan, context, [placeRow(context)]),
    sentence(await phrasePlanForecast(plan, context)),
    ...(isZoneSaid ? [] : zoneQuestion(plan, context)),
    sentence(t('setup-hint'), 'quiet'),
    heading(t('setup-preview')),
    ...preview.blocks,
    actions([{ label: startLabel(plan, isZoneSaid, context), command: start }]),
    actions(changes(plan, isZoneSaid, context)),
  ])
  return {
    ...inZoneOf(plan, reply),
    asks: { yes: start, no: 'schedule-not', draft: `/setup ${spellPlan(plan, isZoneSaid)}` },
  }
}

function placeRow({ chat, t }: CommandContext) {
  const who = chat.shared ? 'everyone' : 'you'
  return settingRow(t('setup-place'), t('setup-place-here', { who }))
}

/** "Start", and where the zone is only guessed: "Start · Yes, it is 14:05 here". */
function startLabel(plan: Plan, isZoneSaid: boolean, context: CommandContext): string {
  const { t } = context
  return isZoneSaid ? t('button-start') : t('button-start-zone', { zone: zoneLabel(plan, context) })
}

function actions(buttons: readonly Button[]): Block {
  return { kind: 'actions', buttons }
}

/** Every value that is chosen from a few: other times, other lengths, each desk in or out. */
function changes(plan: Plan, isZoneSaid: boolean, context: CommandContext): readonly Button[] {
  const { chat, t, services } = context
  const { language, minutes } = chat.settings
  const to = (change: Partial<Plan>, label: string): Button => ({
    label,
    command: `/setup ${spellPlan({ ...plan, ...change }, isZoneSaid)}`,
  })
  const now = plan.schedule.crons.join(';')
  return [
    ...times
      .filter((cron) => cron !== now)
      .map((cron) => {
        const schedule = { crons: [cron] }
        return to({ schedule }, phraseSchedule(schedule, { t, language }))
      }),
    ...lengths
      .filter((each) => each !== (plan.minutes ?? minutes))
      .map((each) => to({ minutes: each }, t('settings-minutes', { minutes: each }))),
    ...services.desks.map((desk) => {
      const name = desk.labels[language] ?? desk.labels['en'] ?? desk.id
      const others = plan.topics.filter((topic) => !isDesk(topic, desk.id))
      const isIn = others.length < plan.topics.length
      const topics = isIn ? others : [...plan.topics, { kind: 'desk' as const, desk: desk.id }]
      return to({ topics }, t(isIn ? 'button-without' : 'button-only', { name }))
    }),
  ]
}

function isDesk(topic: Topic, desk: string): boolean {
  return topic.kind === 'desk' && topic.desk === desk
}
