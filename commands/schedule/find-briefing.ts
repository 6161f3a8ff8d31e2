import { ChatProblem } from '../../src/chat/chat-problem.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import type { Briefing } from '../../src/delivery/briefing.ts'
import { phraseSchedule } from '../../src/delivery/phrase-schedule.ts'

type Context = Pick<CommandContext, 'chat' | 'services' | 't'>

/** Most platforms show five buttons in a row. */
const mostOffered = 5

const listCure = [{ label: 'button-schedules', command: '/schedule list' }]

/**
 * One of this chat's schedules by its number; without one the only one there is. Where there are several, they are
 * offered as `line` with the number of each after it. @throws ChatProblem
 */
export async function findBriefing(
  id: number | null,
  line: string,
  context: Context,
): Promise<Briefing> {
  const { chat, services } = context
  if (id !== null) {
    const briefing = await services.briefings.getBriefing(id)
    if (briefing?.chatId === chat.id) return briefing
    throw new ChatProblem('problem-no-such-schedule', { number: id }, listCure)
  }
  const briefings = await services.briefings.listBriefings(chat.id)
  const [only, ...others] = briefings
  if (only === undefined) throw new ChatProblem('problem-no-schedules', {}, newCure)
  if (others.length > 0)
    throw new ChatProblem('problem-schedule-which', {}, choicesOf(briefings, line, context))
  return only
}

const newCure = [{ label: 'button-setup', command: '/setup' }]

function choicesOf(briefings: readonly Briefing[], line: string, { chat, t }: Context) {
  const { language } = chat.settings
  return briefings.slice(0, mostOffered).map(({ id, schedule }) => ({
    label: 'schedule-choice',
    values: { schedule: phraseSchedule(schedule, { t, language }) },
    command: `${line} ${id}`,
  }))
}

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
