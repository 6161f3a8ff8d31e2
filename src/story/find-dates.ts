import { MONTH_NAMES } from './month-names.ts'

/** Day and month in either order, with at most a particle between: "7 de mayo", "7-May-09", "May 7". */
const DAY_MONTH =
  /(?<![\p{N}.,:])(\d{1,2})(?:st|nd|rd|th|º|\.)?[\s-]+(?:de\s+|of\s+)?[בל]?(\p{L}{3,10})(?:(?:,?\s+|-)(?:del?\s+)?(\d{4})(?!\p{N})|-(\d{2})(?!\p{N}))?/gu
const MONTH_DAY =
  /(?<!\p{L})(\p{Lu}\p{Ll}{2,8})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?![\p{N}.:%])(?:,?\s+(\d{4})(?!\p{N}))?/gu

/** A dateline may begin with a place. */
const DATELINE_END = 24

const DAY = 86_400_000
/** A leap year, so that every day has its place. */
const ANY_YEAR = 2000

/** Calendar days a text names, with a month and perhaps a year. */
export interface NamedDate {
  /** Days since 1970; null when the text gives no year. */
  readonly day: number | null
  /** Days since the first of January. */
  readonly dayOfYear: number
  /** Where the text names it, in characters. */
  readonly at: number
}

/** The days of a year that a text names, in its own language's words or in English. */
export function findDates(text: string, language: string): readonly NamedDate[] {
  if (!/\d/.test(text)) return []
  // Datelines keep English month names in many a language.
  const calendars = [MONTH_NAMES[language], MONTH_NAMES['en']]
  const dates: NamedDate[] = []
  const note = (match: RegExpExecArray, day: number, name?: string, year?: string): void => {
    const lower = name?.toLowerCase() ?? ''
    const month = calendars
      .map((months) => months?.findIndex((start) => lower.startsWith(start)) ?? -1)
      .find((index) => index >= 0)
    if (month === undefined || day < 1 || day > 31) return
    const dayOfYear = (Date.UTC(ANY_YEAR, month, day) - Date.UTC(ANY_YEAR, 0)) / DAY
    const full = year?.length === 2 ? `20${year}` : year
    const dayOfAll = full === undefined ? null : Date.UTC(Number(full), month, day) / DAY
    dates.push({ day: dayOfAll, dayOfYear, at: match.index })
  }
  for (const match of text.matchAll(DAY_MONTH)) {
    const [, day, month, year, short] = match
    note(match, Number(day), month, year ?? short)
  }
  if (language !== 'en') return dates
  for (const match of text.matchAll(MONTH_DAY)) {
    const [, month, day, year] = match
    note(match, Number(day), month, year)
  }
  return dates
}

/** How many days lie between the nearest dates of two texts; null when either names none. */
export function daysBetween(a: readonly NamedDate[], b: readonly NamedDate[]): number | null {
  let least: number | null = null
  for (const x of a)
    for (const y of b) {
      const days =
        x.day !== null && y.day !== null
          ? Math.abs(x.day - y.day)
          : yearlyDistance(x.dayOfYear, y.dayOfYear)
      least = Math.min(least ?? days, days)
    }
  return least
}

function yearlyDistance(a: number, b: number): number {
  const apart = Math.abs(a - b)
  return Math.min(apart, 366 - apart)
}

/** The date a text opens with, as datelines do; null when it opens otherwise. */
export function findDateline(dates: readonly NamedDate[]): NamedDate | null {
  return dates.find(({ at }) => at <= DATELINE_END) ?? null
}
