import { halfDays, monthNames, twoWordMonths, zoneMinutes } from './date-words.ts'

/**
 * Reads the instant a feed states, in epoch milliseconds: W3CDTF, RFC 822 and the many ways feeds
 * get them wrong. A time without a zone is read as UTC, a month without a day as its first; null
 * when day and month cannot be told apart: a date is never guessed.
 */
export function parseDate(text: string): number | null {
  const trimmed = text.trim()
  const instant = readW3c(trimmed) ?? readRfc822(trimmed) ?? readLoosely(trimmed)
  // "No date" in disguise: year 1 and the epoch are what programs write for an unset date.
  return instant === null || instant === 0 || Number.isNaN(instant) ? null : instant
}

const W3C =
  /^(\d{4})-(\d\d)(?:-(\d\d))?(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?\s*(?:[Zz]|([+-])(\d\d):?(\d\d)[Zz]?)?)?$/

function readW3c(text: string): number | null {
  const m = W3C.exec(text)
  if (m === null) return null
  const time = clockMs(m[4], m[5], m[6]) + Math.trunc(Number(`0.${m[7] ?? '0'}`) * 1000)
  return instantOf(
    Number(m[1]),
    Number(m[2]),
    Number(m[3] ?? 1),
    time,
    offsetMinutes(m[8], m[9], m[10]),
  )
}

const RFC822 =
  /^(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4})\s+(\d\d):(\d\d)(?::(\d\d))?\s*(?:GMT|UTC|UT|Z|([+-])(\d\d):?(\d\d))$/

function readRfc822(text: string): number | null {
  const m = RFC822.exec(text)
  if (m === null) return null
  const month = monthOf((m[2] ?? '').toLowerCase())
  if (month === null) return null
  const time = clockMs(m[4], m[5], m[6])
  return instantOf(Number(m[3]), month, Number(m[1]), time, offsetMinutes(m[7], m[8], m[9]))
}

const TIME =
  /(오전|오후|[上下]午|午[前後])?\s*(?<!\d)(\d{1,2})(?::|h(?=\d\d))(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?:\s*([ap]\.?m\b\.?))?/
const OFFSET = /^\s*(?:gmt|utc|ut)?\s*([+-])(\d{1,2})(?::?(\d{2}))?(?!\d)/
const NUMERIC = /(?<!\d)(\d{1,4})\s*[-/. 年년]\s*(\d{1,2})\s*[-/. 月월]\s*(\d{1,4})(?!\d)/

/** Anything else: time, zone, then the day out of what words and numbers are left. */
function readLoosely(text: string): number | null {
  if (text.length > 100) return null
  if (/^\d{10}(\d{3})?$/.test(text)) return Number(text.padEnd(13, '0'))
  const compact = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?Z?)?$/.exec(text)
  if (compact !== null) return readW3c(spellOut(compact))

  const plain = foldDate(text)
  const time = TIME.exec(plain)
  const before = time === null ? plain : plain.slice(0, time.index)
  const after = time === null ? '' : plain.slice(time.index + time[0].length)
  const offset = OFFSET.exec(after)
  const rest = `${before} ${offset === null ? after : after.slice(offset[0].length)}`
  const zoneName = offset === null ? findZone(text, rest) : null
  const day = dayOf(rest, zoneName !== null || time?.[5] !== undefined)
  if (day === null) return null

  const half = halfDays[(time?.[5] ?? time?.[1] ?? '').replace(/^([ap])\.?m\.?$/, '$1m')]
  const clock = clockMs(time?.[2], time?.[3], time?.[4], half)
  const [year, month, date] = day
  if (zoneName?.includes('/')) return inNamedZone(instantOf(year, month, date, clock, 0), zoneName)
  const east =
    zoneName === null ? offsetMinutes(offset?.[1], offset?.[2], offset?.[3]) : zoneMinutes[zoneName]
  return instantOf(year, month, date, clock, east ?? 0)
}

function spellOut(m: RegExpExecArray): string {
  const day = `${m[1]}-${m[2]}-${m[3]}`
  return m[4] === undefined ? day : `${day}T${m[4]}:${m[5]}:${m[6] ?? '00'}`
}

/** Lower case, ASCII digits, no accents, no comment in brackets. */
function foldDate(text: string): string {
  let plain = text
    .replace(/\([^)]*\)|\\n/g, ' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[٠-٩۰-۹०-९]/g, (digit) =>
      String(((digit.codePointAt(0) ?? 0) - zeroBelow(digit)) % 10),
    )
    .replaceAll('ı', 'i')
    .replaceAll('ł', 'l')
  for (const [words, month] of twoWordMonths) plain = plain.replace(words, month)
  return plain
}

function zeroBelow(digit: string): number {
  if (digit >= '०') return 0x966
  return digit >= '۰' ? 0x6f0 : 0x660
}

