import { ChatProblem } from '../../src/chat/chat-problem.ts'
import type { CommandContext, Reply } from '../../src/chat/command.ts'
import { asChange } from '../../src/chat/reply.ts'
import { nextRun } from '../../src/delivery/next-run.ts'
import type { BriefingValues } from './briefing-options.ts'
import { findBriefing, nameBriefing, scheduleGone, takeSchedule } from './find-briefing.ts'
import { openForDrafts } from './open-for-drafts.ts'
import { readPlan } from './read-plan.ts'
import { showSchedule } from './save-schedule.ts'

/** "change 2 08:00", "change 2 layout card": what is said is changed, the rest stays. @throws ChatProblem */
export async function changeSchedule(
  text: string | null,
  context: CommandContext & { readonly options: BriefingValues & { readonly what: string | null } },
): Promise<Reply> {
  const { clock, services } = context
  const { meant, rest } = takeSchedule(text)
  const briefing = await findBriefing(meant, '/schedule', context)
  const line = `/schedule change ${nameBriefing(briefing)}`
  const wishes = await readPlan(rest, briefing, line, context)
  if (Object.keys(wishes).length === 0) throw new ChatProblem('problem-schedule-change')
  await openForDrafts(wishes.approval ?? null, context)
  const { schedule, timeZone } = { ...briefing, ...wishes }
  const moved = wishes.schedule !== undefined || wishes.timeZone !== undefined
  const saved = await services.briefings.saveBriefing(briefing.id, {
    ...wishes,
    ...(moved ? { nextRunAt: nextRun(schedule, timeZone, clock.now()) } : {}),
  })
  if (saved === null) throw scheduleGone()
  return asChange(await showSchedule('schedule-changed', saved, context))
}
