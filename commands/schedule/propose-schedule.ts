import type { Reply } from '../../src/chat/command.ts'
import { heading, replyWith, sentence } from '../../src/chat/reply.ts'
import { formatMoment } from '../../src/delivery/format-time.ts'
import type { Block } from '../../src/delivery/message.ts'
import { runsBetween } from '../../src/delivery/runs-between.ts'
import { askZone } from './ask-zone.ts'
import { describePlan, type PlanContext } from './describe-plan.ts'
import { placeRow } from './place-row.ts'
import type { Plan } from './plan.ts'
import { spellPlan } from './spell-plan.ts'
import { tellUnable } from './tell-unable.ts'

/** What a schedule would be and bring, before it is saved. */
export async function proposeSchedule(
  plan: Plan,
  isZoneSaid: boolean,
  context: PlanContext,
): Promise<Reply> {
  const { t } = context
  const yes = `/schedule add confirm ${spellPlan(plan, true)}`
  // The set-up card has no preview of its own where it has a button for one.
  const preview = context.grammar === 'forms' ? '/setup preview' : '/setup'
  const label = isZoneSaid ? t('button-schedule') : zoneLabel(plan, context)
  const reply = replyWith(
    context,
    [
      heading(t('schedule-ask')),
      // Alone with the bot there is no other place.
      await describePlan(plan, context, context.chat.shared ? [placeRow(context)] : []),
      ...(await tellUnable(plan, context)),
      sentence(await phrasePlanForecast(plan, context)),
      ...(isZoneSaid ? [] : zoneQuestion(plan, context)),
    ],
    [
      { label, command: yes },
      ...(isZoneSaid ? [] : [askZone('/schedule add', plan, context)]),
      { label: t('button-preview'), command: `${preview} ${spellPlan(plan, isZoneSaid)}` },
    ],
  )
  return {
    ...inZoneOf(plan, reply),
    asks: { yes, no: 'schedule-not', draft: `/schedule add ${spellPlan(plan, isZoneSaid)}` },
  }
}

const weekMs = 7 * 24 * 3_600_000
/** More runs a week are not counted: every quarter of an hour. */
const mostRuns = 700

/** "Last 7 days: 12 stories, 3 minutes a day": what its digests, so often and so long, would have told. */
export async function phrasePlanForecast(plan: Plan, context: PlanContext): Promise<string> {
  const { chat, clock, services, t } = context
  const { readingLanguages, hiddenWords, minutes } = chat.settings
  const now = clock.now()
  const runs = runsBetween(plan.schedule, plan.timeZone, now, now + weekMs, mostRuns).length
  const forecast = await services.news.forecast({
    chatId: chat.id,
    topics: plan.topics,
    languages: plan.languages ?? readingLanguages,
    hiddenWords,
    // What comes once a month is told as if it came once a week.
    minutesADay: ((plan.minutes ?? minutes) * Math.max(1, runs)) / 7,
  })
  if (forecast.stories === 0) return t('forecast-none')
  const told = { stories: forecast.stories, minutes: Math.round(forecast.minutesADay) }
  return t('schedule-forecast', told)
}

/** A reply about a plan tells times where the plan's clock stands. */
export function inZoneOf({ timeZone }: Plan, reply: Reply): Reply {
  return { ...reply, message: { ...reply.message, timeZone } }
}

/** A guessed zone is asked about: nothing is scheduled before somebody said that it is right. */
export function zoneQuestion({ timeZone }: Plan, context: PlanContext): readonly Block[] {
  const { t } = context
  const values = { zone: timeZone, now: timeThere(timeZone, context) }
  return [sentence(t('schedule-zone-question', values), 'warning')]
}

/** "Yes, it is 14:05 here." */
export function zoneLabel({ timeZone }: Plan, context: PlanContext): string {
  return context.t('button-zone-right', { now: timeThere(timeZone, context) })
}

function timeThere(timeZone: string, { chat, clock }: PlanContext): string {
  const now = clock.now()
  return formatMoment(now, { language: chat.settings.language, timeZone, now })
}
