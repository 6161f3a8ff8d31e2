import {
  type Guild,
  type GuildBasedChannel,
  OverwriteType,
  PermissionFlagsBits,
  type PermissionOverwrites,
} from 'discord.js'

/** Somebody in a server, by what an interaction tells of them. */
export interface MemberFacts {
  readonly userId: string
  readonly roles: readonly string[]
}

/**
 * What a member may do in a channel, in a thread by its parent: @everyone's rules first, then all of their roles', then
 * their own (https://discord.com/developers/docs/topics/permissions#permission-overwrites). discord.js reckons the same
 * only for members it has fetched.
 */
export function permissionsIn(channel: GuildBasedChannel, { userId, roles }: MemberFacts): bigint {
  const { guild } = channel
  if (guild.ownerId === userId) return PermissionFlagsBits.Administrator
  const base = permissionsOfRoles(guild, roles)
  if ((base & PermissionFlagsBits.Administrator) !== 0n) return PermissionFlagsBits.Administrator
  const ruled = channel.isThread() ? channel.parent : channel
  // A parent the bot does not see: nothing is known to be allowed.
  if (ruled === null) return 0n
  const rules = [...ruled.permissionOverwrites.cache.values()]
  const steps = [
    rules.filter(({ id }) => id === guild.id),
    rules.filter(({ id, type }) => type === OverwriteType.Role && roles.includes(id)),
    rules.filter(({ id, type }) => type === OverwriteType.Member && id === userId),
  ]
  return steps.reduce(apply, base)
}

/** What roles allow in a server, before a channel's own rules. */
export function permissionsOfRoles(guild: Guild, roles: readonly string[]): bigint {
  // @everyone is the role with the server's id.
  return [guild.id, ...roles].reduce(
    (bits, id) => bits | (guild.roles.cache.get(id)?.permissions.bitfield ?? 0n),
    0n,
  )
}

function apply(bits: bigint, rules: readonly PermissionOverwrites[]): bigint {
  const denied = rules.reduce((all, { deny }) => all | deny.bitfield, 0n)
  const allowed = rules.reduce((all, { allow }) => all | allow.bitfield, 0n)
  return (bits & ~denied) | allowed
}
