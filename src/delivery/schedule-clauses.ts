import type { ScheduleToken } from './schedule-tokens.ts'

/** Days and the times on them. */
export interface ScheduleClause {
  /** Minutes after midnight, ascending. Never empty. */
  readonly times: readonly number[]
  /** 0 (Sunday) to 6, ascending. Where none was named those before, else all seven. */
  readonly days: readonly number[]
  /** `1#2`, the second Monday of the month; `1L`, the last. */
  readonly nth: readonly string[]
}

interface Draft {
  readonly times: Set<number>
  /** "morning", "evening": the hours they mean where no others are said. */
  readonly parts: Set<number>
  readonly days: Set<number>
  readonly nth: Set<string>
  /** Minutes between runs. */
  step: number | null
  from: number | null
  to: number | null
  /** What the last word told of. */
  last: 'times' | 'days' | null
}

/** The reader's place in the words, and what they told so far. */
interface Reading {
  readonly tokens: readonly ScheduleToken[]
  at: number
  readonly drafts: Draft[]
  ordinal: string | null
}

const dayMinutes = 24 * 60

/** Null when the words do not make a schedule. */
export function readScheduleClauses(
  tokens: readonly ScheduleToken[],
): readonly ScheduleClause[] | null {
  const reading: Reading = { tokens, at: 0, drafts: [emptyDraft()], ordinal: null }
  while (reading.at < tokens.length) if (!readToken(reading)) return null
  if (reading.ordinal !== null) return null
  const clauses: ScheduleClause[] = []
  for (const draft of reading.drafts) {
    const times = timesOf(draft)
    if (times === null || times.length === 0) return null
    const named = draft.days.size > 0 || draft.nth.size > 0
    const before = clauses.at(-1) ?? { days: [0, 1, 2, 3, 4, 5, 6], nth: [] }
    const days = named ? [...draft.days].sort((a, b) => a - b) : before.days
    clauses.push({ times, days, nth: named ? [...draft.nth] : before.nth })
  }
  return clauses
}

function emptyDraft(): Draft {
  return {
    times: new Set(),
    parts: new Set(),
    days: new Set(),
    nth: new Set(),
    step: null,
    from: null,
    to: null,
    last: null,
  }
}

/** Takes one meaning; false when it does not fit there. */
function readToken(reading: Reading): boolean {
  const token = reading.tokens[reading.at]
  switch (token?.kind) {
    case 'days':
      return readDays(reading, token.days)
    case 'ordinal':
      return readOrdinal(reading, token.nth)
    case 'time':
    case 'number':
      return readTimes(reading)
    case 'every':
      return readEvery(reading)
    case 'hourly':
      return setStep(reading, 60, 1)
    case 'from':
      return readFrom(reading)
    case 'and':
    case 'at':
    case 'filler':
      reading.at++
      return true
    case 'am':
    case 'pm':
      return token.part !== null && readPart(reading, token.part)
    case 'part':
      return readPart(reading, token.minutes)
    case 'to':
    case 'hours':
    case 'minutes':
    case 'span':
    case undefined:
      break
  }
  return false
}

/** "Monday 7:30, Thursday 18:00": the second kind told again begins another clause. */
function draftFor(reading: Reading, kind: 'times' | 'days'): Draft {
  const current = reading.drafts.at(-1) ?? emptyDraft()
  const hasDays = current.days.size > 0 || current.nth.size > 0
  const hasTimes = current.times.size > 0 || current.parts.size > 0 || current.step !== null
  if (current.last === kind || !hasDays || !hasTimes) {
    current.last = kind
    return current
  }
  const next = { ...emptyDraft(), last: kind }
  reading.drafts.push(next)
  return next
}

function readDays(reading: Reading, days: readonly number[]): boolean {
  const draft = draftFor(reading, 'days')
  const [first] = days
  const until = reading.tokens[reading.at + 2]
  if (reading.ordinal !== null) {
    if (days.length !== 1 || first === undefined) return false
    draft.nth.add(nthToken(first, reading.ordinal))
    reading.ordinal = null
    reading.at++
    return true
  }
  if (reading.tokens[reading.at + 1]?.kind === 'to' && until?.kind === 'days') {
    const [last] = until.days
    if (first === undefined || last === undefined || days.length > 1 || until.days.length > 1)
      return false
    for (let day = first; ; day = (day + 1) % 7) {
      draft.days.add(day)
      if (day === last) break
    }
    reading.at += 3
    return true
  }
  for (const day of days) draft.days.add(day)
  reading.at++
  return true
}

/** "first Monday", and "יום שני הראשון", the other way about. */
function readOrdinal(reading: Reading, nth: string): boolean {
  if (reading.ordinal !== null) return false
  const before = reading.tokens[reading.at - 1]
  const [day, ...others] = before?.kind === 'days' ? before.days : []
  const next = reading.tokens[reading.at + 1]
  reading.at++
  if (day === undefined || others.length > 0 || next?.kind === 'days') {
    reading.ordinal = nth
    return true
  }
  const draft = draftFor(reading, 'days')
  draft.days.delete(day)
  draft.nth.add(nthToken(day, nth))
  return true
}

function nthToken(day: number, nth: string): string {
  return nth === 'L' ? `${day}L` : `${day}#${nth}`
}

