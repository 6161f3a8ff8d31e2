import type { CommandContext, Reply } from '../../src/chat/command.ts'
import { asChange } from '../../src/chat/reply.ts'
import { nextRun } from '../../src/delivery/next-run.ts'
import { findBriefing, type ScheduleReference, scheduleGone } from './find-briefing.ts'
import { showSchedule } from './save-schedule.ts'

/** Stops one schedule, or lets it run again from its next time on; what it missed meanwhile is not made up for. */
export async function pauseSchedule(
  meant: ScheduleReference | null,
  pauses: boolean,
  context: CommandContext,
): Promise<Reply> {
  const { clock, services } = context
  const { id, schedule, timeZone, pausedAt } = await findBriefing(
    meant,
    `/schedule ${pauses ? 'pause' : 'resume'}`,
    context,
  )
  const now = clock.now()
  const changes = pauses
    ? { pausedAt: pausedAt ?? now }
    : { pausedAt: null, nextRunAt: nextRun(schedule, timeZone, now) }
  const saved = await services.briefings.saveBriefing(id, changes)
  if (saved === null) throw scheduleGone()
  return asChange(await showSchedule('schedule-number', saved, context))
}
