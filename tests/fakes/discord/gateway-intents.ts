import { GatewayIntentBits as Intent } from 'discord.js'

const byPrefix: readonly (readonly [prefix: string, server: number, direct: number])[] = [
  ['MESSAGE_', Intent.GuildMessages, Intent.DirectMessages],
  ['CHANNEL_PINS_', Intent.Guilds, Intent.DirectMessages],
  ['CHANNEL_', Intent.Guilds, Intent.Guilds],
  ['THREAD_', Intent.Guilds, Intent.Guilds],
  ['GUILD_ROLE_', Intent.Guilds, Intent.Guilds],
  ['GUILD_MEMBER_', Intent.GuildMembers, Intent.GuildMembers],
  ['GUILD_AUDIT_LOG_', Intent.GuildModeration, Intent.GuildModeration],
  ['GUILD_', Intent.Guilds, Intent.Guilds],
]

/**
 * The intents of which one must be asked for to be told; 0 for what everybody is told, such as interactions
 * (https://discord.com/developers/docs/events/gateway#list-of-intents).
 */
export function intentsOf(event: string, isDirect: boolean): number {
  const rule = byPrefix.find(([prefix]) => event.startsWith(prefix))
  if (rule === undefined) return 0
  const [, server, direct] = rule
  return isDirect ? direct : server
}
