import { nextRun } from './next-run.ts'
import type { QuietHours } from './place.ts'

/** Whether alerts wait at this moment: from `from` on, no more at `to`. */
export function isQuiet(quiet: QuietHours | null, timeZone: string, at: number): boolean {
  return quietUntil(quiet, timeZone, at) > at
}

/** The end of the quiet time that `at` falls into, epoch ms; `at` itself when it is not quiet. */
export function quietUntil(quiet: QuietHours | null, timeZone: string, at: number): number {
  if (quiet === null) return at
  const begins = nextTime(quiet.from, timeZone, at)
  const ends = nextTime(quiet.to, timeZone, at)
  // It is quiet when the end comes before the next beginning: true also where an hour repeats or is skipped.
  return begins !== null && ends !== null && ends < begins ? ends : at
}

/** When a wall clock shows "HH:MM" next. */
function nextTime(time: string, timeZone: string, after: number): number | null {
  const [hour, minute] = time.split(':')
  return nextRun({ crons: [`${Number(minute)} ${Number(hour)} * * *`] }, timeZone, after)
}
