import { describeChannel, describeRole } from './describe-entities.ts'
import { describeJoined } from './describe-joined.ts'
import { addChannel, addRole, type ChannelOrder, type RoleOrder } from './make-guild.ts'
import type { DiscordState, FakeChannel, FakeGuild } from './state.ts'

/** The servers the bot is in, those in an outage too. */
export function botGuilds(state: DiscordState): FakeGuild[] {
  return [...state.guilds.values()].filter(({ members }) => members.has(state.botUserId))
}

/** What people and Discord do to servers while the bot runs: the state changes and the gateway tells. */
export class GuildEvents {
  readonly #state: DiscordState

  constructor(state: DiscordState) {
    this.#state = state
  }

  /** The bot is added, with a role of its own where permissions are told; the audit log says by whom. */
  join(guild: FakeGuild, byUserId: string, permissions?: bigint): void {
    const { botUserId } = this.#state
    const roles =
      permissions === undefined
        ? []
        : [addRole(this.#state, guild, { name: 'Dateline', permissions })]
    guild.members.set(botUserId, { userId: botUserId, nick: null, roles })
    guild.auditLog.push({
      id: this.#state.newId(),
      actionType: 28,
      userId: byUserId,
      targetId: botUserId,
    })
    this.#tell('GUILD_CREATE', describeJoined(this.#state, guild.id), guild)
  }

  /** The bot is removed. */
  kick(guild: FakeGuild): void {
    guild.members.delete(this.#state.botUserId)
    this.#tell('GUILD_DELETE', { id: guild.id }, guild)
  }

  /** The server is gone for a while; nobody was removed. */
  startOutage(guild: FakeGuild): void {
    guild.unavailable = true
    this.#tell('GUILD_DELETE', { id: guild.id, unavailable: true }, guild)
  }

  endOutage(guild: FakeGuild): void {
    guild.unavailable = false
    this.#tell('GUILD_CREATE', describeJoined(this.#state, guild.id), guild)
  }

  addChannel(guild: FakeGuild, order: ChannelOrder): FakeChannel {
    const channel = addChannel(this.#state, guild, order)
    const event = channel.thread === null ? 'CHANNEL_CREATE' : 'THREAD_CREATE'
    this.#tell(event, describeChannel(this.#state, channel), guild)
    return channel
  }

  /** Tells of what was changed in it: name, overwrites, archived … */
  changeChannel(channel: FakeChannel, change: Partial<FakeChannel>): void {
    Object.assign(channel, change)
    const event = channel.thread === null ? 'CHANNEL_UPDATE' : 'THREAD_UPDATE'
    const told = describeChannel(this.#state, channel)
    this.#state.emit(event, told, channel.guildId)
  }

  /** A channel goes with its threads, told of on their own only where they are deleted themselves. */
  deleteChannel(channel: FakeChannel): void {
    const { channels } = this.#state
    const told = describeChannel(this.#state, channel)
    channels.delete(channel.id)
    for (const { id, parentId, thread } of channels.values())
      if (parentId === channel.id && thread !== null) channels.delete(id)
    const { id, guildId, parentId, type } = channel
    if (channel.thread === null) this.#state.emit('CHANNEL_DELETE', told, guildId)
    else
      this.#state.emit(
        'THREAD_DELETE',
        { id, guild_id: guildId, parent_id: parentId, type },
        guildId,
      )
  }

  /** The new role's id. */
  addRole(guild: FakeGuild, order: RoleOrder): string {
    const id = addRole(this.#state, guild, order)
    this.#tellRole('GUILD_ROLE_CREATE', guild, id)
    return id
  }

  changeRole(guild: FakeGuild, id: string, change: Partial<RoleOrder>): void {
    const role = guild.roles.get(id)
    if (role === undefined) throw new Error(`there is no role ${id}`)
    Object.assign(role, change)
    this.#tellRole('GUILD_ROLE_UPDATE', guild, id)
  }

  deleteRole(guild: FakeGuild, id: string): void {
    guild.roles.delete(id)
    for (const member of guild.members.values())
      member.roles = member.roles.filter((role) => role !== id)
    this.#tell('GUILD_ROLE_DELETE', { guild_id: guild.id, role_id: id }, guild)
  }

  /** Server Settings > Integrations: who may use a command, or (the application's id) all of them. */
  setCommandPermissions(
    guild: FakeGuild,
    id: string,
    permissions: FakeGuild['commandPermissions'][number]['permissions'],
  ): void {
    const others = guild.commandPermissions.filter((each) => each.id !== id)
    guild.commandPermissions = [...others, { id, permissions }]
    this.#tell(
      'APPLICATION_COMMAND_PERMISSIONS_UPDATE',
      { id, application_id: this.#state.applicationId, guild_id: guild.id, permissions },
      guild,
    )
  }

  #tellRole(event: string, guild: FakeGuild, id: string): void {
    const role = guild.roles.get(id)
    if (role !== undefined)
      this.#tell(event, { guild_id: guild.id, role: describeRole(role) }, guild)
  }

  #tell(event: string, data: object | null, guild: FakeGuild): void {
    this.#state.emit(event, data, guild.id)
  }
}
