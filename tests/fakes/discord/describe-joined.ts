import { describeChannel, describeGuild, describeMember } from './describe-entities.ts'
import { isArchived } from './permissions.ts'
import type { DiscordState } from './state.ts'

/** GUILD_CREATE's payload: with channels, open threads and, of the members, the bot. Null in an outage, or where the bot is not. */
export function describeJoined(state: DiscordState, guildId: string): object | null {
  const guild = state.guilds.get(guildId)
  const me = guild?.members.get(state.botUserId)
  if (guild === undefined || me === undefined || guild.unavailable) return null
  const all = [...state.channels.values()].filter((channel) => channel.guildId === guildId)
  const channels = all.filter(({ thread }) => thread === null)
  const threads = all.filter((each) => each.thread !== null && !isArchived(each, state.now()))
  return {
    ...describeGuild(guild),
    joined_at: new Date(0).toISOString(),
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    members: [describeMember(state, me)],
    channels: channels.map((channel) => describeChannel(state, channel)),
    threads: threads.map((thread) => describeChannel(state, thread)),
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  }
}
