import { isArchived } from './permissions.ts'
import type {
  DiscordState,
  FakeChannel,
  FakeGuild,
  FakeMember,
  FakeMessage,
  FakeRole,
  FakeUser,
} from './state.ts'
import { snowflakeTime } from './state.ts'

// Each is told as Discord tells it in JSON: the same over REST and the gateway.

function describeUser(user: FakeUser) {
  return {
    id: user.id,
    username: user.username,
    discriminator: '0',
    global_name: user.globalName,
    avatar: null,
    bot: user.bot,
    public_flags: 0,
  }
}

/** A person Discord no longer knows is told as a deleted one. */
export function describeUserOf(state: DiscordState, id: string) {
  return describeUser(
    state.users.get(id) ?? {
      id,
      username: 'deleted_user',
      globalName: 'Deleted User',
      bot: false,
      locale: 'en-US',
      dmsClosed: true,
    },
  )
}

export function describeMember(state: DiscordState, member: FakeMember) {
  return {
    user: describeUserOf(state, member.userId),
    nick: member.nick,
    avatar: null,
    roles: member.roles,
    joined_at: '2024-01-01T00:00:00.000000+00:00',
    premium_since: null,
    deaf: false,
    mute: false,
    pending: false,
    communication_disabled_until: member.timedOutUntil ?? null,
    flags: 0,
  }
}

export function describeRole(role: FakeRole) {
  return {
    id: role.id,
    name: role.name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    position: role.position,
    permissions: `${role.permissions}`,
    managed: false,
    mentionable: role.mentionable,
    flags: 0,
  }
}

export function describeChannel(state: DiscordState, channel: FakeChannel) {
  const messages = state.messages.get(channel.id) ?? []
  const last = messages.findLast((message) => message.ephemeralFor === null)
  const base = {
    id: channel.id,
    type: channel.type,
    last_message_id: last?.id ?? null,
    flags: channel.flags,
  }
  if (channel.recipientId !== null)
    return { ...base, recipients: [describeUserOf(state, channel.recipientId)] }
  const inGuild = {
    ...base,
    guild_id: channel.guildId,
    name: channel.name,
    parent_id: channel.parentId,
    rate_limit_per_user: 0,
  }
  if (channel.thread !== null) return { ...inGuild, ...describeThread(state, channel) }
  return {
    ...inGuild,
    position: channel.position,
    topic: channel.topic,
    nsfw: channel.nsfw,
    permission_overwrites: channel.overwrites.map(({ id, type, allow, deny }) => ({
      id,
      type,
      allow: `${allow}`,
      deny: `${deny}`,
    })),
    ...(channel.type === 15 || channel.type === 16
      ? {
          available_tags: channel.availableTags.map((tag) => ({
            ...tag,
            emoji_id: null,
            emoji_name: null,
          })),
          default_reaction_emoji: null,
          default_sort_order: null,
          default_forum_layout: 0,
        }
      : {}),
  }
}

function describeThread(state: DiscordState, channel: FakeChannel) {
  const { thread } = channel
  if (thread === null) return {}
  const count = (state.messages.get(channel.id) ?? []).length
  return {
    owner_id: thread.ownerId,
    message_count: count,
    total_message_sent: count,
    member_count: 1,
    applied_tags: thread.appliedTags,
    thread_metadata: {
      archived: isArchived(channel, state.now()),
      archive_timestamp: timeOf(thread.activeAt),
      auto_archive_duration: thread.autoArchiveMinutes,
      locked: thread.locked,
      create_timestamp: timeOf(snowflakeTime(channel.id)),
    },
  }
}

/** What both GET /guilds/:id and GUILD_CREATE tell; the event adds channels, members and threads. */
export function describeGuild(guild: FakeGuild) {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    owner_id: guild.ownerId,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 1,
    default_message_notifications: 1,
    explicit_content_filter: 2,
    roles: [...guild.roles.values()].map(describeRole),
    emojis: [],
    stickers: [],
    features: guild.features,
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    vanity_url_code: null,
    description: null,
    banner: null,
    premium_tier: 0,
    preferred_locale: guild.locale,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    nsfw_level: 0,
    nsfw: false,
    premium_progress_bar_enabled: false,
    region: 'deprecated',
    incidents_data: null,
  }
}

/** A message as a bot without the message content intent reads it: its own words, and those that mention it. */
export function describeMessage(state: DiscordState, message: FakeMessage) {
  const { botUserId } = state
  const readable =
    message.authorId === botUserId ||
    message.guildId === null ||
    message.pinged.users.includes(botUserId)
  const thread = state.channels.get(message.id)
  return {
    id: message.id,
    type: message.type,
    channel_id: message.channelId,
    author: describeUserOf(state, message.authorId),
    timestamp: timeOf(message.createdAt),
    edited_timestamp: message.editedAt === null ? null : timeOf(message.editedAt),
    content: readable ? message.content : '',
    components: readable ? message.components : [],
    embeds: readable ? message.embeds : [],
    attachments: (readable ? message.files : []).map(({ id, name, size }) => ({
      id,
      filename: name,
      size,
      url: `https://cdn.discordapp.com/attachments/${message.channelId}/${id}/${name}`,
      proxy_url: `https://media.discordapp.net/attachments/${message.channelId}/${id}/${name}`,
    })),
    mentions: message.pinged.users.map((id) => describeUserOf(state, id)),
    mention_roles: message.pinged.roles,
    mention_everyone: message.pinged.everyone,
    pinned: message.pinnedAt !== null,
    tts: false,
    flags: message.flags,
    ...(message.authorId === botUserId ? { application_id: state.applicationId } : {}),
    ...(message.replyToId === null
      ? {}
      : {
          message_reference: {
            type: 0,
            channel_id: message.channelId,
            message_id: message.replyToId,
          },
        }),
    ...(thread === undefined || thread.parentId !== message.channelId
      ? {}
      : { thread: describeChannel(state, thread) }),
  }
}

function timeOf(at: number): string {
  return new Date(at).toISOString().replace('Z', '000+00:00')
}
