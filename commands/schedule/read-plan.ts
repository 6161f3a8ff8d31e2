import { ChatProblem } from '../../src/chat/chat-problem.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import type { Briefing } from '../../src/delivery/briefing.ts'
import { findCronProblem } from '../../src/delivery/find-cron-problem.ts'
import { findScheduleProblem } from '../../src/delivery/find-schedule-problem.ts'
import { splitSchedule } from '../../src/delivery/split-schedule.ts'
import { askAgain, askTimesAgain } from './ask-again.ts'
import { askHour } from './ask-hour.ts'
import type { BriefingValues } from './briefing-options.ts'
import { checkClock } from './check-clock.ts'
import { checkKeys } from './check-keys.ts'
import { checkLeftover } from './check-leftover.ts'
import { takeNumber } from './find-briefing.ts'
import { findOnce } from './find-once.ts'
import { keepDays } from './keep-days.ts'
import type { Plan } from './plan.ts'
import { readTopics } from './read-topics.ts'
import { readWishes } from './read-wishes.ts'

/**
 * What a line says of a briefing, in free words and by options; the rest is as it was. What is doubtful is asked about,
 * with the command `line` before the text. @throws ChatProblem
 */
export async function readPlan(
  text: string,
  before: Pick<Briefing, 'schedule' | 'approval'> | null,
  line: string,
  context: Context,
): Promise<Partial<Plan>> {
  const times = readTimes(text, before, line, context)
  const said = [line, text].join(' ').trimEnd()
  return { ...times, ...(await readWishes(context, before?.approval ?? null, said)) }
}

type Context = CommandContext & {
  readonly options: BriefingValues & {
    readonly what: string | null
    readonly only_times?: string | null
  }
}

/** What was said where times alone were asked for, `line` up to there. @throws ChatProblem for anything else */
export function readOnlyTimes(
  text: string,
  line: string,
  context: CommandContext,
): Pick<Plan, 'schedule'> {
  try {
    const { schedule, topics } = readFreeWords(text, null, line, context)
    if (schedule !== undefined && topics === undefined) return { schedule }
    throw new ChatProblem('problem-schedule-unreadable')
  } catch (error) {
    if (!(error instanceof ChatProblem)) throw error
    throw askTimesAgain(error, text, line)
  }
}

/** @throws ChatProblem */
function readTimes(
  text: string,
  before: Pick<Briefing, 'schedule'> | null,
  line: string,
  context: Context,
): Partial<Plan> {
  try {
    const read = readFreeWords(text, before, line, context)
    // A form asks for topics by themselves: what is said there of times must tell some.
    if (read.schedule === undefined && isTimeAsked(context))
      throw new ChatProblem('problem-schedule-unreadable')
    return read
  } catch (error) {
    if (!(error instanceof ChatProblem)) throw error
    throw askAgain(error, { text, line }, context)
  }
}

function isTimeAsked({ grammar, options }: Context): boolean {
  const isAskedAlone = (options.only_times ?? null) !== null
  return grammar === 'forms' && !isAskedAlone && takeNumber(options.what).rest !== ''
}

/** @throws ChatProblem */
function readFreeWords(
  text: string,
  before: Pick<Briefing, 'schedule'> | null,
  line: string,
  { services, t, translator }: CommandContext,
): Partial<Plan> {
  const translators = [t, translator('en')]
  checkKeys(text, t)
  const split = splitSchedule(text, translators)
  const { schedule: read, said, rest } = split
  const once = findOnce(text, split, translators)
  if (once !== null) throw new ChatProblem('problem-schedule-once', { typed: once })
  checkClock(rest)
  const cron = rest.includes('*') ? findCronProblem(text) : null
  if (cron !== null) throw new ChatProblem(cron.key, cron.values)
  if (read === null && rest !== '') askHour(text, line, translators)
  checkLeftover({ text, rest, line, desks: services.desks, translators })
  const kept = before?.schedule
  const schedule =
    read === null || kept === undefined ? read : keepDays(said, read, kept, translators)
  const problem = schedule === null ? null : findScheduleProblem(schedule)
  if (problem !== null) throw new ChatProblem(problem)
  return {
    ...(schedule === null ? {} : { schedule }),
    ...(rest === '' ? {} : { topics: readTopics(rest, services.desks, translators) }),
  }
}
