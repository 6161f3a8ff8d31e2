import { ApplicationCommandOptionType, PermissionFlagsBits } from 'discord.js'
import type { CommandOption, RegisteredCommand } from './command-schema.ts'
import type { DiscordState, FakeGuild } from './state.ts'

/** Where and as whom somebody uses the bot. */
export interface Standpoint {
  readonly userId: string
  readonly guild: FakeGuild | null
  readonly channelId: string
  /** 0 a server, 1 a direct message with the bot, 2 another private channel. */
  readonly context: 0 | 1 | 2
  readonly install: 'guild' | 'user'
  readonly roles: readonly string[]
  /** The member's in the channel. */
  readonly permissions: bigint
}

/** By option name; channels, roles and people by their ids. */
export type GivenOptions = Readonly<Record<string, string | number | boolean>>

type ValueOption = Exclude<CommandOption, { readonly type: 1 } | { readonly type: 2 }>

/** A command, or one of its subcommands, and the options that are left to give. */
export interface ChosenCommand {
  readonly command: RegisteredCommand
  /** Group and subcommand, as many as there are. */
  readonly path: readonly CommandOption[]
  readonly options: readonly ValueOption[]
}

/**
 * The command as this person's client offers it.
 * @throws Error where the client would not offer it, with why
 */
export function chooseCommand(
  state: DiscordState,
  from: Standpoint,
  name: string,
  subcommand: string | undefined,
): ChosenCommand {
  const command = findCommand(state, from, name)
  const path: CommandOption[] = []
  let options: readonly CommandOption[] = command.options ?? []
  for (const step of subcommand?.split(' ') ?? []) {
    const found = options.find((option) => option.name === step && isBranch(option))
    if (found === undefined)
      throw new Error(`/${name} has no "${step}"; it has ${names(options) || 'no subcommands'}`)
    path.push(found)
    options = 'options' in found ? (found.options ?? []) : []
  }
  if (options.some(isBranch)) throw new Error(`/${name} needs one of ${names(options)}`)
  return { command, path, options: options.filter(isValue) }
}

function findCommand(state: DiscordState, from: Standpoint, name: string): RegisteredCommand {
  const lists = [state.commands.get(from.guild?.id ?? '-'), state.commands.get('')]
  const named = lists
    .flatMap((list) => list ?? [])
    .filter((command) => command.type === 1 && command.name === name)
  if (named.length === 0) throw new Error(`no command /${name} is registered`)
  const reasons: string[] = []
  for (const command of named) {
    const hidden = hiddenBecause(state, from, command)
    if (hidden === null) return command
    reasons.push(hidden)
  }
  throw new Error(`/${name} is not shown here: ${reasons.join('; ')}`)
}

function hiddenBecause(
  state: DiscordState,
  from: Standpoint,
  command: RegisteredCommand,
): string | null {
  const { contexts, integration_types: installs } = command
  const ofGuild = command.guild_id !== undefined
  if (!ofGuild && contexts && !contexts.includes(from.context))
    return `it is not for context ${from.context}`
  if (!ofGuild && !(installs ?? [0]).includes(from.install === 'user' ? 1 : 0))
    return `it is not for ${from.install} installs`
  if (from.guild === null) return null
  if (from.install === 'guild' && !from.guild.members.has(state.botUserId))
    return 'the bot is not in this server'
  if ((from.permissions & PermissionFlagsBits.UseApplicationCommands) === 0n)
    return 'the member may not use commands'
  return isAllowed(state, from, from.guild, command) ? null : 'the server does not let this member'
}

/**
 * Overrides of the command, else of the application, else `default_member_permissions`
 * (https://discord.com/developers/docs/interactions/application-commands#permissions).
 */
