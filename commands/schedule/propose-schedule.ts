import type { CommandContext, Reply } from '../../src/chat/command.ts'
import { heading, replyWith, sentence } from '../../src/chat/reply.ts'
import { formatMoment } from '../../src/delivery/format-time.ts'
import type { Block } from '../../src/delivery/message.ts'
import { phraseForecast } from '../follow/propose-follow.ts'
import { describePlan } from './describe-plan.ts'
import type { Plan } from './plan.ts'
import { spellPlan } from './spell-plan.ts'

type Context = Pick<CommandContext, 'chat' | 'clock' | 't' | 'services'>

/** What a schedule would be and bring, before it is saved. */
export async function proposeSchedule(
  plan: Plan,
  isZoneSaid: boolean,
  context: Context,
): Promise<Reply> {
  const { t } = context
  const yes = `/schedule add confirm ${spellPlan(plan, true)}`
  const label = isZoneSaid ? t('button-schedule') : zoneLabel(plan, context)
  const reply = replyWith(
    context,
    [
      heading(t('schedule-ask')),
      describePlan(plan, context),
      sentence(phraseForecast(await forecastOf(plan, context), t)),
      ...(isZoneSaid ? [] : zoneQuestion(plan, context)),
    ],
    [
      { label, command: yes },
      { label: t('button-preview'), command: `/setup ${spellPlan(plan, isZoneSaid)}` },
    ],
  )
  return {
    ...reply,
    asks: { yes, no: 'schedule-not', draft: `/schedule add ${spellPlan(plan, isZoneSaid)}` },
  }
}

/** What its topics would have brought in the last seven days. */
export function forecastOf({ topics, languages }: Plan, { chat, services }: Context) {
  const { readingLanguages, hiddenWords } = chat.settings
  return services.news.forecast({
    chatId: chat.id,
    topics,
    languages: languages ?? readingLanguages,
    hiddenWords,
  })
}

/** A guessed zone is asked about: nothing is scheduled before somebody said that it is right. */
export function zoneQuestion({ timeZone }: Plan, context: Context): readonly Block[] {
  const { t } = context
  const values = { zone: timeZone, now: timeThere(timeZone, context) }
  return [sentence(t('schedule-zone-question', values), 'warning')]
}

/** "Yes, it is 14:05 here." */
export function zoneLabel({ timeZone }: Plan, context: Context): string {
  return context.t('button-zone-right', { now: timeThere(timeZone, context) })
}

function timeThere(timeZone: string, { chat, clock }: Context): string {
  const now = clock.now()
  return formatMoment(now, { language: chat.settings.language, timeZone, now })
}
