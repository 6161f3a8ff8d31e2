import { standardPlan } from '../../commands/schedule/plan.ts'
import type { Briefing } from '../../src/delivery/briefing.ts'

/** A chat's digest at half past seven, as somebody orders it who wants nothing special; made at, and due at, that moment. */
export function plainBriefing(
  chatId: string,
  at: number,
  rest: Partial<Omit<Briefing, 'id'>> = {},
): Omit<Briefing, 'id'> {
  return {
    ...standardPlan,
    chatId,
    schedule: { crons: ['30 7 * * *'] },
    timeZone: 'Asia/Jerusalem',
    pausedAt: null,
    nextRunAt: at,
    createdBy: 'ada',
    creatorChatId: null,
    createdAt: at,
    ...rest,
  }
}