function isAllowed(
  state: DiscordState,
  from: Standpoint,
  guild: FakeGuild,
  command: RegisteredCommand,
): boolean {
  if ((from.permissions & PermissionFlagsBits.Administrator) !== 0n) return true
  const own = guild.commandPermissions.find(({ id }) => id === command.id)?.permissions
  const all = guild.commandPermissions.find(({ id }) => id === state.applicationId)?.permissions
  const channel = judge(own, 3, [from.channelId]) ?? judge(all, 3, [from.channelId])
  const everyChannel = `${BigInt(guild.id) - 1n}`
  const channels = channel ?? judge(own, 3, [everyChannel]) ?? judge(all, 3, [everyChannel])
  if (channels === false) return false
  for (const rules of [own, all]) {
    const person =
      judge(rules, 2, [from.userId]) ?? judge(rules, 1, from.roles) ?? judge(rules, 1, [guild.id])
    if (person !== null) return person
  }
  const needed = command.default_member_permissions
  if (needed === null || needed === undefined) return true
  return needed !== '0' && (from.permissions & BigInt(needed)) === BigInt(needed)
}

type Rules = FakeGuild['commandPermissions'][number]['permissions']

function judge(rules: Rules | undefined, type: 1 | 2 | 3, ids: readonly string[]): boolean | null {
  const found = (rules ?? []).filter((rule) => rule.type === type && ids.includes(rule.id))
  if (found.length === 0) return null
  return found.some(({ permission }) => permission)
}

/**
 * Checks what was given against the options, as a client's form does.
 * @throws Error with what it would not let be sent
 */
export function checkOptions(chosen: ChosenCommand, given: GivenOptions): void {
  const line = [`/${chosen.command.name}`, ...chosen.path.map(({ name }) => name)].join(' ')
  for (const name of Object.keys(given))
    if (!chosen.options.some((option) => option.name === name))
      throw new Error(`${line} has no option "${name}"; it has ${names(chosen.options) || 'none'}`)
  for (const option of chosen.options) {
    const value = given[option.name]
    if (value === undefined && option.required === true)
      throw new Error(`${line} needs "${option.name}"`)
    const wrong = value === undefined ? null : whatIsWrong(option, value)
    if (wrong !== null) throw new Error(`${line}: "${option.name}" ${wrong}`)
  }
}

const text: number = ApplicationCommandOptionType.String
const integer: number = ApplicationCommandOptionType.Integer
const yesOrNo: number = ApplicationCommandOptionType.Boolean
const stringy: readonly number[] = [
  ApplicationCommandOptionType.User,
  ApplicationCommandOptionType.Channel,
  ApplicationCommandOptionType.Role,
  ApplicationCommandOptionType.Mentionable,
  ApplicationCommandOptionType.Attachment,
]
const numeric: readonly number[] = [integer, ApplicationCommandOptionType.Number]

function whatIsWrong(option: ValueOption, value: GivenOptions[string]): string | null {
  const { type, choices } = option
  if (
    choices !== undefined &&
    choices.length > 0 &&
    !choices.some((choice) => choice.value === value)
  )
    return `offers only ${choices.map((choice) => choice.value).join(', ')}`
  if (typeof value === 'boolean') return type === yesOrNo ? null : 'takes no yes or no'
  if (typeof value === 'number') return wrongNumber(option, value)
  if (stringy.includes(type)) return /^\d{17,20}$/u.test(value) ? null : 'takes an id'
  if (type !== text) return 'takes no text'
  const { min_length: least = 1, max_length: most = 6_000 } = option
  return value.length < least || value.length > most ? `takes ${least} to ${most} characters` : null
}

function wrongNumber(option: ValueOption, value: number): string | null {
  if (!numeric.includes(option.type)) return 'takes no number'
  if (option.type === integer && !Number.isInteger(value)) return 'takes a whole number'
  const { min_value: least = -(2 ** 53), max_value: most = 2 ** 53 } = option
  return value < least || value > most ? `takes ${least} to ${most}` : null
}

function isBranch(option: CommandOption): boolean {
  return option.type === 1 || option.type === 2
}

function isValue(option: CommandOption): option is ValueOption {
  return !isBranch(option)
}

function names(options: readonly CommandOption[]): string {
  return options.map(({ name }) => name).join(', ')
}
