import { validateDetailed } from 'node-cron'

/** One cron expression as the calculator needs it. */
export interface Cron {
  /** Wall-clock times of day, minutes after midnight, ascending. */
  readonly times: readonly number[]
  /** 0 (Sunday) to 6, `1#2` the second Monday, `5L` the last Friday; null where days of the month or months matter. */
  readonly weekdays: DayField | null
  /** Days of the month, 1 to 31, ascending; null where anything else about the day matters. */
  readonly dates: readonly number[] | null
  /** `day` is the UTC midnight that carries the local date, epoch ms. */
  matchesDay(day: number): boolean
}

type DayField = readonly (number | string)[]

const known = new Map<string, Cron>()
const mostKnown = 5000

/** Reads five fields; null when node-cron refuses them. Remembers what it could read. */
export function readCron(text: string): Cron | null {
  const before = known.get(text)
  if (before !== undefined) return before
  const cron = parseCron(text)
  if (known.size >= mostKnown) known.clear()
  if (cron !== null) known.set(text, cron)
  return cron
}

function parseCron(text: string): Cron | null {
  const written = text.trim().split(/\s+/u)
  const { fields } = validateDetailed(text)
  if (fields === undefined || written.length !== 5) return null
  const { minute, hour, month, dayOfMonth, dayOfWeek } = fields
  const times = hour.flatMap((each) => minute.map((one) => each * 60 + one))
  // crontab(5): where both day fields are restricted, a day that fits either is meant.
  const either = isRestricted(written[2]) && isRestricted(written[4])
  return {
    times: [...new Set(times)].sort((a, b) => a - b),
    weekdays: written[2] === '*' && month.length === 12 ? dayOfWeek : null,
    dates: datesOf(dayOfMonth, written[4] === '*' && month.length === 12),
    matchesDay(day) {
      const date = new Date(day)
      if (!month.includes(date.getUTCMonth() + 1)) return false
      const ofMonth = fitsMonthDay(dayOfMonth, date)
      if (either) return ofMonth || fitsWeekday(dayOfWeek, date)
      return ofMonth && fitsWeekday(dayOfWeek, date)
    },
  }
}

function datesOf(field: DayField, isAlone: boolean): readonly number[] | null {
  const dates = field.filter((value) => typeof value === 'number')
  return isAlone && dates.length === field.length ? dates.sort((a, b) => a - b) : null
}

function isRestricted(field: string | undefined): boolean {
  return field !== undefined && !/^[*?]/u.test(field)
}

/** A number, `L` the last day, `L-3` three before it, `15W` or `LW` the working day nearest to it. */
function fitsMonthDay(field: DayField, date: Date): boolean {
  const day = date.getUTCDate()
  if (field.includes(day)) return true
  const last = daysInMonth(date)
  return field.some((value) => {
    if (typeof value === 'number') return false
    const [, before] = /^L(?:-(\d+))?$/iu.exec(value) ?? []
    if (before !== undefined || /^L$/iu.test(value)) return day === last - Number(before ?? 0)
    const [, near] = /^(\d+|L)W$/iu.exec(value) ?? []
    if (near === undefined) return false
    return day === workingDayNear(/L/iu.test(near) ? last : Number(near), last, date)
  })
}

/** Saturday moves back, Sunday on, neither out of the month; 0 where the month is too short. */
function workingDayNear(target: number, last: number, date: Date): number {
  if (target > last) return 0
  const weekday = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), target)).getUTCDay()
  if (weekday === 6) return target === 1 ? 3 : target - 1
  if (weekday === 0) return target === last ? target - 2 : target + 1
  return target
}

/** A number from 0 (Sunday), `1#2` the second Monday, `5L` the last Friday of the month. */
function fitsWeekday(field: DayField, date: Date): boolean {
  const weekday = date.getUTCDay()
  if (field.includes(weekday)) return true
  const day = date.getUTCDate()
  return field.some((value) => {
    if (typeof value === 'number' || Number(value.charAt(0)) % 7 !== weekday) return false
    if (/L$/iu.test(value)) return day + 7 > daysInMonth(date)
    return Number(value.split('#')[1]) === Math.ceil(day / 7)
  })
}

function daysInMonth(date: Date): number {
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
}
