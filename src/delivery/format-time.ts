/** A moment and how a chat reads it. */
export interface TimeSetting {
  readonly language: string
  readonly timeZone: string
  /** Epoch ms: what "today" is. */
  readonly now: number
}

const day = 24 * 60 * 60 * 1000

/**
 * "06:12" today, "Wed 21:10" within the last six days, "12 Nov, 21:10" before that, with the year
 * when it is another: "Thursday" is never misread (EDITORIAL §1, age).
 */
export function formatMoment(at: number, setting: TimeSetting): string {
  const time = format(at, setting, { hour: '2-digit', minute: '2-digit' })
  if (localDay(at, setting) === localDay(setting.now, setting)) return time
  const age = setting.now - at
  if (age > 0 && age < 6 * day) return `${format(at, setting, { weekday: 'short' })} ${time}`
  const sameYear = format(at, setting, { year: 'numeric' }) === yearOf(setting)
  return sameYear
    ? `${format(at, setting, { day: 'numeric', month: 'short' })}, ${time}`
    : format(at, setting, { day: 'numeric', month: 'short', year: 'numeric' })
}

/** "Thursday 26 November, 07:30": the head of a digest. */
export function formatDate(at: number, setting: TimeSetting): string {
  const date = format(at, setting, { weekday: 'long', day: 'numeric', month: 'long' })
  return `${date}, ${format(at, setting, { hour: '2-digit', minute: '2-digit' })}`
}

const units = [
  ['day', day],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/** "2 hours ago", "in 3 days": how far a moment is from now, in ms, rounded to the largest unit that fits. */
export function formatAge(ms: number, language: string): string {
  const [unit, length] = units.find(([, most]) => Math.abs(ms) >= most) ?? ['second', 1000]
  return new Intl.RelativeTimeFormat(language).format(Math.round(ms / length), unit)
}

/** Which part of the day it is there: a briefing's name. */
export function partOfDay(
  at: number,
  setting: TimeSetting,
): 'morning' | 'afternoon' | 'evening' | 'night' {
  const hour = Number(format(at, { ...setting, language: 'en' }, { hour: '2-digit' }))
  if (hour < 5 || hour >= 22) return 'night'
  if (hour < 12) return 'morning'
  return hour < 18 ? 'afternoon' : 'evening'
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Building a formatter is the dear part (tens of microseconds): kept by language, zone and shape. */
function format(
  at: number,
  { language, timeZone }: TimeSetting,
  shape: Intl.DateTimeFormatOptions,
): string {
  const key = `${language} ${timeZone} ${JSON.stringify(shape)}`
  const known = formats.get(key)
  if (known !== undefined) return known.format(at)
  // English without a country means the day before the month, as most of the world writes it.
  const locale = language === 'en' ? 'en-GB' : language
  const built = new Intl.DateTimeFormat(locale, { ...shape, timeZone, hourCycle: 'h23' })
  formats.set(key, built)
  return built.format(at)
}

function localDay(at: number, setting: TimeSetting): string {
  return format(at, setting, { year: 'numeric', month: 'numeric', day: 'numeric' })
}

function yearOf(setting: TimeSetting): string {
  return format(setting.now, setting, { year: 'numeric' })
}
