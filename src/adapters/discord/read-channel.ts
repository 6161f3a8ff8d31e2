import { type Client, PermissionFlagsBits } from 'discord.js'
import { type MemberFacts, permissionsIn } from './member-permissions.ts'

/** A channel, thread or forum of a server, as the gateway told of it. */
export interface KnownChannel {
  readonly id: string
  readonly name: string
  readonly type: number
  /** Of a thread the channel it is in; of a channel its category. */
  readonly parentId: string | null
  readonly guildId: string
  /** What the bot may do there. */
  readonly botPermissions: bigint
  /** Whether the bot may call a role there; one that is not known is not called. */
  readonly mayCall: (roleId: string) => boolean
  /** What a member may do there. */
  readonly permissionsOf: (member: MemberFacts) => bigint
}

/** Tells what is known of a channel; null: it is gone, or the bot does not see it. */
export type ReadChannel = (channelId: string) => KnownChannel | null

/** Null for what is gone, or was never shown to the bot. */
export function readChannel(client: Client, channelId: string): KnownChannel | null {
  const channel = client.channels.cache.get(channelId)
  if (channel === undefined || channel.isDMBased()) return null
  const me = channel.guild.members.me
  const permissions = me === null ? null : channel.permissionsFor(me)
  const { id, name, type, parentId, guildId } = channel
  return {
    id,
    name,
    type,
    parentId,
    guildId,
    botPermissions: permissions?.bitfield ?? 0n,
    mayCall: (roleId) =>
      permissions?.has(PermissionFlagsBits.MentionEveryone) === true ||
      channel.guild.roles.cache.get(roleId)?.mentionable === true,
    permissionsOf: (member) => permissionsIn(channel, member),
  }
}
