import {
  describeChannel,
  describeMember,
  describeMessage,
  describeRole,
  describeUserOf,
} from './describe-entities.ts'
import type { Standpoint } from './interactions-command.ts'
import type { OpenInteraction } from './interactions-open.ts'
import { channelPermissions } from './permissions.ts'
import type { DiscordState, FakeGuild, FakeMessage } from './state.ts'

/** Who asks, and in which of Discord's languages. */
export interface Asker extends Standpoint {
  readonly locale: string
}

/**
 * INTERACTION_CREATE without id and token
 * (https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object).
 */
export function describeUse(
  state: DiscordState,
  from: Asker,
  what: { readonly type: number; readonly data: object; readonly source?: FakeMessage | null },
): object {
  const { source = null } = what
  return {
    application_id: state.applicationId,
    type: what.type,
    data: what.data,
    version: 1,
    channel: describeResolvedChannel(state, from, from.channelId),
    channel_id: from.channelId,
    ...describeWho(state, from),
    ...(source === null ? {} : { message: describeMessage(state, source) }),
    app_permissions: `${botPermissions(state, from, from.channelId)}`,
    locale: from.locale,
    entitlements: [],
    authorizing_integration_owners: ownersOf(from),
    context: from.context,
    attachment_size_limit: 10_485_760,
  }
}

function describeWho(state: DiscordState, from: Asker): object {
  if (from.guild === null) return { user: describeUserOf(state, from.userId) }
  const { id, locale, features } = from.guild
  return {
    guild_id: id,
    guild: { id, locale, features },
    guild_locale: locale,
    member: {
      ...describePerson(state, from.guild, from.userId, from.roles),
      permissions: `${from.permissions}`,
    },
  }
}

function describePerson(
  state: DiscordState,
  guild: FakeGuild,
  userId: string,
  roles: readonly string[],
) {
  const member = guild.members.get(userId) ?? { userId, nick: null, roles: [] }
  return describeMember(state, { ...member, roles: [...roles] })
}

/** Of a direct message the server side is "0", as no server has installed it there. */
function ownersOf(from: Asker): object {
  if (from.install === 'user') return { 1: from.userId }
  return { 0: from.guild?.id ?? '0' }
}

/** Only installed by a person, the bot may do no more than that person there. */
function botPermissions(state: DiscordState, from: Asker, channelId: string): bigint {
  const channel = state.channels.get(channelId)
  if (channel === undefined) return 0n
  return from.install === 'user'
    ? from.permissions
    : channelPermissions(state, channel, state.botUserId)
}

/** A channel as `resolved` and as `channel`, with what the person and the bot may do in it. */
function describeResolvedChannel(state: DiscordState, from: Asker, channelId: string): object {
  const channel = state.channels.get(channelId)
  if (channel === undefined) throw new Error(`there is no channel ${channelId}`)
  const own = channelId === from.channelId
  const permissions = own ? from.permissions : channelPermissions(state, channel, from.userId)
  return {
    ...describeChannel(state, channel),
    permissions: `${permissions}`,
    app_permissions: `${botPermissions(state, from, channelId)}`,
  }
}

/** What ids of options and menus stand for. */
export interface Referred {
  readonly channels: readonly string[]
  readonly roles: readonly string[]
  readonly users: readonly string[]
  /** By their ids, as they are told. */
  readonly attachments?: readonly (readonly [string, object])[]
}

/**
 * `resolved`, or nothing where nothing is referred to.
 * @throws Error for what the person could not choose: it is not there, or not in sight
 */
export function describeResolved(
  state: DiscordState,
  from: Asker,
  { channels, roles, users, attachments = [] }: Referred,
): object {
  if (channels.length + roles.length + users.length + attachments.length === 0) return {}
  const seen = (id: string) => {
    const channel = state.channels.get(id)
    if (!channel || channel.guildId !== (from.guild?.id ?? null))
      throw new Error(`there is no channel ${id} here`)
    if (channelPermissions(state, channel, from.userId) === 0n)
      throw new Error(`${from.userId} does not see channel ${id}`)
    return describeResolvedChannel(state, from, id)
  }
  const role = (id: string) => {
    const found = from.guild?.roles.get(id)
    if (found === undefined) throw new Error(`there is no role ${id} here`)
    return describeRole(found)
  }
  const member = (id: string) => {
    const found = from.guild?.members.get(id)
    if (found === undefined) throw new Error(`${id} is no member here`)
    const { user: _, deaf: _deaf, mute: _mute, ...rest } = describeMember(state, found)
    return rest
  }
  return {
    resolved: {
      ...(channels.length > 0 ? { channels: mapOf(channels, seen) } : {}),
      ...(roles.length > 0 ? { roles: mapOf(roles, role) } : {}),
      ...(attachments.length > 0 ? { attachments: Object.fromEntries(attachments) } : {}),
      ...(users.length > 0 ? { users: mapOf(users, (id) => describeUserOf(state, id)) } : {}),
      ...(users.length > 0 && from.guild ? { members: mapOf(users, member) } : {}),
    },
  }
}

function mapOf(ids: readonly string[], describe: (id: string) => object): object {
  return Object.fromEntries(ids.map((id) => [id, describe(id)]))
}

/** What the message of an answer tells of the interaction. */
export function describeMetadata(state: DiscordState, { facts }: OpenInteraction): object {
  return {
    webhook_id: state.applicationId,
    interaction_metadata: {
      id: facts.id,
      type: facts.type,
      user: describeUserOf(state, facts.userId),
      authorizing_integration_owners: facts.userInstall
        ? { 1: facts.userId }
        : { 0: facts.guildId ?? '0' },
      ...(facts.source === null ? {} : { interacted_message_id: facts.source.id }),
    },
  }
}

/** The body a callback is answered with, where `with_response` asks for one. */
export function describeCallback(open: OpenInteraction, message: object | null): object {
  const { original, answeredWith, facts } = open
  const hidden = original === null ? open.deferredEphemeral : original.ephemeralFor !== null
  return {
    interaction: {
      id: facts.id,
      type: facts.type,
      ...(original === null ? {} : { response_message_id: original.id }),
      response_message_loading: answeredWith === 5,
      response_message_ephemeral: hidden,
    },
    resource: { type: answeredWith, ...(message === null ? {} : { message }) },
  }
}
