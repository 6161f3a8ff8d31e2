import type { CommandContext } from '../../src/chat/command.ts'
import { nameOfLanguage } from '../../src/chat/read-language.ts'
import { formatDate, formatMoment } from '../../src/delivery/format-time.ts'
import type { Block } from '../../src/delivery/message.ts'
import { namePlace } from '../../src/delivery/name-place.ts'
import { nameTopic } from '../../src/delivery/name-topic.ts'
import { nextRun } from '../../src/delivery/next-run.ts'
import { phraseSchedule } from '../../src/delivery/phrase-schedule.ts'
import { settingRow } from '../settings/setting-row.ts'
import { type Plan, standardPlan } from './plan.ts'

/** What describing needs of the command. */
export type PlanContext = Pick<
  CommandContext,
  'chat' | 'clock' | 'grammar' | 'lookAtPlace' | 'person' | 'placeLanguage' | 't' | 'services'
>

/** A briefing in rows: when, where the clock stands there, the next run, what, how long; the rest where it is not as usual. */
export async function describePlan(
  plan: Plan,
  context: PlanContext,
  before: Rows = [],
): Promise<Block> {
  const { chat, clock, t, services } = context
  const { language } = chat.settings
  const { schedule, timeZone, topics } = plan
  const now = clock.now()
  const time = { language, timeZone, now }
  const next = nextRun(schedule, timeZone, now)
  const names = topics.map((topic) => {
    const name = nameTopic(topic, services.desks, language)
    return topic.kind === 'words' ? t('schedule-topic-words', { words: name }) : name
  })
  return {
    kind: 'table',
    rows: [
      ...before,
      settingRow(t('schedule-when'), phraseSchedule(schedule, { t, language })),
      settingRow(
        t('option-zone'),
        t('settings-zone', { zone: timeZone, now: formatMoment(now, time) }),
      ),
      ...(next === null ? [] : [settingRow(t('schedule-next'), formatDate(next, time))]),
      settingRow(t('schedule-topics'), names.length === 0 ? t('topics-all') : names.join(', ')),
      ...lengthRows(plan, context),
      ...(await wayRows(plan, context)),
      ...limitRows(plan, context),
    ],
  }
}

type Rows = readonly ReturnType<typeof settingRow>[]

function lengthRows({ minutes, languages }: Plan, { chat, t }: PlanContext): Rows {
  const { settings } = chat
  const tags = languages ?? settings.readingLanguages
  const names = tags.map((tag) => nameOfLanguage(tag, settings.language) ?? tag)
  return [
    settingRow(
      t('option-minutes'),
      t('settings-minutes', { minutes: minutes ?? settings.minutes }),
    ),
    settingRow(t('option-languages'), names.join(', ')),
  ]
}

/** How it is posted. */
async function wayRows(
  { layout, approval, pin, publish, whenEmpty }: Plan,
  context: PlanContext,
): Promise<Rows> {
  const { t } = context
  return [
    ...(layout === standardPlan.layout
      ? []
      : [settingRow(t('option-layout'), t('schedule-layout', { layout }))]),
    ...(approval === null
      ? []
      : [
          settingRow(
            t('option-approval'),
            namePlace(
              [
                {
                  text: t('schedule-approval', {
                    chat: await nameApprover(approval.chatId, context),
                    minutes: approval.timeoutMinutes,
                    otherwise: approval.otherwise,
                  }),
                },
              ],
              approval.chatId,
            ),
          ),
        ]),
    ...(whenEmpty === 'say' ? [settingRow(t('option-empty'), t('schedule-empty-say'))] : []),
    ...(pin ? [settingRow(t('option-pin'), t('schedule-on'))] : []),
    ...(publish ? [settingRow(t('option-publish'), t('schedule-on'))] : []),
  ]
}

/** By its name where the platform tells it; where others read too, nobody is “me”. */
async function nameApprover(
  chatId: string,
  { chat, person, lookAtPlace, t }: PlanContext,
): Promise<string> {
  if (!chat.shared && chatId === person.privateChatId) return t('choice-me')
  return (await lookAtPlace(chatId))?.name ?? chatId
}

function limitRows({ maxAgeHours, publishers, lateMinutes }: Plan, { t }: PlanContext): Rows {
  return [
    ...(maxAgeHours === null
      ? []
      : [settingRow(t('option-age'), t('schedule-hours', { hours: maxAgeHours }))]),
    ...(publishers.length === 0 ? [] : [settingRow(t('option-publishers'), publishers.join(', '))]),
    ...(lateMinutes === null
      ? []
      : [settingRow(t('option-late'), t('settings-minutes', { minutes: lateMinutes }))]),
  ]
}
