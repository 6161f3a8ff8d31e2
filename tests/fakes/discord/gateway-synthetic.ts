/** How much there is in a made-up server. */
export interface SyntheticSize {
  readonly channels: number
  /** Besides @everyone; none unless told. */
  readonly roles?: number
  /** None unless told. */
  readonly emojis?: number
}

/** A server made up only to be counted. */
export interface SyntheticGuild extends SyntheticSize {
  readonly id: string
  readonly name: string
}

/** A snowflake of long ago; steps of 2^22 spread servers evenly over shards. */
const firstId = 300_000_000_000_000_000n
const step = 1n << 22n

/** That many servers, the first of them number `start`: ids never repeat. */
export function syntheticGuilds(
  start: number,
  count: number,
  size: SyntheticSize,
): SyntheticGuild[] {
  return Array.from({ length: count }, (_, index) => {
    const number = start + index
    return { id: `${firstId + BigInt(number) * step}`, name: `Synthetic ${number + 1}`, ...size }
  })
}

/** GUILD_CREATE's payload, with the bot as the only member told. */
export function describeSyntheticGuild(
  { id, name, channels, roles = 0, emojis = 0 }: SyntheticGuild,
  bot: object,
): object {
  return {
    id,
    name,
    icon: null,
    owner_id: id,
    afk_timeout: 300,
    verification_level: 1,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    features: [],
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    preferred_locale: 'en-US',
    system_channel_flags: 0,
    joined_at: '2024-01-01T00:00:00.000000+00:00',
    large: false,
    unavailable: false,
    member_count: 100,
    roles: Array.from({ length: roles + 1 }, (_, index) => ({
      id: roleId(id, index),
      name: index === 0 ? '@everyone' : `Role ${index}`,
      color: 0,
      hoist: false,
      managed: false,
      mentionable: false,
      permissions: '2248473465835073',
      position: index,
      flags: 0,
    })),
    members: [{ user: bot, roles: [], joined_at: '2024-01-01T00:00:00.000000+00:00', flags: 0 }],
    channels: Array.from({ length: channels }, (_, index) => ({
      // Below the server's own step, so that no id is given twice.
      id: `${BigInt(id) + BigInt(index + 1)}`,
      type: 0,
      name: `channel-${index + 1}`,
      position: index,
      parent_id: null,
      topic: null,
      nsfw: false,
      // About as many as servers have that keep some channels to some roles.
      permission_overwrites: Array.from({ length: Math.min(index % 4, roles) }, (_each, nth) => ({
        id: roleId(id, nth),
        type: 0,
        allow: '0',
        deny: '2048',
      })),
      rate_limit_per_user: 0,
      flags: 0,
    })),
    threads: [],
    emojis: Array.from({ length: emojis }, (_, index) => ({
      id: `${BigInt(id) + BigInt(2000 + index)}`,
      name: `emoji_${index + 1}`,
      roles: [],
      require_colons: true,
      managed: false,
      animated: false,
      available: true,
    })),
    stickers: [],
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  }
}

/** The first is @everyone's, which is the server's; the others lie beyond its channels'. */
function roleId(guildId: string, index: number): string {
  return `${BigInt(guildId) + (index === 0 ? 0n : BigInt(1000 + index))}`
}
