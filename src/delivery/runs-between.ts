import { nextRun } from './next-run.ts'
import type { Schedule } from './schedule.ts'

/** The runs after one moment, up to and with another, epoch ms, at most `limit`, earliest first. */
export function runsBetween(
  schedule: Schedule,
  timeZone: string,
  after: number,
  until: number,
  limit: number,
): number[] {
  const runs: number[] = []
  let run = nextRun(schedule, timeZone, after)
  while (run !== null && run <= until && runs.length < limit) {
    runs.push(run)
    run = nextRun(schedule, timeZone, run)
  }
  return runs
}
