import { type Cron, readCron } from './read-cron.ts'
import type { Schedule } from './schedule.ts'
import { fromWallClock, toWallClock } from './zone-time.ts'

const minuteMs = 60 * 1000
const dayMs = 24 * 60 * minuteMs
/** 29 February may be eight years off (2096 to 2104). */
const horizonMs = 9 * 366 * dayMs

/**
 * The first run after a moment, epoch ms; null when there is none in nine years. Every time on the wall
 * clock is one run: the first of two where an hour repeats, and moved by the gap where the clock skips it.
 * @throws RangeError for a zone nobody knows
 */
export function nextRun(schedule: Schedule, timeZone: string, after: number): number | null {
  let next: number | null = null
  for (const text of schedule.crons) {
    const cron = readCron(text)
    const run = cron === null ? null : nextOfCron(cron, timeZone, after)
    if (run !== null && (next === null || run < next)) next = run
  }
  return next
}

function nextOfCron(cron: Cron, timeZone: string, after: number): number | null {
  const today = Math.floor(toWallClock(after, timeZone) / dayMs) * dayMs
  // A time of yesterday may still be to come: a gap can move it past midnight, even by a whole day.
  let day = today - dayMs
  for (; day <= today + horizonMs; day += dayMs) {
    const found = cron.matchesDay(day) ? firstOfDay(cron, day, timeZone, after) : null
    if (found !== null) return earlierOfLaterDays(cron, day, found, timeZone, after)
  }
  return null
}

/** A time moved by a gap may come after the unmoved ones of the day it is moved into. */
function earlierOfLaterDays(
  cron: Cron,
  from: number,
  found: number,
  timeZone: string,
  after: number,
): number {
  let first = found
  for (let day = from + dayMs; day <= toWallClock(first, timeZone); day += dayMs) {
    const other = cron.matchesDay(day) ? firstOfDay(cron, day, timeZone, after) : null
    if (other !== null && other < first) first = other
  }
  return first
}

function firstOfDay(cron: Cron, day: number, timeZone: string, after: number): number | null {
  let first: number | null = null
  for (const time of cron.times) {
    const at = fromWallClock(day + time * minuteMs, timeZone)
    if (at > after && (first === null || at < first)) first = at
  }
  return first
}
