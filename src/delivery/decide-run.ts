import type { Briefing } from './briefing.ts'
import { nextRun } from './next-run.ts'
import { runsBetween } from './runs-between.ts'

/** What to do about a briefing that is due. */
export interface RunDecision {
  /** The slot it was due at: the one to claim. */
  readonly slotAt: number
  /** Slots after that one which have passed as well: made up for, or skipped, together with it. */
  readonly missed: number
  /** Too late to be sent. */
  readonly late: boolean
  /** After the slot and after now; null: never again. */
  readonly nextRunAt: number | null
}

const minuteMs = 60 * 1000
/** More slots than anybody wants to be told of. */
const mostMissed = 1000

/**
 * Late is better than lost: one catch-up run when the newest of the missed slots is at most `lateMinutes` old;
 * stale is worse than skipped: beyond that none. `now` may be before the slot, for what is written ahead.
 */
export function decideRun(
  briefing: Pick<Briefing, 'schedule' | 'timeZone' | 'nextRunAt'>,
  lateMinutes: number,
  now: number,
): RunDecision {
  const { schedule, timeZone } = briefing
  const slotAt = briefing.nextRunAt ?? now
  const oldest = now - lateMinutes * minuteMs
  return {
    slotAt,
    missed: runsBetween(schedule, timeZone, slotAt, now, mostMissed).length,
    late: slotAt < oldest && !hasRunSince(briefing, oldest, now),
    nextRunAt: nextRun(schedule, timeZone, Math.max(slotAt, now)),
  }
}

function hasRunSince(
  { schedule, timeZone }: Pick<Briefing, 'schedule' | 'timeZone'>,
  since: number,
  now: number,
): boolean {
  const run = nextRun(schedule, timeZone, since - 1)
  return run !== null && run <= now
}
