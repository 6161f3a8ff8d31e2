import { ChatProblem } from '../../src/chat/chat-problem.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import type { Briefing } from '../../src/delivery/briefing.ts'

type Context = Pick<CommandContext, 'chat' | 'services'>

const listCure = [{ label: 'button-schedules', command: '/schedule list' }]

/** One of this chat's schedules by its number; without one the only one there is. @throws ChatProblem */
export async function findBriefing(id: number | null, context: Context): Promise<Briefing> {
  const { chat, services } = context
  if (id !== null) {
    const briefing = await services.briefings.getBriefing(id)
    if (briefing?.chatId === chat.id) return briefing
    throw new ChatProblem('problem-no-such-schedule', { number: id }, listCure)
  }
  const [only, ...others] = await services.briefings.listBriefings(chat.id)
  if (only === undefined) throw new ChatProblem('problem-no-schedules', {}, newCure)
  if (others.length > 0) throw new ChatProblem('problem-schedule-which', {}, listCure)
  return only
}

const newCure = [{ label: 'button-setup', command: '/setup' }]

/** The number a text begins with, and the words after it. */
export function takeNumber(text: string | null): {
  readonly number: number | null
  readonly rest: string
} {
  const [, number, rest = ''] =
    /^#?(\d{1,9})(?![\d:.])(?:\s+(.*))?$/su.exec(text?.trim() ?? '') ?? []
  if (number === undefined) return { number: null, rest: text?.trim() ?? '' }
  return { number: Number(number), rest }
}
