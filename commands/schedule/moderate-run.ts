import { ChatProblem } from '../../src/chat/chat-problem.ts'
import type { CommandContext, Reply } from '../../src/chat/command.ts'
import { asChange, replyWith, sentence } from '../../src/chat/reply.ts'

/** Deliveries of one run that are looked at. */
const mostParts = 100

/** A moderators' word on a digest that waits for them: publish it or skip it. @throws ChatProblem */
export async function moderateRun(
  runId: number | null,
  verdict: 'approve' | 'reject',
  context: CommandContext,
): Promise<Reply> {
  const { clock, t, services } = context
  if (runId === null) throw new ChatProblem('problem-run-which')
  await checkModerator(runId, context)
  const outcome = verdict === 'approve' ? 'queued' : 'rejected'
  const decided = await services.briefings.decideRun(runId, outcome, clock.now())
  if (!decided) throw new ChatProblem('problem-run-decided')
  return asChange(replyWith(context, [sentence(t(`schedule-run-${outcome}`))]))
}

/** Takes one story out of a digest that waits; the rest goes on waiting. @throws ChatProblem */
export async function dropStory(
  runId: number | null,
  storyId: number | null,
  context: CommandContext,
): Promise<Reply> {
  const { clock, t, services } = context
  if (runId === null || storyId === null) throw new ChatProblem('problem-run-which')
  await checkModerator(runId, context)
  const dropped = await services.briefings.dropStory(runId, storyId)
  if (!dropped) throw new ChatProblem('problem-run-decided')
  if (await isEmptied(runId, context)) {
    await services.briefings.decideRun(runId, 'rejected', clock.now())
    return asChange(replyWith(context, [sentence(t('schedule-all-dropped'))]))
  }
  return asChange(
    replyWith(
      context,
      [sentence(t('schedule-story-dropped'))],
      [
        { label: t('button-publish'), command: `/schedule approve ${runId}` },
        { label: t('button-skip'), command: `/schedule reject ${runId}` },
      ],
    ),
  )
}

/** No story is left in what waits: nothing empty is posted. */
async function isEmptied(runId: number, { services }: CommandContext): Promise<boolean> {
  const held = await services.outbox.list({ runId, states: ['held'] }, mostParts)
  return held.every(({ message }) => message === null || message.shows.length === 0)
}

/** Only where the briefing asks for approval, or where it is posted. @throws ChatProblem */
async function checkModerator(runId: number, { chat, services }: CommandContext): Promise<void> {
  const run = await services.briefings.findRun(runId)
  const briefing = run === null ? null : await services.briefings.getBriefing(run.briefingId)
  if (briefing?.chatId !== chat.id && briefing?.approval?.chatId !== chat.id)
    throw new ChatProblem('problem-run-decided')
}
