import { defineCommand } from '../src/chat/command.ts'
import { spellGiven } from './schedule/ask-again.ts'
import {
  type BriefingValues,
  briefingOptions,
  onlyTimesOption,
  topicsOption,
} from './schedule/briefing-options.ts'
import { type Plan, standardPlan } from './schedule/plan.ts'
import { readOnlyTimes, readPlan } from './schedule/read-plan.ts'
import { saveSchedule } from './schedule/save-schedule.ts'
import { previewSetup, showSetup, showTopics } from './setup/show-setup.ts'

/** What most want of a first briefing: every morning, everything. */
const firstSchedule = { crons: ['30 7 * * *'] }

/**
 * One card from nothing to a briefing that runs: everything is filled in, each value can be changed, Start saves it.
 * What is said while the card is open adds to it.
 */
export const setup = defineCommand({
  name: 'setup',
  aliases: ['configure'],
  options: {
    confirm: { kind: 'choice', choices: ['confirm', 'preview', 'choose'], internal: true },
    what: { kind: 'text', rest: true, verbatim: true, suggest: 'schedule' },
    topics: topicsOption,
    only_times: onlyTimesOption,
    ...briefingOptions,
  },
  allowed: 'admins',
  elsewhere: true,
  examples: ['/setup', '/setup 18:00 weekdays science', '/setup minutes:5 zone:Asia/Jerusalem'],
  async run(context) {
    const { chat, options } = context
    const draft = options.confirm === 'confirm' ? null : context.draft
    const before =
      draft === null
        ? {}
        : await readPlan(wordsOf(draft), null, '/setup', { ...context, options: draft })
    const { timeZone, zoneConfirmed } = chat.settings
    const said = await readPlan(wordsOf(options), null, '/setup', context)
    const times =
      options.only_times === null
        ? {}
        : readOnlyTimes(options.only_times, lineBefore(options), context)
    const first = { ...standardPlan, schedule: firstSchedule, timeZone }
    const plan: Plan = { ...first, ...before, ...said, ...times }
    const isZoneSaid = zoneConfirmed || (options.zone ?? draft?.zone ?? null) !== null
    if (options.confirm === 'choose') return showTopics(plan, isZoneSaid, context)
    if (options.confirm === 'preview') return previewSetup(plan, isZoneSaid, context)
    if (options.confirm !== null && isZoneSaid) return saveSchedule(plan, context)
    return showSetup(plan, isZoneSaid, context)
  },
})

/** The line up to where times alone are asked for. */
function lineBefore(
  said: BriefingValues & { readonly what: string | null; readonly topics: string | null },
): string {
  return ['/setup', wordsOf(said), ...spellGiven(said), 'only_times:']
    .filter((part) => part !== '')
    .join(' ')
}

/** Times and topics, which a form asks for one by one. */
function wordsOf(said: { readonly what: string | null; readonly topics: string | null }): string {
  return [said.what, said.topics].filter((part) => part !== null).join(' ')
}
