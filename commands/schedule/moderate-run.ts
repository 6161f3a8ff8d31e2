import { ChatProblem } from '../../src/chat/chat-problem.ts'
import type { CommandContext, Reply } from '../../src/chat/command.ts'
import { asChange, replyWith, sentence } from '../../src/chat/reply.ts'
import { editApproval } from '../../src/delivery/edit-approval.ts'
import type { Message, Span } from '../../src/delivery/message.ts'
import { phraseMoment } from '../../src/delivery/phrase-source.ts'
import { renumberStories } from '../../src/delivery/renumber-stories.ts'
import type { Translate } from '../../src/delivery/translate.ts'

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
  await showDecision(runId, outcome, context)
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
  const dropped = await services.briefings.dropStory(runId, storyId, (messages, taken) =>
    renumberStories(messages, taken, context.translator),
  )
  if (!dropped) throw new ChatProblem('problem-run-decided')
  if (await isEmptied(runId, context)) {
    await services.briefings.decideRun(runId, 'rejected', clock.now())
    await showDecision(runId, 'rejected', context)
    return asChange(replyWith(context, [sentence(t('schedule-all-dropped'))]))
  }
  const { outbox } = services
  await editApproval(
    { runId, step: `without:${storyId}`, decided: null, at: clock.now() },
    { outbox, translator: context.translator },
  )
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

/** The card says who decided it, and when, and asks no more. */
async function showDecision(
  runId: number,
  outcome: 'queued' | 'rejected',
  { clock, person, services, translator }: CommandContext,
): Promise<void> {
  const now = clock.now()
  const decided = (t: Translate, { language, timeZone }: Message): readonly Span[] => [
    { text: `${t('approval-decided', { outcome })} ` },
    { text: person.id, person: person.id },
    { text: ', ' },
    phraseMoment(now, { t, language, timeZone, now }),
  ]
  const { outbox } = services
  await editApproval({ runId, step: 'decided', decided, at: now }, { outbox, translator })
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
