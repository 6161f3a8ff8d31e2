import { hourMs, type SampleLanguage } from './newsroom.ts'

const unitMs: Readonly<Record<string, number>> = {
  m: 60_000,
  h: hourMs,
  d: 24 * hourMs,
  y: 365.25 * 24 * hourMs,
}

/**
 * A time relative to `now` as the story files write it ("-47h", "+2d", "-6y"), in milliseconds.
 * @throws Error when it is not of that form.
 */
export function parseOffset(text: string): number {
  const [, amount, unit = ''] = /^([+-]\d+(?:\.\d+)?)([mhdy])$/.exec(text.trim()) ?? []
  const ms = unitMs[unit]
  if (amount === undefined || ms === undefined) throw new Error(`not a relative time: "${text}"`)
  return Number(amount) * ms
}

/**
 * Replaces `{day -26h}`, `{date -26h}`, `{time -26h}` and `{year -1y}` by the weekday, date, clock
 * time (UTC, to ten minutes) and year of that instant, so that the sample always speaks of this week.
 */
export function fillDates(text: string, now: number, language: SampleLanguage): string {
  return text.replace(/\{(day|date|time|year) ([^}]+)\}/g, (_, what: string, offset: string) =>
    writeDate(what, now + parseOffset(offset), language),
  )
}

/** Day before month in English; Latin digits in Arabic, as its text here writes numbers. */
export function languageLocale(language: SampleLanguage): string {
  if (language === 'en') return 'en-GB'
  return language === 'ar' ? 'ar-u-nu-latn' : language
}

const parts: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  day: { weekday: 'long' },
  date: { day: 'numeric', month: 'long' },
  year: { year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
}

function writeDate(what: string, at: number, language: SampleLanguage): string {
  const rounded = what === 'time' ? Math.round(at / 600_000) * 600_000 : at
  return new Intl.DateTimeFormat(languageLocale(language), {
    ...parts[what],
    timeZone: 'UTC',
  }).format(rounded)
}
