import { answerSaying, answerUnknown } from './answer-problem.ts'
import { ChatProblem } from './chat-problem.ts'
import type { Reply } from './command.ts'
import type { LongLines } from './long-lines.ts'
import type { OpenQuestions } from './open-questions.ts'
import { parseCommand } from './parse-command.ts'
import { type RunSetting, runCommand } from './run-command.ts'

/** What the conversation remembers of its readers between two lines. */
export interface ConversationMemory {
  readonly questions: OpenQuestions
  readonly longLines: LongLines
}

/** Longest line kept in an audit log. */
const longestDetail = 300

/** Reads a line, runs what it asks for and notes what it changed in a shared place. @throws ChatProblem */
export async function answerLine(
  text: string,
  setting: RunSetting,
  memory: ConversationMemory,
): Promise<Reply> {
  const line = memory.longLines.expand(setting.memoryId, text)
  if (line === null)
    throw new ChatProblem('problem-old-button', {}, [{ label: 'button-help', command: '/help' }])
  const parsed = parseCommand(line, setting.vocabulary)
  const question = memory.questions.take(setting.memoryId)
  if (parsed.kind === 'saying') {
    if (parsed.saying === 'yes' && question !== null)
      return answerLine(question.yes, setting, memory)
    return answerSaying(parsed, question, setting)
  }
  if (parsed.kind === 'unknown') return answerUnknown(parsed, setting)
  const reply = await runCommand(parsed, setting)
  if (reply.asks !== undefined) memory.questions.put(setting.memoryId, reply.asks)
  if (reply.changed === true) await noteChange(parsed.command.name, line, setting)
  return reply
}

/** Who changed what in a shared place. A private chat is its person's own: nothing is noted. */
async function noteChange(
  command: string,
  line: string,
  { chat, person, clock, services }: RunSetting,
): Promise<void> {
  if (!chat.shared) return
  const detail = line.trim().slice(0, longestDetail)
  const entry = { chatId: chat.id, personId: person.id, at: clock.now(), command, detail }
  await services.audit.record(entry)
}
