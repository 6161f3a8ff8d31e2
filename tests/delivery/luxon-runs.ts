import { IANAZone } from 'luxon'

/** Times on days, said without cron. */
export interface WallTimes {
  readonly hours: readonly number[]
  readonly minutes: readonly number[]
  /** 0 is Sunday. */
  readonly weekdays: readonly number[]
}

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

/**
 * The runs of wall-clock times by brute force and Luxon alone: each time of each day, at every offset the zone
 * has within a day of it. Sorted, each moment once.
 */
export function runsByLuxon(
  { hours, minutes, weekdays }: WallTimes,
  timeZone: string,
  after: number,
  until: number,
): number[] {
  const zone = IANAZone.create(timeZone)
  const runs = new Set<number>()
  const times = hours.flatMap((hour) => minutes.map((minute) => (hour * 60 + minute) * minuteMs))
  const start = Math.floor(after / dayMs) * dayMs - 2 * dayMs
  for (let day = start; day <= until + 2 * dayMs; day += dayMs)
    if (weekdays.includes(new Date(day).getUTCDay()))
      for (const time of times) runs.add(momentOf(day + time, zone))
  return [...runs].filter((at) => at > after && at <= until).sort((a, b) => a - b)
}

/** First of two where it repeats; where it is skipped, read with the offset that held before the change. */
function momentOf(wall: number, zone: IANAZone): number {
  const before = zone.offset(wall - dayMs) * minuteMs
  const after = zone.offset(wall + dayMs) * minuteMs
  const real = [wall - before, wall - after].filter(
    (at) => at + zone.offset(at) * minuteMs === wall,
  )
  return real.length > 0 ? Math.min(...real) : wall - before
}

/** Days in whose course a zone's offset changes, by Luxon: looked for week by week, then day by day. */
export function changesByLuxon(timeZone: string, from: number, until: number): number[] {
  const zone = IANAZone.create(timeZone)
  const changes: number[] = []
  for (let week = from; week < until; week += 7 * dayMs) {
    if (zone.offset(week) === zone.offset(week + 7 * dayMs)) continue
    for (let day = week; day < week + 7 * dayMs; day += dayMs)
      if (zone.offset(day) !== zone.offset(day + dayMs)) changes.push(day)
  }
  return changes
}
