import { answerProblem, answerSaying, answerUnknown, wayOutOf } from './answer-problem.ts'
import { ChatProblem } from './chat-problem.ts'
import type { Reply } from './command.ts'
import { addZone, readDraft, reopenDraft } from './continue-draft.ts'
import { findScheduleLine } from './find-schedule-line.ts'
import type { LongLines } from './long-lines.ts'
import { isToEnd, offerToEnd } from './offer-to-end.ts'
import type { OpenQuestions } from './open-questions.ts'
import type { ParsedLine } from './parse-command.ts'
import { readLine, type Said } from './read-line.ts'
import { type RunSetting, runCommand } from './run-command.ts'

/** What the conversation remembers of its readers between two lines. */
export interface ConversationMemory {
  readonly questions: OpenQuestions
  readonly longLines: LongLines
}

/** Entries in which a line that a crash cut short may be noted already. */
const lookedBack = 20
/** Longest line kept in an audit log. */
const longestDetail = 300

/** Reads a line, runs what it asks for and notes what it changed in the place. @throws ChatProblem for a line that is none any more */
export async function answerLine(
  said: Said,
  setting: RunSetting,
  memory: ConversationMemory,
): Promise<Reply> {
  const text = memory.longLines.expand(setting.memoryId, said.text)
  if (text === null)
    throw new ChatProblem('problem-old-button', {}, [{ label: 'button-help', command: '/help' }])
  const { line, parsed } = readLine({ ...said, text }, setting.vocabulary)
  const question = memory.questions.take(setting.memoryId)
  if (isToEnd(text, setting.vocabulary)) return offerToEnd(setting)
  if (parsed.kind === 'saying') {
    if (parsed.saying === 'yes' && question !== null)
      return answerLine({ text: question.yes }, setting, memory)
    return answerSaying(parsed, question, setting)
  }
  const { vocabulary } = setting
  if (parsed.kind === 'unknown') {
    const zoned = addZone(parsed.text, question, vocabulary)
    const meant = zoned ?? findScheduleLine(parsed.text, [setting.t, setting.translator('en')])
    if (meant === null) return answerUnknown(parsed, setting)
    if (zoned !== null && question !== null) memory.questions.put(setting.memoryId, question)
    return answerLine({ text: meant }, setting, memory)
  }
  const reply = await runAsked(parsed, question, setting, memory).catch((error: unknown) => {
    if (!(error instanceof ChatProblem)) throw error
    return answerProblem(error, setting, wayOutOf(parsed.command.name, error))
  })
  if (reply.asks !== undefined) memory.questions.put(setting.memoryId, reply.asks)
  if (reply.changed === true) await noteChange(parsed.command.name, line, setting)
  return { ...reply, command: parsed.command.name }
}

/** A draft that the line was to add to stays open where the line could not be read. @throws ChatProblem */
async function runAsked(
  parsed: Extract<ParsedLine, { kind: 'command' }>,
  question: Reply['asks'] | null,
  setting: RunSetting,
  { questions }: ConversationMemory,
): Promise<Reply> {
  const draft = readDraft(parsed, question ?? null, setting.vocabulary)
  try {
    return await runCommand(parsed, setting, draft)
  } catch (error) {
    const reopened = draft === null ? null : reopenDraft(question ?? null, error)
    if (reopened !== null) questions.put(setting.memoryId, reopened)
    throw error
  }
}

/** Who changed what in a place. */
async function noteChange(
  command: string,
  line: string,
  { chat, person, clock, services, repeated }: RunSetting,
): Promise<void> {
  const detail = line.trim().slice(0, longestDetail)
  const before = repeated ? await services.audit.listEntries(chat.id, lookedBack) : []
  if (before.some((each) => each.personId === person.id && each.detail === detail)) return
  const entry = { chatId: chat.id, personId: person.id, at: clock.now(), command, detail }
  await services.audit.record(entry)
}