/** A time, or the two ends of "8 to 20". */
function readTimes(reading: Reading): boolean {
  const draft = draftFor(reading, 'times')
  const bare = reading.tokens[reading.at]?.kind === 'number'
  const before = reading.tokens[reading.at - 1]?.kind
  const start = takeTime(reading)
  if (start === null) return false
  if (reading.tokens[reading.at]?.kind === 'to') return readBounds(reading, draft, start)
  const marked = ['am', 'pm'].includes(reading.tokens[reading.at - 1]?.kind ?? '')
  // "18" alone may be anything; "at 18" and "8:00 and 20" are times.
  const afterTime = before === 'and' && draft.times.size > 0
  const leads = before === undefined || before === 'at' || before === 'days' || before === 'part'
  if (bare && !marked && !afterTime && !leads) return false
  draft.times.add(start)
  return true
}

/** "Monday morning", "every morning and evening"; alone it may be anything. */
function readPart(reading: Reading, minutes: number): boolean {
  const before = reading.tokens.slice(0, reading.at).findLast(({ kind }) => !joining.has(kind))
  const isLed = before !== undefined && leadingKinds.has(before.kind)
  if (!isLed) return false
  draftFor(reading, 'times').parts.add(minutes)
  reading.at++
  return true
}

const joining: ReadonlySet<string> = new Set(['and', 'at', 'filler'])
const leadingKinds: ReadonlySet<string> = new Set(['days', 'every', 'part'])

function readFrom(reading: Reading): boolean {
  const next = reading.tokens[reading.at + 1]
  reading.at++
  // "from Monday to Friday".
  if (next?.kind === 'days') return true
  if (next?.kind !== 'time' && next?.kind !== 'number') return next?.kind === 'at'
  const draft = draftFor(reading, 'times')
  const start = takeTime(reading)
  return start !== null && readBounds(reading, draft, start)
}

/** `from`, and after "to" or "and" `to`. */
function readBounds(reading: Reading, draft: Draft, start: number): boolean {
  if (draft.from !== null) return false
  draft.from = start
  const join = reading.tokens[reading.at]?.kind
  const next = reading.tokens[reading.at + 1]?.kind
  if ((join !== 'to' && join !== 'and') || (next !== 'time' && next !== 'number'))
    return join !== 'to'
  reading.at++
  draft.to = takeTime(reading)
  return draft.to !== null
}

/** "7:30", "7 pm", "19"; moves past it. Null when no clock shows it. */
function takeTime(reading: Reading): number | null {
  const token = reading.tokens[reading.at]
  const half = reading.tokens[reading.at + 1]?.kind
  if (token?.kind !== 'time' && token?.kind !== 'number') return null
  const minutes = token.kind === 'time' ? token.minutes : token.value * 60
  reading.at++
  if (half !== 'am' && half !== 'pm') return minutes < dayMinutes ? minutes : null
  reading.at++
  if (minutes < 60 || minutes >= 13 * 60) return null
  return (minutes % (12 * 60)) + (half === 'pm' ? 12 * 60 : 0)
}

/** "every 6 hours", "every hour"; before days it says nothing. */
function readEvery(reading: Reading): boolean {
  const next = reading.tokens[reading.at + 1]
  if (next?.kind === 'days' || next?.kind === 'ordinal' || next?.kind === 'part') {
    reading.at++
    return true
  }
  if (next?.kind === 'span') return setStep(reading, next.minutes, 2)
  const unit = next?.kind === 'number' ? reading.tokens[reading.at + 2] : next
  const count = next?.kind === 'number' ? next.value : 1
  const taken = next?.kind === 'number' ? 3 : 2
  if (unit?.kind === 'hours') return setStep(reading, count * 60, taken)
  return unit?.kind === 'minutes' && setStep(reading, count, taken)
}

function setStep(reading: Reading, step: number, taken: number): boolean {
  const draft = draftFor(reading, 'times')
  if (draft.step !== null || step < 1 || step > dayMinutes) return false
  draft.step = step
  reading.at += taken
  return true
}

/** Null when times and steps do not go together. */
function timesOf(draft: Draft): readonly number[] | null {
  const { step, from, to } = draft
  if (step === null) return from === null ? pointsOf(draft) : null
  if (draft.times.size > 0 || draft.parts.size > 0) return null
  const start = from ?? 0
  if (to !== null && to < start) return null
  // Without an end it goes round the clock where that comes out even.
  const round = to === null && dayMinutes % step === 0
  const end = to ?? (round ? start + dayMinutes - 1 : dayMinutes - 1)
  const times: number[] = []
  for (let time = start; time <= end; time += step) times.push(time % dayMinutes)
  return times.sort((a, b) => a - b)
}

const noon = dayMinutes / 2

/** The hours said; "evening" makes eight 20:00, and "morning" takes no hour after noon. Null: they contradict it. */
function pointsOf({ times, parts }: Draft): readonly number[] | null {
  const said = [...(times.size > 0 ? times : parts)].sort((a, b) => a - b)
  const [part, ...others] = parts
  if (times.size === 0 || part === undefined) return said
  if (others.length > 0) return null
  if (part < noon) return said.some((time) => time >= noon) ? null : said
  return said.map((time) => (time < noon ? time + noon : time)).sort((a, b) => a - b)
}
