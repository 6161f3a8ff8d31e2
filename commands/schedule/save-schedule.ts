import { ChatProblem } from '../../src/chat/chat-problem.ts'
import type { CommandContext, Reply } from '../../src/chat/command.ts'
import { placeWords } from '../../src/chat/place-words.ts'
import { asChange, heading, replyWith } from '../../src/chat/reply.ts'
import type { Briefing } from '../../src/delivery/briefing.ts'
import { nextRun } from '../../src/delivery/next-run.ts'
import { describePlan, type PlanContext } from './describe-plan.ts'
import { nameBriefing, numberOfBriefing } from './find-briefing.ts'
import { openForDrafts } from './open-for-drafts.ts'
import type { Plan } from './plan.ts'
import { tellUnable } from './tell-unable.ts'

type Setting = Pick<CommandContext, 'chat' | 'person' | 'clock'>

const mostSchedules = 20

/** A plan as it would be stored. */
export function toBriefing(plan: Plan, { chat, person, clock }: Setting): Omit<Briefing, 'id'> {
  const now = clock.now()
  return {
    ...plan,
    chatId: chat.id,
    pausedAt: null,
    nextRunAt: nextRun(plan.schedule, plan.timeZone, now),
    createdBy: person.id,
    creatorChatId: chat.shared ? (person.privateChatId ?? null) : chat.id,
    createdAt: now,
  }
}

/** Saves a schedule whose zone a person has said, and tells when it runs first. @throws ChatProblem */
export async function saveSchedule(plan: Plan, context: PlanContext): Promise<Reply> {
  const { chat, services } = context
  const known = await services.briefings.listBriefings(chat.id)
  if (known.length >= mostSchedules)
    throw new ChatProblem('problem-schedules-full', { most: mostSchedules })
  await openForDrafts(plan.approval, context)
  await keepZone(plan, context)
  const briefing = await services.briefings.addBriefing(toBriefing(plan, context))
  const before = known.find(({ id }) => id === briefing.id)
  const title = before !== undefined && differs(before, briefing, plan) ? 'changed' : 'saved'
  return asChange(await showSchedule(`schedule-${title}`, briefing, context))
}

/** The same hours and topics are the same schedule: what was said of it anew has changed it. */
function differs(before: Briefing, after: Briefing, plan: Plan): boolean {
  const told = (briefing: Briefing): string =>
    JSON.stringify(Object.entries(briefing).filter(([key]) => key in plan))
  return told(before) !== told(after)
}

/** What was confirmed for one place counts for its server's others; what the server's was is now this place's own. */
async function keepZone(plan: Plan, { chat, services }: PlanContext): Promise<void> {
  const { communityId, settings } = chat
  if (settings.zoneConfirmed && communityId === undefined) return
  const timeZone = settings.zoneConfirmed ? settings.timeZone : plan.timeZone
  await services.chats.saveSettings(chat.id, { timeZone, zoneConfirmed: true })
  if (!settings.zoneConfirmed && communityId !== undefined)
    await services.communities.saveCommunity(communityId, { timeZone })
}

/** The card of a saved schedule, with what can be done about it. */
export async function showSchedule(
  title: string,
  briefing: Briefing,
  context: PlanContext,
): Promise<Reply> {
  const { t } = context
  const { pausedAt } = briefing
  const name = nameBriefing(briefing)
  const number = await numberOfBriefing(briefing, context)
  const state =
    pausedAt === null ? null : ({ text: ` · ${t('schedule-paused')}`, style: 'warning' } as const)
  return replyWith(
    context,
    [
      heading(
        t(title, { number, ...placeWords(context.chat) }),
        ...(state === null ? [] : [state]),
      ),
      await describePlan(briefing, context),
      ...(await tellUnable(briefing, context)),
    ],
    [
      { label: t('button-preview'), command: `/schedule preview ${name}` },
      pausedAt === null
        ? { label: t('button-pause'), command: `/schedule pause ${name}` }
        : { label: t('button-resume'), command: `/schedule resume ${name}` },
      { label: t('button-remove'), command: `/schedule remove ${name}` },
      { label: t('button-schedules'), command: '/schedule list' },
    ],
  )
}
