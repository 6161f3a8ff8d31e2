import { PermissionFlagsBits as P } from 'discord.js'
import { missingAccess, missingPermissions, unavailable, unknownChannel } from './api-error.ts'
import type { DiscordState, FakeChannel, FakeGuild, FakeOverwrite } from './state.ts'

/** All that a bot and a person may do in a direct channel. */
const inDirect =
  P.ViewChannel |
  P.SendMessages |
  P.EmbedLinks |
  P.AttachFiles |
  P.ReadMessageHistory |
  P.PinMessages |
  P.UseApplicationCommands |
  P.UseExternalApps

const everything = Object.values(P).reduce((all, bit) => all | bit, 0n)

/** What a server gives everybody when it is made. */
export const usualPermissions =
  P.ViewChannel |
  P.SendMessages |
  P.SendMessagesInThreads |
  P.CreatePublicThreads |
  P.EmbedLinks |
  P.AttachFiles |
  P.ReadMessageHistory |
  P.UseApplicationCommands |
  P.UseExternalApps |
  P.AddReactions |
  P.Connect |
  P.Speak

/** What a member may do in the whole server; owner and administrators everything. */
export function guildPermissions(guild: FakeGuild, userId: string): bigint {
  if (guild.ownerId === userId) return everything
  const member = guild.members.get(userId)
  if (member === undefined) return 0n
  let bits = guild.roles.get(guild.id)?.permissions ?? 0n
  for (const id of member.roles) bits |= guild.roles.get(id)?.permissions ?? 0n
  return (bits & P.Administrator) !== 0n ? everything : bits
}

/**
 * What a member may do in a channel, a thread by its parent
 * (https://discord.com/developers/docs/topics/permissions#permission-overwrites).
 */
export function channelPermissions(
  state: DiscordState,
  channel: FakeChannel,
  userId: string,
): bigint {
  if (channel.guildId === null) return inDirect
  const guild = state.guilds.get(channel.guildId)
  const member = guild?.members.get(userId)
  if (guild === undefined || member === undefined) return 0n
  const base = guildPermissions(guild, userId)
  if (base === everything) return base
  const parent = channel.thread === null ? channel : state.channels.get(channel.parentId ?? '')
  const overwrites = parent?.overwrites ?? []
  let bits = apply(
    base,
    overwrites.filter(({ id }) => id === guild.id),
  )
  bits = apply(
    bits,
    overwrites.filter(({ id, type }) => type === 0 && id !== guild.id && member.roles.includes(id)),
  )
  bits = apply(
    bits,
    overwrites.filter(({ id, type }) => type === 1 && id === userId),
  )
  return (bits & P.ViewChannel) === 0n ? 0n : bits
}

function apply(bits: bigint, overwrites: readonly FakeOverwrite[]): bigint {
  const deny = overwrites.reduce((all, each) => all | each.deny, 0n)
  const allow = overwrites.reduce((all, each) => all | each.allow, 0n)
  return (bits & ~deny) | allow
}

/** True where all the bits are given. */
export function allows(bits: bigint, needed: bigint): boolean {
  return (bits & needed) === needed
}

/**
 * The channel, if the bot sees it and may do what is needed.
 * @throws ApiError 10003, 50001 or 50013; 503 in an outage
 */
export function reachChannel(state: DiscordState, id: string, needed = 0n): FakeChannel {
  const channel = state.channels.get(id)
  if (channel === undefined) throw unknownChannel()
  if (state.guilds.get(channel.guildId ?? '')?.unavailable === true) throw unavailable()
  const bits = channelPermissions(state, channel, state.botUserId)
  if (!allows(bits, P.ViewChannel)) throw missingAccess()
  if (!allows(bits, needed)) throw missingPermissions()
  return channel
}

/** Whether a quiet thread counts as archived by now, or was archived by hand. */
export function isArchived(channel: FakeChannel, now: number): boolean {
  const { thread } = channel
  if (thread === null) return false
  return thread.archived || now - thread.activeAt > thread.autoArchiveMinutes * 60_000
}
