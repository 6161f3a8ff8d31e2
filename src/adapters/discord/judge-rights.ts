import { PermissionFlagsBits } from 'discord.js'

/** One line of a server's own settings for a command (Server Settings, Integrations). */
export interface CommandOverride {
  /** Of the command, or of the application: then it holds for commands that have none of their own. */
  readonly commandId: string
  /** 1 a role, 2 a person, 3 a channel (https://discord.com/developers/docs/interactions/application-commands). */
  readonly kind: number
  readonly targetId: string
  readonly allows: boolean
}

/** Who presses, and where. */
export interface Presser {
  readonly userId: string
  readonly roles: readonly string[]
  readonly permissions: bigint
  readonly guildId: string
  readonly channelId: string
  readonly applicationId: string
}

/** Whether nothing in the server is hidden from whoever has these permissions. */
export function isAdministrator(permissions: bigint): boolean {
  return (permissions & PermissionFlagsBits.Administrator) !== 0n
}

/** Whether these permissions make an admin of whoever has them. */
export function isManager(permissions: bigint): boolean {
  return (
    (permissions & (PermissionFlagsBits.Administrator | PermissionFlagsBits.ManageGuild)) !== 0n
  )
}

/** Whether one of the roles was named for those who configure. */
export function isEditor(roles: readonly string[], editors: readonly string[]): boolean {
  return roles.some((role) => editors.includes(role))
}

/**
 * What the server's own overrides say of a command for this person, as Discord applies them: channels first, then the
 * person before their roles, one role that allows before those that do not, @everyone last. Null: nothing, so that the
 * command's standard permission counts.
 */
export function judgeOverrides(
  overrides: readonly CommandOverride[],
  commandId: string | null,
  presser: Presser,
): boolean | null {
  if (isAdministrator(presser.permissions)) return true
  const own = overrides.filter((each) => each.commandId === commandId)
  const general = overrides.filter((each) => each.commandId === presser.applicationId)
  // What is said of the command comes before what is said of all commands.
  const channel = judgeChannel(own, presser) ?? judgeChannel(general, presser)
  if (channel === false) return false
  // Who may use the bot at all may not use for that what is hidden by default.
  return judgePerson(own, presser) ?? (judgePerson(general, presser) === false ? false : null)
}

const role = 1
const person = 2
const place = 3

function judgeChannel(
  overrides: readonly CommandOverride[],
  { channelId, guildId }: Presser,
): boolean | null {
  // "All channels" is written as the server's id less one.
  const all = `${BigInt(guildId) - 1n}`
  return (
    verdictOf(overrides, place, (id) => id === channelId) ??
    verdictOf(overrides, place, (id) => id === all)
  )
}

function judgePerson(
  overrides: readonly CommandOverride[],
  { userId, roles, guildId }: Presser,
): boolean | null {
  return (
    verdictOf(overrides, person, (id) => id === userId) ??
    verdictOf(overrides, role, (id) => roles.includes(id)) ??
    // @everyone is the role with the server's id.
    verdictOf(overrides, role, (id) => id === guildId)
  )
}

/** One that allows is enough. */
function verdictOf(
  overrides: readonly CommandOverride[],
  kind: number,
  matches: (id: string) => boolean,
): boolean | null {
  const said = overrides.filter((each) => each.kind === kind && matches(each.targetId))
  return said.length === 0 ? null : said.some(({ allows }) => allows)
}
