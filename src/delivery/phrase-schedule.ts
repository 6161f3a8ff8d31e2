import { readCron } from './read-cron.ts'
import type { Schedule } from './schedule.ts'
import { readScheduleWords } from './schedule-words.ts'
import type { Translate } from './translate.ts'

/** A language and its words. */
interface Speech {
  readonly t: Translate
  readonly language: string
}

/** Days with the same times on all of them. */
interface DayTimes {
  readonly weekdays: readonly (number | string)[]
  /** Days of the month instead; none: weekdays. */
  readonly dates: readonly number[]
  readonly times: Set<number>
}

const mostTimes = 8

/** "weekdays at 07:30", "every 6 hours"; what has no plain words is told as its cron expressions. */
export function phraseSchedule(schedule: Schedule, speech: Speech): string {
  const groups = new Map<string, DayTimes>()
  for (const text of schedule.crons) {
    const cron = readCron(text)
    const weekdays = cron?.weekdays ?? null
    const dates = weekdays === null ? (cron?.dates ?? []) : []
    if (cron === null || (weekdays === null && dates.length === 0)) return schedule.crons.join('; ')
    const key =
      weekdays === null ? `of month ${dates.join(',')}` : weekdays.map(String).sort().join(',')
    const group = groups.get(key) ?? { weekdays: weekdays ?? [], dates, times: new Set<number>() }
    for (const time of cron.times) group.times.add(time)
    groups.set(key, group)
  }
  const phrases = [...groups.values()].map((group) => phraseGroup(group, speech))
  return phrases.includes(null) ? schedule.crons.join('; ') : phrases.join('; ')
}

function phraseGroup({ weekdays, dates, times }: DayTimes, speech: Speech): string | null {
  const { t } = speech
  const days = dates.length > 0 ? phraseDates(dates, speech) : phraseDays(weekdays, speech)
  const sorted = [...times].sort((a, b) => a - b)
  const step = phraseStep(sorted, speech)
  if (days === null) return null
  if (step !== null) return weekdays.length === 7 ? step : t('schedule-days-step', { days, step })
  if (sorted.length > mostTimes) return null
  return t('schedule-days-times', { days, times: listOf(sorted.map(clock), speech) })
}

/** Null where a list would be long. */
function phraseDates(dates: readonly number[], speech: Speech): string | null {
  if (dates.length > mostTimes) return null
  const named = dates.map((day) => speech.t('schedule-date', { day }))
  return speech.t('schedule-on-dates', { dates: listOf(named, speech) })
}

/** Null for a mix that is no everyday phrase. */
function phraseDays(weekdays: DayTimes['weekdays'], speech: Speech): string | null {
  const { t, language } = speech
  const words = readScheduleWords(t)
  const numbers = weekdays.filter((day) => typeof day === 'number').sort((a, b) => a - b)
  const tokens = weekdays.filter((day) => typeof day === 'string')
  if (tokens.length > 0 && numbers.length > 0) return null
  if (numbers.length === 7) return t('schedule-daily')
  if (isSame(numbers, words.weekdays)) return t('schedule-weekdays')
  if (isSame(numbers, words.weekends)) return t('schedule-weekends')
  if (numbers.length > 0)
    return t('schedule-on-days', {
      days: listOf(
        numbers.map((day) => nameDay(day, language)),
        speech,
      ),
    })
  const nth = tokens.map((token) => {
    const [day = 0, which = 0] = token.split('#').map((part) => Number.parseInt(part, 10))
    return t('schedule-nth', { day: nameDay(day, language), nth: which })
  })
  return tokens.some((token) => token.endsWith('#5')) ? null : listOf(nth, speech)
}

/** "every 6 hours", "every 2 hours from 08:00 to 20:00"; null when the times are not that even. */
function phraseStep(times: readonly number[], { t }: Speech): string | null {
  const [first = 0, second = 0, third] = times
  const last = times.at(-1) ?? 0
  const step = second - first
  if (third === undefined || times.some((time, i) => time !== first + i * step)) return null
  const every =
    step % 60 === 0
      ? t('schedule-every-hours', { count: step / 60 })
      : t('schedule-every-minutes', { count: step })
  const round = last + step - first === 24 * 60
  if (round && first === 0) return every
  // Three times are sooner read as they are.
  if (times.length === 3) return null
  return t('schedule-step-between', { every, from: clock(first), to: clock(last) })
}

function clock(minutes: number): string {
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0')
}

function listOf(items: readonly string[], { language }: Speech): string {
  return new Intl.ListFormat(language === 'en' ? 'en-GB' : language, {
    type: 'conjunction',
  }).format(items)
}

/** 4 January 1970 was a Sunday. */
function nameDay(day: number, language: string): string {
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' })
  return format.format(Date.UTC(1970, 0, 4 + day))
}

function isSame(days: readonly number[], others: readonly number[]): boolean {
  return days.length === others.length && others.every((day) => days.includes(day))
}
