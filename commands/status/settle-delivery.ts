import { ChatProblem } from '../../src/chat/chat-problem.ts'
import type { CommandContext, Reply } from '../../src/chat/command.ts'
import { asChange, button, replyWith, sentence } from '../../src/chat/reply.ts'
import type { Delivery } from '../../src/delivery/delivery.ts'

type Context = Pick<CommandContext, 'chat' | 'person' | 'clock' | 't' | 'services'>

/** Unknown deliveries looked through for the one that is meant. */
const looked = 1000

/** A person's word on a delivery whose end nobody knows. @throws ChatProblem when it is not theirs to say */
export async function settleDelivery(
  verdict: 'arrived' | 'again',
  id: number | null,
  context: Context,
): Promise<Reply> {
  const { clock, t, services } = context
  const unknown = await services.outbox.list({ states: ['unknown'] }, looked)
  const meant = unknown.find((delivery) => delivery.id === id)
  const settled =
    meant !== undefined &&
    (await mayAnswerFor(meant, context)) &&
    (await services.outbox.settle(meant.id, verdict, clock.now()))
  if (!settled)
    throw new ChatProblem('problem-no-such-delivery', {}, [
      { label: 'button-status', command: '/status' },
    ])
  return asChange(
    replyWith(
      context,
      [sentence(t(verdict === 'arrived' ? 'status-arrived' : 'status-again'))],
      [button(t('button-status'), '/status')],
    ),
  )
}

/** Its own place, the chat that is told for the place, who made the schedule, and who sits at the machine. */
async function mayAnswerFor(
  { chatId, runId }: Delivery,
  { chat, person, services }: Context,
): Promise<boolean> {
  if (chatId === chat.id || chat.isOperator === true) return true
  const place = (await services.places.getPlaces([chatId])).get(chatId)
  if (place?.adminChatId === chat.id && (!chat.shared || person.admin)) return true
  const run = runId === null ? null : await services.briefings.findRun(runId)
  const briefing = run === null ? null : await services.briefings.getBriefing(run.briefingId)
  return briefing?.createdBy === person.id
}
