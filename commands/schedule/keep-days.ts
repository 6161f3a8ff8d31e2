import type { Schedule } from '../../src/delivery/schedule.ts'
import { readScheduleTokens } from '../../src/delivery/schedule-tokens.ts'
import { readScheduleWords } from '../../src/delivery/schedule-words.ts'
import type { Translate } from '../../src/delivery/translate.ts'

/** New times said without a word of days, such as "08:00", come on the days that the schedule had. */
export function keepDays(
  said: string,
  changed: Schedule,
  before: Schedule,
  translators: readonly Translate[],
): Schedule {
  const [days, ...others] = new Set(before.crons.map(daysOf))
  if (days === undefined || others.length > 0 || namesDays(said, translators)) return changed
  return { crons: changed.crons.map((cron) => cron.replace(daysOf(cron), days)) }
}

/** The fields of days: " * * 1-5". */
function daysOf(cron: string): string {
  return ` ${cron.split(' ').slice(2).join(' ')}`
}

/** What cannot be read as words is a cron expression, which says its days. */
function namesDays(said: string, translators: readonly Translate[]): boolean {
  const read = translators.map((t) => readScheduleTokens(said, readScheduleWords(t)))
  return !read.some((tokens) => tokens?.every(({ kind }) => kind !== 'days' && kind !== 'ordinal'))
}
