import { ApplicationCommandOptionType } from 'discord.js'
import type { Command } from '../../chat/command.ts'
import type { HalfTyped } from '../../chat/conversation.ts'
import { channelChatId } from './address.ts'
import { elsewhereOption } from './describe-options.ts'
import { findSubcommands } from './find-forms.ts'

/** What an interaction says of its command, as Discord sends it; discord.js has the same under `options.data`. */
export interface SaidCommand {
  readonly name: string
  readonly options?: readonly SaidOption[] | undefined
}

interface SaidOption {
  readonly name: string
  readonly type: ApplicationCommandOptionType
  readonly value?: string | number | boolean | undefined
  readonly options?: readonly SaidOption[] | undefined
  readonly focused?: boolean | undefined
}

/** A command as a conversation takes it: `line` names it, the options are raw words by our own names. */
interface CommandLine {
  readonly line: string
  readonly options: Readonly<Record<string, string>>
  /** Id of the channel it is about, where one was named. */
  readonly channelId: string | null
}

/** What was chosen and typed; a subcommand is the choice it stands for, an attachment its id. */
export function lineOfCommand(said: SaidCommand, commands: readonly Command[]): CommandLine {
  const { choice, values } = flatten(said, commands)
  const channel = values.find(isElsewhere)
  const typed = values
    .filter((option) => !isElsewhere(option) && option.value !== undefined)
    .map((option) => [option.name, wordOf(option)] as const)
  return {
    line: `/${said.name}`,
    options: { ...choice, ...Object.fromEntries(typed) },
    channelId: typeof channel?.value === 'string' ? channel.value : null,
  }
}

/** The option that is being typed with those given so far; null when none is. */
export function halfTypedOf(said: SaidCommand, commands: readonly Command[]): HalfTyped | null {
  const { choice, values } = flatten(said, commands)
  const focused = values.find((option) => option.focused === true)
  if (focused === undefined) return null
  const others = values
    .filter((option) => option !== focused && !isElsewhere(option) && option.value !== undefined)
    .map((option) => [option.name, wordOf(option)] as const)
  return {
    command: said.name,
    option: focused.name,
    typed: String(focused.value ?? ''),
    options: { ...choice, ...Object.fromEntries(others) },
  }
}

/** A channel is the chat it is to us. */
function wordOf({ type, value }: SaidOption): string {
  const word = String(value)
  return type === ApplicationCommandOptionType.Channel ? channelChatId(word) : word
}

function isElsewhere({ name, type }: SaidOption): boolean {
  return name === elsewhereOption && type === ApplicationCommandOptionType.Channel
}

function flatten(
  { name, options = [] }: SaidCommand,
  commands: readonly Command[],
): {
  readonly choice: Readonly<Record<string, string>>
  readonly values: readonly SaidOption[]
} {
  const [first] = options
  if (first?.type !== ApplicationCommandOptionType.Subcommand)
    return { choice: {}, values: options }
  const command = commands.find((each) => each.name === name)
  const found = command === undefined ? null : findSubcommands(command)
  // Registered by an older version: the choice is the only thing lost.
  const choice = found === null ? {} : { [found.option]: first.name }
  return { choice, values: first.options ?? [] }
}
