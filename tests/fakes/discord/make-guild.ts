import { describeChannel } from './describe-entities.ts'
import { usualPermissions } from './permissions.ts'
import type { DiscordState, FakeChannel, FakeGuild, FakeOverwrite, FakeUser } from './state.ts'

/** A person to be made; what is left out is usual. */
export interface UserOrder {
  readonly username?: string
  readonly locale?: string
  readonly bot?: boolean
  readonly dmsClosed?: boolean
}

export interface RoleOrder {
  readonly name: string
  readonly permissions?: bigint
  readonly mentionable?: boolean
}

export interface ChannelOrder {
  readonly name: string
  /** 0 text unless told; 5 announcement, 11 public thread (needs a parent), 15 forum, 16 media. */
  readonly type?: number
  readonly parentId?: string
  readonly overwrites?: readonly (Pick<FakeOverwrite, 'id' | 'type'> &
    Partial<Pick<FakeOverwrite, 'allow' | 'deny'>>)[]
  readonly tags?: readonly { readonly name: string; readonly moderated?: boolean }[]
  /** Forums only: every post needs a tag. */
  readonly requireTag?: boolean
  readonly topic?: string
  readonly nsfw?: boolean
}

export interface GuildOrder {
  readonly name?: string
  readonly locale?: string
  readonly ownerId?: string
  readonly features?: readonly string[]
  readonly channels?: readonly ChannelOrder[]
  readonly roles?: readonly RoleOrder[]
  /** Of @everyone. */
  readonly everyone?: bigint
  /** Of the bot's own role; without it the bot has what everybody has. */
  readonly botPermissions?: bigint
  /** False: the bot was not added. */
  readonly withBot?: boolean
  readonly maxActiveThreads?: number
}

export function addUser(state: DiscordState, order: UserOrder = {}): FakeUser {
  const id = state.newId()
  const username = order.username ?? `person${state.users.size}`
  const user: FakeUser = {
    id,
    username,
    globalName: username,
    bot: order.bot ?? false,
    locale: order.locale ?? 'en-US',
    dmsClosed: order.dmsClosed ?? false,
  }
  state.users.set(id, user)
  return user
}

/** A server with its channels, not yet told to the gateway: the bot is in it unless told. */
export function addGuild(state: DiscordState, order: GuildOrder = {}): FakeGuild {
  const id = state.newId()
  const guild: FakeGuild = {
    id,
    name: order.name ?? `Server ${state.guilds.size + 1}`,
    ownerId: order.ownerId ?? addUser(state).id,
    locale: order.locale ?? 'en-US',
    features: [...(order.features ?? ['COMMUNITY', 'NEWS'])],
    roles: new Map(),
    members: new Map(),
    auditLog: [],
    commandPermissions: [],
    unavailable: false,
    maxActiveThreads: order.maxActiveThreads ?? 1000,
  }
  const everyone = order.everyone ?? usualPermissions
  guild.roles.set(id, {
    id,
    name: '@everyone',
    permissions: everyone,
    position: 0,
    mentionable: false,
  })
  state.guilds.set(id, guild)
  addMember(guild, guild.ownerId)
  for (const role of order.roles ?? []) addRole(state, guild, role)
  if (order.withBot !== false) {
    const ofBot = order.botPermissions
    const roles = ofBot === undefined ? [] : [{ name: 'Dateline', permissions: ofBot }]
    addMember(
      guild,
      state.botUserId,
      roles.map((role) => addRole(state, guild, role)),
    )
  }
  for (const channel of order.channels ?? []) addChannel(state, guild, channel)
  return guild
}

export function addMember(guild: FakeGuild, userId: string, roles: readonly string[] = []): void {
  guild.members.set(userId, { userId, nick: null, roles: [...roles] })
}

/** The new role's id. */
export function addRole(state: DiscordState, guild: FakeGuild, order: RoleOrder): string {
  const id = state.newId()
  guild.roles.set(id, {
    id,
    name: order.name,
    permissions: order.permissions ?? 0n,
    position: guild.roles.size,
    mentionable: order.mentionable ?? false,
  })
  return id
}

export function addChannel(
  state: DiscordState,
  guild: FakeGuild,
  order: ChannelOrder,
): FakeChannel {
  const channel: FakeChannel = {
    ...blank(state.newId(), order.type ?? 0),
    guildId: guild.id,
    name: order.name,
    parentId: order.parentId ?? null,
    position: state.channels.size,
    topic: order.topic ?? null,
    nsfw: order.nsfw ?? false,
    flags: order.requireTag === true ? 1 << 4 : 0,
    overwrites: (order.overwrites ?? []).map((each) => ({ allow: 0n, deny: 0n, ...each })),
    availableTags: (order.tags ?? []).map(({ name, moderated = false }) => ({
      id: state.newId(),
      name,
      moderated,
    })),
  }
  if ([10, 11, 12].includes(channel.type))
    channel.thread = newThread(guild.ownerId, state.now(), 4320, [])
  state.channels.set(channel.id, channel)
  return channel
}

/** What a thread is when it is opened. */
export function newThread(
  ownerId: string,
  now: number,
  autoArchiveMinutes: number,
  appliedTags: readonly string[],
): NonNullable<FakeChannel['thread']> {
  return {
    ownerId,
    archived: false,
    locked: false,
    autoArchiveMinutes,
    activeAt: now,
    appliedTags: [...appliedTags],
  }
}

/** A channel of nothing: no server, no name. */
export function blank(id: string, type: number): FakeChannel {
  return {
    id,
    guildId: null,
    type,
    name: '',
    parentId: null,
    position: 0,
    topic: null,
    nsfw: false,
    flags: 0,
    overwrites: [],
    availableTags: [],
    thread: null,
    recipientId: null,
  }
}

/** The one channel between the bot and a person; opening it says nothing to them. */
export function openDirectChannel(state: DiscordState, userId: string): FakeChannel {
  for (const channel of state.channels.values()) if (channel.recipientId === userId) return channel
  const channel = { ...blank(state.newId(), 1), recipientId: userId }
  state.channels.set(channel.id, channel)
  state.emit('CHANNEL_CREATE', describeChannel(state, channel), null)
  return channel
}
