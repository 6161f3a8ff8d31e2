import { readCron } from './read-cron.ts'
import type { Schedule } from './schedule.ts'
import { readScheduleClauses, type ScheduleClause } from './schedule-clauses.ts'
import { readScheduleTokens } from './schedule-tokens.ts'
import type { ScheduleWords } from './schedule-words.ts'

const longestText = 300

/**
 * "07:30 weekdays", "Mon,Thu 18:00", "every 2 hours from 8 to 20", or cron expressions; several with `;` between them.
 * Null when it is neither; whether what is meant may be scheduled, findScheduleProblem tells.
 */
export function parseSchedule(text: string, words: ScheduleWords): Schedule | null {
  if (text.length > longestText) return null
  const crons = readCrons(text)
  if (crons !== null) return { crons }
  const clauses = text.split(';').map((part) => readClauses(part, words))
  if (!clauses.every((part) => part !== null)) return null
  return { crons: [...new Set(clauses.flat().flatMap(toCrons))] }
}

function readClauses(text: string, words: ScheduleWords): readonly ScheduleClause[] | null {
  const tokens = readScheduleTokens(text, words)
  return tokens === null ? null : readScheduleClauses(tokens)
}

const nicknames: ReadonlyMap<string, string> = new Map([
  ['@yearly', '0 0 1 1 *'],
  ['@annually', '0 0 1 1 *'],
  ['@monthly', '0 0 1 * *'],
  ['@weekly', '0 0 * * 0'],
  ['@daily', '0 0 * * *'],
  ['@midnight', '0 0 * * *'],
  ['@hourly', '0 * * * *'],
])

/** Six fields pass as well: they are refused with their own reason, not as something unknown. */
function readCrons(text: string): readonly string[] | null {
  const crons = text.split(';').map((each) => {
    const plain = each.trim().replaceAll(/\s+/gu, ' ')
    return nicknames.get(plain.toLowerCase()) ?? plain
  })
  return crons.every((cron) => readCron(cron) !== null || isSixFields(cron)) ? crons : null
}

function isSixFields(cron: string): boolean {
  const [seconds = '', ...rest] = cron.split(' ')
  return rest.length === 5 && /^[\d*/,-]+$/u.test(seconds) && readCron(rest.join(' ')) !== null
}

/** One expression for the hours that have the same minutes. */
function toCrons({ times, days, nth }: ScheduleClause): readonly string[] {
  const hoursByMinutes = new Map<string, number[]>()
  for (const hour of new Set(times.map((time) => Math.floor(time / 60)))) {
    const minutes = times.filter((time) => Math.floor(time / 60) === hour).map((time) => time % 60)
    const key = minutes.join(',')
    hoursByMinutes.set(key, [...(hoursByMinutes.get(key) ?? []), hour])
  }
  const weekdays = days.length === 7 ? '*' : [...days, ...nth].join(',')
  return [...hoursByMinutes].map(
    ([minutes, hours]) =>
      `${minutes} ${hours.length === 24 ? '*' : hours.join(',')} * * ${weekdays}`,
  )
}
