import type { CommandContext } from '../../src/chat/command.ts'
import { heading } from '../../src/chat/reply.ts'
import type { Briefing } from '../../src/delivery/briefing.ts'
import type { Block, Span } from '../../src/delivery/message.ts'
import { nameTopic } from '../../src/delivery/name-topic.ts'
import { phraseSchedule } from '../../src/delivery/phrase-schedule.ts'
import { type Phrasing, phraseMoment, phraseSince } from '../../src/delivery/phrase-source.ts'
import { findRunFate, type RunFate } from './find-run-fate.ts'

/** Each schedule of this place: what and when, its next run, and what became of the last one. */
export async function showSchedules({
  chat,
  clock,
  t,
  services,
}: Pick<CommandContext, 'chat' | 'clock' | 't' | 'services'>): Promise<readonly Block[]> {
  const { language, timeZone } = chat.settings
  const phrasing: Phrasing = { t, language, timeZone, now: clock.now() }
  const briefings = await services.briefings.listBriefings(chat.id)
  if (briefings.length === 0) return []
  const items = await Promise.all(
    briefings.map(async (briefing): Promise<readonly Span[]> => {
      const [last] = await services.briefings.listRuns(briefing.id, 1)
      const topics = briefing.topics.map((topic) => nameTopic(topic, services.desks, language))
      const what = topics.length === 0 ? t('topics-all') : topics.join(', ')
      return [
        { text: `${what}, ${phraseSchedule(briefing.schedule, phrasing)}` },
        ...nextRun(briefing, phrasing),
        ...(last === undefined
          ? []
          : lastRun(await findRunFate(last, services.outbox, clock.now()), last.missed, phrasing)),
      ]
    }),
  )
  return [heading(t('status-schedules')), { kind: 'list', items }]
}

function nextRun({ pausedAt, nextRunAt }: Briefing, phrasing: Phrasing): readonly Span[] {
  const { t } = phrasing
  if (pausedAt !== null)
    return [
      { text: ` · ${t('status-schedule-paused')} `, style: 'warning' },
      phraseSince(pausedAt, phrasing),
    ]
  if (nextRunAt === null) return [{ text: ` · ${t('status-schedule-never')}`, style: 'warning' }]
  return [{ text: ` · ${t('status-next')} `, style: 'quiet' }, phraseMoment(nextRunAt, phrasing)]
}

/** Told by their time alone. */
const leads: ReadonlyMap<RunFate['outcome'], string> = new Map([
  ['due', 'status-due'],
  ['sent', 'status-sent'],
])

const wrong: ReadonlySet<RunFate['outcome']> = new Set([
  'late',
  'rejected',
  'overdue',
  'failed',
  'unknown',
])

/** What was late or missed is said, whether it was made up for or skipped. */
function lastRun(
  { outcome, at, undone = [] }: RunFate,
  missed: number,
  phrasing: Phrasing,
): readonly Span[] {
  const { t } = phrasing
  return [
    { text: ` · ${t(leads.get(outcome) ?? 'status-last')} `, style: 'quiet' },
    phraseSince(at, phrasing),
    ...(leads.has(outcome)
      ? []
      : [
          {
            text: ` ${t('status-outcome', { outcome })}`,
            style: wrong.has(outcome) ? ('warning' as const) : ('quiet' as const),
          },
        ]),
    ...undone.map(
      (step): Span => ({ text: `, ${t('status-undone', { step })}`, style: 'warning' }),
    ),
    ...(missed === 0
      ? []
      : [{ text: `, ${t('status-missed', { count: missed })}`, style: 'warning' as const }]),
  ]
}
