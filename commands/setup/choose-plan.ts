import type { CommandContext } from '../../src/chat/command.ts'
import type { Block, Button, Choice, ChooseBlock } from '../../src/delivery/message.ts'
import { phraseSchedule } from '../../src/delivery/phrase-schedule.ts'
import type { Plan } from '../schedule/plan.ts'
import { type Left, spellPlan } from '../schedule/spell-plan.ts'
import { chooseLength } from '../settings/choose-length.ts'

type Context = Pick<CommandContext, 'chat' | 't' | 'services'>

const times = ['30 7 * * *', '0 18 * * *']
/** What a menu has room for besides. */
const moreTimes = ['0 8,20 * * *']
const layouts = ['post', 'card', 'stories', 'living'] as const
/** Discord's values are no longer: more schedules than that stay as they are. */
const longestValue = 100

/** A menu for every value that is chosen from a few; what is chosen is said behind the line that says the others. */
export function choosePlan(plan: Plan, isZoneSaid: boolean, context: Context): readonly Block[] {
  const { chat } = context
  const lineWithout = (left: Left) => `/setup ${spellPlan(plan, isZoneSaid, left)}`
  const minutes = plan.minutes ?? chat.settings.minutes
  // The desks would fill a keyboard: they stand on a card of their own.
  const desks = chat.buttonsBelow === true ? [] : [chooseDesks(plan, lineWithout('desks'), context)]
  return [
    chooseTime(plan, lineWithout('schedule'), context),
    chooseLength(minutes, lineWithout('minutes'), context),
    ...desks,
    // Alone with the bot there are no threads and nobody else's posts to keep apart.
    ...(chat.shared ? [chooseLayout(plan, lineWithout('layout'), context)] : []),
  ]
}

/** Any other time is typed; only a time is one. */
export function askTime(plan: Plan, isZoneSaid: boolean, { t }: Context): Button {
  return {
    label: t('button-ask-time'),
    command: `/setup ${spellPlan(plan, isZoneSaid, 'schedule')} only_times:`,
    ask: {
      title: t('button-ask-time'),
      label: t('setup-ask-time'),
      example: t('setup-time-example'),
      value: '',
    },
  }
}

function chooseTime({ schedule }: Plan, command: string, { chat, t }: Context): ChooseBlock {
  const { language } = chat.settings
  const now = schedule.crons.join(';')
  const usual = chat.buttonsBelow === true ? times : [...times, ...moreTimes]
  const offered = now.length > longestValue ? usual : [...new Set([...usual, now])]
  const choices = offered.map((value) => ({
    label: phraseSchedule({ crons: value.split(';') }, { t, language }),
    value,
    chosen: value === now,
  }))
  return one(t('schedule-when'), command, choices)
}

function chooseLayout({ layout }: Plan, command: string, { t }: Context): ChooseBlock {
  const choices = layouts.map((value) => ({
    label: t('schedule-layout', { layout: value }),
    value,
    chosen: value === layout,
  }))
  return one(t('option-layout'), command, choices)
}

/** The desks alone: each press shows the card of the desks again. */
export function chooseTopics(plan: Plan, isZoneSaid: boolean, context: Context): ChooseBlock {
  return chooseDesks(plan, `/setup choose ${spellPlan(plan, isZoneSaid, 'desks')}`, context)
}

/** None is every desk. */
function chooseDesks(
  { topics }: Plan,
  command: string,
  { chat, t, services }: Pick<Context, 'chat' | 't' | 'services'>,
): ChooseBlock {
  const { language } = chat.settings
  const chosen = new Set(topics.flatMap((each) => (each.kind === 'desk' ? [each.desk] : [])))
  const choices = services.desks.map(({ id, labels }) => ({
    label: labels[language] ?? labels['en'] ?? id,
    value: id,
    chosen: chosen.has(id),
  }))
  const label = t('setup-choose-desks')
  return { ...one(label, command, choices), least: 0, most: choices.length }
}

function one(label: string, command: string, choices: readonly Choice[]): ChooseBlock {
  return { kind: 'choose', label, command, of: 'choices', choices, least: 1, most: 1 }
}
