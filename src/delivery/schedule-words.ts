import type { Translate } from './translate.ts'

/** What a word of a schedule means. */
export type ScheduleWord =
  | { readonly kind: (typeof plainKinds)[number] }
  /** `part`: what it means behind days without an hour ("Monday in the morning"), in minutes after midnight; null: nothing. */
  | { readonly kind: 'am' | 'pm'; readonly part: number | null }
  /** "morning" behind days, or before an hour; minutes after midnight. */
  | { readonly kind: 'part'; readonly minutes: number }
  /** Days of the week, 0 is Sunday. */
  | { readonly kind: 'days'; readonly days: readonly number[] }
  /** 1 to 4, or L for the last of the month. */
  | { readonly kind: 'ordinal'; readonly nth: string }
  /** Minutes after midnight. */
  | { readonly kind: 'time'; readonly minutes: number }
  /** A length of time in minutes ("half an hour"). */
  | { readonly kind: 'span'; readonly minutes: number }

const plainKinds = [
  'at',
  'and',
  'every',
  'from',
  'to',
  'filler',
  'hours',
  'minutes',
  'hourly',
] as const

/** The hours that a new schedule is offered first. */
const morning = 7 * 60 + 30
const evening = 18 * 60

/** A language's words for schedules, from its catalogue. */
export interface ScheduleWords {
  /** By folded word, or words with a space between. */
  readonly meanings: ReadonlyMap<string, ScheduleWord>
  /** Letters that are written before a word without a space (Hebrew "ב", "ו"). */
  readonly prefixes: ReadonlySet<string>
  /** Monday to Friday here, Sunday to Thursday there. */
  readonly weekdays: readonly number[]
  readonly weekends: readonly number[]
}

/** Some hundred messages a language: read once, for as long as its translator is there. */
const known = new WeakMap<Translate, ScheduleWords>()

/** The words of `schedule-word-…` in one language. */
export function readScheduleWords(t: Translate): ScheduleWords {
  const before = known.get(t)
  if (before !== undefined) return before
  const words = readWords(t)
  known.set(t, words)
  return words
}

function readWords(t: Translate): ScheduleWords {
  const weekdays = listed(t('schedule-weekdays-days')).map(Number)
  const weekends = listed(t('schedule-weekends-days')).map(Number)
  const meanings = new Map<string, ScheduleWord>()
  const add = (key: string, meaning: ScheduleWord) => {
    for (const word of listed(t(`schedule-word-${key}`)))
      if (!meanings.has(word)) meanings.set(word, meaning)
  }
  for (const kind of plainKinds) add(kind, { kind })
  for (const kind of ['am', 'pm'] as const) add(kind, { kind, part: null })
  add('in-morning', { kind: 'am', part: morning })
  add('in-evening', { kind: 'pm', part: evening })
  add('morning', { kind: 'part', minutes: morning })
  add('evening', { kind: 'part', minutes: evening })
  add('daily', { kind: 'days', days: everyDay })
  add('weekdays', { kind: 'days', days: weekdays })
  add('weekends', { kind: 'days', days: weekends })
  for (const day of everyDay) add(`day-${day}`, { kind: 'days', days: [day] })
  for (const nth of ['1', '2', '3', '4', 'L']) add(`nth-${nth}`, { kind: 'ordinal', nth })
  for (const minutes of [30, 120]) add(`span-${minutes}`, { kind: 'span', minutes })
  for (const [word, minutes] of partsOfHours(t)) meanings.set(word, { kind: 'time', minutes })
  add('midnight', { kind: 'time', minutes: 0 })
  add('noon', { kind: 'time', minutes: 12 * 60 })
  const prefixes = new Set(listed(t('schedule-word-prefixes')))
  return { meanings, prefixes, weekdays, weekends }
}

/** "half past seven", "quarter to 8", "at nine", with the minutes after midnight. */
function partsOfHours(t: Translate): readonly (readonly [string, number])[] {
  const parts = { 'half-past': 30, 'quarter-past': 15, 'quarter-to': -15 }
  return listed(t('schedule-hour-names')).flatMap((name, i) => [
    ...listed(t('schedule-at-hour', { hour: name })).map((word) => [word, (i + 1) * 60] as const),
    ...Object.entries(parts).flatMap(([key, minutes]) => {
      const names = [name, String(i + 1)]
      const words = names.flatMap((hour) => listed(t(`schedule-${key}`, { hour })))
      // A quarter to one is after noon.
      const at = (i + 1) * 60 + minutes
      return words.map((word) => [word, at < 60 ? at + 12 * 60 : at] as const)
    }),
  ])
}

/** Case, typographic marks and Hebrew points do not tell words apart. */
export function foldScheduleText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u0591-\u05bd\u05bf-\u05c7]/gu, '')
    .replace(/[׳’‘`]/gu, "'")
    .replace(/[–—־]/gu, '-')
    .toLowerCase()
    .trim()
}

const everyDay = [0, 1, 2, 3, 4, 5, 6]

function listed(words: string): readonly string[] {
  return words
    .split(',')
    .map(foldScheduleText)
    .filter((word) => word !== '')
}
