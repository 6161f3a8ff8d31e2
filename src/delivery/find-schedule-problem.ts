import { nextRun } from './next-run.ts'
import { readCron } from './read-cron.ts'
import { runsBetween } from './runs-between.ts'
import type { Schedule } from './schedule.ts'

/** Least time between two runs of a schedule, minutes. */
const leastMinutes = 15
const mostCrons = 24
/** A leap year begins here: each date comes up soon. */
const start = Date.UTC(2024, 0, 1)
const end = Date.UTC(2026, 0, 1)
/** More than a year of daily runs. */
const mostRuns = 500

/** Why this may not be scheduled, as a catalogue key; null when it may. */
export function findScheduleProblem(schedule: Schedule): string | null {
  if (schedule.crons.some((cron) => cron.trim().split(/\s+/u).length === 6))
    return 'problem-schedule-seconds'
  if (schedule.crons.length === 0 || schedule.crons.some((cron) => readCron(cron) === null))
    return 'problem-schedule-unreadable'
  if (schedule.crons.length > mostCrons) return 'problem-schedule-long'
  if (nextRun(schedule, 'UTC', start) === null) return 'problem-schedule-never'
  const runs = runsBetween(schedule, 'UTC', start, end, mostRuns)
  const close = runs.some((run, i) => run - (runs[i - 1] ?? 0) < leastMinutes * 60 * 1000)
  return close ? 'problem-schedule-often' : null
}
