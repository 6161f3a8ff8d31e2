import { findNamedOption } from './assign-options.ts'
import { ChatProblem } from './chat-problem.ts'
import type { Command, CommandContext, OfferContext, Reply } from './command.ts'
import type { ParsedLine } from './parse-command.ts'
import { readOptions } from './read-option.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Everything a command gets but its options and its draft. */
export type RunSetting = Omit<CommandContext, 'options' | 'draft'> & {
  readonly vocabulary: Vocabulary
  /** By the command's name; null: `person.admin` holds for every command. */
  readonly mayConfigure: ((command: string) => Promise<boolean>) | null
}

/** Checks rights and options, then runs. @throws ChatProblem with what the reader may see */
export async function runCommand(
  asked: Extract<ParsedLine, { kind: 'command' }>,
  setting: RunSetting,
  draft: Readonly<Record<string, string>> | null,
): Promise<Reply> {
  const { command, leftover, values } = asked
  const { vocabulary, mayConfigure, ...rest } = setting
  // Whatever was pressed, said or meant: rights are those for the command that runs.
  const admin = mayConfigure === null ? rest.person.admin : await mayConfigure(command.name)
  const context = { ...rest, person: { ...rest.person, admin } }
  if (!mayRun(command, context)) throw new ChatProblem('problem-admins-only')
  const [extra] = leftover
  if (extra !== undefined) throw extraWord(command, extra, vocabulary)
  const read = (raw: Readonly<Record<string, string>>) =>
    readOptions(raw, command.options, {
      vocabulary,
      language: setting.chat.settings.language,
      storyAt: (number) => setting.numbering.storyAt(setting.memoryId, number),
    })
  const before = draft === null ? null : read(draft)
  const options = await readOrOffer(() => read(values), command, context)
  return command.run({ ...context, options, draft: before })
}

/** A command said without what it needs is answered with buttons. @throws ChatProblem */
async function readOrOffer<T>(read: () => T, command: Command, context: OfferContext): Promise<T> {
  try {
    return read()
  } catch (error) {
    const isMissing = error instanceof ChatProblem && error.key.startsWith('problem-missing-')
    if (!isMissing || command.offer === undefined) throw error
    throw new ChatProblem(error.key, error.values, await command.offer(context))
  }
}

/** Whether this person may run it here. */
export function mayRun(
  { allowed }: Command,
  { chat, person }: Pick<RunSetting, 'chat' | 'person'>,
): boolean {
  if (allowed === 'anyone' || person.admin) return true
  return allowed === 'admins-if-shared' && !chat.shared
}

function extraWord(command: Command, word: string, vocabulary: Vocabulary): ChatProblem {
  // An option's name with nothing after it: "settings zone".
  const option = findNamedOption(word, command.options, vocabulary)
  if (option !== null) return new ChatProblem(`problem-missing-${option}`)
  const help = { label: 'button-help-with', values: { command: command.name } } as const
  return new ChatProblem(
    'problem-extra-word',
    { word, example: command.examples[0] ?? `/${command.name}` },
    [{ ...help, command: `/help ${command.name}` }],
  )
}
