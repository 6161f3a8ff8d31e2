import { Temporal } from 'temporal-polyfill'

/** A time, epoch ms, in which a zone keeps one offset; it may have begun before `from`. */
interface Span {
  readonly from: number
  readonly until: number
  /** Local minus UTC. */
  readonly offset: number
}

const dayMs = 24 * 60 * 60 * 1000
const spansByZone = new Map<string, Span[]>()
const mostSpans = 64

/**
 * The wall clock of a zone at a moment, as the UTC time that reads the same.
 * @throws RangeError for a zone nobody knows
 */
export function toWallClock(at: number, timeZone: string): number {
  return at + spanAt(at, timeZone).offset
}

/**
 * The moment a wall clock shows a time: the first of two where the hour repeats; where the clock skips
 * it, as much later as the clock was moved (Temporal's `compatible`).
 */
export function fromWallClock(wall: number, timeZone: string): number {
  const span = spanAt(wall, timeZone)
  const at = wall - span.offset
  // Within a day after a change of the clock the time may be a repeated one.
  if (at >= span.from + dayMs && at < span.until) return at
  return Temporal.Instant.fromEpochMilliseconds(wall)
    .toZonedDateTimeISO('UTC')
    .toPlainDateTime()
    .toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds
}

/** Looking for a zone's changes is dear: the spans met are kept. */
function spanAt(at: number, timeZone: string): Span {
  const spans = spansByZone.get(timeZone) ?? []
  const known = spans.find(({ from, until }) => from <= at && at < until)
  if (known !== undefined) return known
  const span = findSpan(at, timeZone)
  spansByZone.set(timeZone, spans.length < mostSpans ? [...spans, span] : [span])
  return span
}

/** Looks on from the year's beginning: looking back takes Temporal milliseconds where nothing ever changed. */
function findSpan(at: number, timeZone: string): Span {
  const year = Date.UTC(new Date(at).getUTCFullYear(), 0, 1) - 2 * dayMs
  let zoned = Temporal.Instant.fromEpochMilliseconds(year).toZonedDateTimeISO(timeZone)
  let next = zoned.getTimeZoneTransition('next')
  while (next !== null && next.epochMilliseconds <= at) {
    zoned = next
    next = zoned.getTimeZoneTransition('next')
  }
  return {
    from: zoned.epochMilliseconds,
    until: next?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offset: zoned.offsetNanoseconds / 1_000_000,
  }
}