/** An abbreviation, or an IANA name such as Europe/Brussels as written in `text`. */
function findZone(text: string, rest: string): string | null {
  const named = /\b[A-Z][a-z]+\/[A-Z][A-Za-z_]+\b/.exec(text)
  if (named !== null) return named[0]
  for (const [word] of rest.matchAll(/[a-z]{1,4}\b/g)) {
    if (Object.hasOwn(zoneMinutes, word) && !isMonth(word)) return word
  }
  return null
}

function isMonth(word: string): boolean {
  return monthOf(word) !== null
}

function inNamedZone(wall: number | null, zone: string): number | null {
  if (wall === null) return null
  try {
    const name = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
      .formatToParts(wall)
      .find((part) => part.type === 'timeZoneName')?.value
    const m = /([+-])(\d\d):(\d\d)/.exec(name ?? '')
    return wall - offsetMinutes(m?.[1], m?.[2], m?.[3]) * 60_000
  } catch {
    return wall
  }
}

type Day = readonly [year: number, month: number, day: number]

function dayOf(text: string, american: boolean): Day | null {
  const words = [...text.matchAll(/\p{L}+/gu)].map(([word]) => monthOf(word))
  // "mar., 01 déc.": the weekday comes first, so the last month-like word is the month.
  const month = words.findLast((number) => number !== null)
  if (month === undefined || month === null) return numericDay(text, american)
  const numbers = [...text.matchAll(/\d+/g)].map(([digits]) => digits)
  const yearAt = numbers.findIndex((digits) => digits.length === 4)
  if (yearAt >= 0) {
    const day = numbers.find((digits, at) => at !== yearAt && digits.length <= 2)
    return [Number(numbers[yearAt]), month, Number(day ?? 1)]
  }
  const [day, year] = numbers
  return day === undefined || year?.length !== 2 ? null : [fullYear(year), month, Number(day)]
}

/** Numbers alone. Day and month are told apart by size, by the weekday, by custom; else not at all. */
function numericDay(text: string, american: boolean): Day | null {
  const m = NUMERIC.exec(text)
  if (m === null) return null
  const [a, b, c] = [m[1] ?? '', Number(m[2]), m[3] ?? '']
  if (a.length === 4) return [Number(a), b, Number(c)]
  if (c.length !== 4 && c.length !== 2) return null
  const year = fullYear(c)
  const first = Number(a)
  if (first > 12 || first === b || /\d\s*\.\s*\d/.test(m[0])) return [year, b, first]
  if (b > 12 || american) return [year, first, b]
  const weekday = weekdays.indexOf(text.trim().slice(0, 3))
  if (weekday < 0) return null
  const falls = (month: number, day: number) =>
    new Date(Date.UTC(year, month - 1, day)).getUTCDay() === weekday
  if (falls(b, first)) return [year, b, first]
  return falls(first, b) ? [year, first, b] : null
}

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

/** RFC 2822 §4.3, with the pivot that keeps the 1990s out of the future. */
function fullYear(digits: string): number {
  if (digits.length === 4) return Number(digits)
  return Number(digits) + (Number(digits) < 69 ? 2000 : 1900)
}

function clockMs(
  hours: string | undefined,
  minutes: string | undefined,
  seconds: string | undefined,
  half?: 'am' | 'pm',
): number {
  let hour = Number(hours ?? 0)
  if (half === 'pm' && hour < 12) hour += 12
  if (half === 'am' && hour === 12) hour = 0
  const [minute, second] = [Number(minutes ?? 0), Number(seconds ?? 0)]
  if (hour > 24 || minute > 59 || second > 60) return Number.NaN
  return ((hour * 60 + minute) * 60 + second) * 1000
}

function offsetMinutes(
  sign: string | undefined,
  hours: string | undefined,
  minutes: string | undefined,
): number {
  const east = Number(hours ?? 0) * 60 + Number(minutes ?? 0)
  return sign === '-' ? -east : east
}

function instantOf(
  year: number,
  month: number,
  day: number,
  clock: number,
  eastMinutes: number,
): number | null {
  const midnight = Date.UTC(year, month - 1, day)
  const date = new Date(midnight)
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  // Date.UTC reads years 0–99 as 1900–1999.
  if (!exists || year < 100) return null
  return midnight + clock - eastMinutes * 60_000
}

/** Every name, and every beginning of one of three letters or more that means one month only. */
const months = new Map<string, number>()
const shortened = new Map<string, number | null>()
for (const names of monthNames) {
  for (const [at, forms] of names.entries()) {
    for (const form of forms.split('|')) addMonth(foldDate(form), at + 1)
  }
}

function addMonth(form: string, month: number): void {
  if (form !== '-') months.set(form, month)
  for (let length = 3; length < form.length; length++) {
    const start = form.slice(0, length)
    const known = shortened.get(start)
    shortened.set(start, known === undefined || known === month ? month : null)
  }
}

function monthOf(word: string): number | null {
  return months.get(word) ?? shortened.get(word) ?? hebrewMonth(word)
}

/** "בינואר": in January. */
function hebrewMonth(word: string): number | null {
  return word.startsWith('ב') ? (months.get(word.slice(1)) ?? null) : null
}
