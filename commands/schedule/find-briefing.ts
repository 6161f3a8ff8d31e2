import { ChatProblem } from '../../src/chat/chat-problem.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import type { Briefing } from '../../src/delivery/briefing.ts'
import { phraseSchedule } from '../../src/delivery/phrase-schedule.ts'

type Context = Pick<CommandContext, 'chat' | 'services' | 't'>

/** Which of a place's schedules is meant: `place` is 1-based in its list, `id` as buttons say it. */
export type ScheduleReference =
  | { readonly kind: 'id'; readonly id: number }
  | { readonly kind: 'place'; readonly place: number }

/** Most platforms show five buttons in a row. */
const mostOffered = 5

const listCure = [{ label: 'button-schedules', command: '/schedule list' }]

/**
 * The one of this chat's schedules that is meant; where nothing says which, the only one there is. Where there are
 * several, they are offered as `line` with each after it. @throws ChatProblem
 */
export async function findBriefing(
  meant: ScheduleReference | null,
  line: string,
  context: Context,
): Promise<Briefing> {
  const { chat, services } = context
  const briefings = await services.briefings.listBriefings(chat.id)
  if (meant?.kind === 'id') {
    const named = briefings.find(({ id }) => id === meant.id)
    if (named !== undefined) return named
    throw scheduleGone()
  }
  if (meant?.kind === 'place') {
    const numbered = briefings[meant.place - 1]
    if (numbered !== undefined) return numbered
    throw new ChatProblem('problem-no-such-schedule', { number: meant.place }, listCure)
  }
  const [only, ...others] = briefings
  if (only === undefined) throw new ChatProblem('problem-no-schedules', {}, newCure)
  if (others.length > 0)
    throw new ChatProblem('problem-schedule-which', {}, choicesOf(briefings, line, context))
  return only
}

const newCure = [{ label: 'button-setup', command: '/setup' }]

/** What a button meant was removed since. */
export function scheduleGone(): ChatProblem {
  return new ChatProblem('problem-schedule-gone', {}, listCure)
}

function choicesOf(briefings: readonly Briefing[], line: string, { chat, t }: Context) {
  const { language } = chat.settings
  return briefings.slice(0, mostOffered).map((briefing) => ({
    label: 'schedule-choice',
    values: { schedule: phraseSchedule(briefing.schedule, { t, language }) },
    command: `${line} ${nameBriefing(briefing)}`,
  }))
}

/** As buttons say it: numbers move up when an earlier schedule is removed, this stays. */
export function nameBriefing({ id }: Pick<Briefing, 'id'>): string {
  return `id:${id}`
}

/** Its number in the list of its place, from 1. */
export async function numberOfBriefing(
  { id, chatId }: Briefing,
  { services }: Pick<CommandContext, 'services'>,
): Promise<number> {
  const briefings = await services.briefings.listBriefings(chatId)
  return briefings.findIndex((briefing) => briefing.id === id) + 1
}

/** The schedule a text begins with, and the words after it. */
export function takeSchedule(text: string | null): {
  readonly meant: ScheduleReference | null
  readonly rest: string
} {
  const [, id, rest = ''] = /^id:(\d{1,15})(?:\s+(.*))?$/su.exec(text?.trim() ?? '') ?? []
  if (id !== undefined) return { meant: { kind: 'id', id: Number(id) }, rest }
  const { number, rest: others } = takeNumber(text)
  return { meant: number === null ? null : { kind: 'place', place: number }, rest: others }
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
