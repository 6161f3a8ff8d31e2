import type { CommandContext } from '../../src/chat/command.ts'
import { heading } from '../../src/chat/reply.ts'
import type { Briefing, BriefingRun } from '../../src/delivery/briefing.ts'
import type { Block, Span } from '../../src/delivery/message.ts'
import { nameTopic } from '../../src/delivery/name-topic.ts'
import { phraseSchedule } from '../../src/delivery/phrase-schedule.ts'
import { type Phrasing, phraseMoment } from '../../src/delivery/phrase-source.ts'

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
        ...(last === undefined ? [] : lastRun(last, phrasing)),
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
      phraseMoment(pausedAt, phrasing),
    ]
  if (nextRunAt === null) return [{ text: ` · ${t('status-schedule-never')}`, style: 'warning' }]
  return [{ text: ` · ${t('status-next')} `, style: 'quiet' }, phraseMoment(nextRunAt, phrasing)]
}

/** What was late or missed is said, whether it was made up for or skipped. */
function lastRun({ slotAt, outcome, missed }: BriefingRun, phrasing: Phrasing): readonly Span[] {
  const { t } = phrasing
  const isWrong = outcome === 'late' || outcome === 'rejected'
  return [
    { text: ` · ${t('status-last')} `, style: 'quiet' },
    phraseMoment(slotAt, phrasing),
    { text: ` ${t('status-outcome', { outcome })}`, style: isWrong ? 'warning' : 'quiet' },
    ...(missed === 0
      ? []
      : [{ text: `, ${t('status-missed', { count: missed })}`, style: 'warning' as const }]),
  ]
}
