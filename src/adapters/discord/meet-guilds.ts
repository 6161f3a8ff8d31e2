import { type Client, Events, GatewayDispatchEvents } from 'discord.js'
import { z } from 'zod'
import type { CommunityStore } from '../../chat/community-store.ts'
import type { PlaceStore } from '../../delivery/place-store.ts'
import type { Clock } from '../../feed/clock.ts'
import type { Log } from '../../log.ts'
import { channelChatId, communityIdOf } from './address.ts'
import { failureFields } from './failure-fields.ts'
import { type WelcomeMeans, welcomeAdder } from './welcome-adder.ts'

/** What hearing of servers needs. */
export interface GuildMeans extends WelcomeMeans {
  readonly places: Pick<PlaceStore, 'getPlaces' | 'pause' | 'meet'>
  readonly communities: Pick<CommunityStore, 'listCommunities' | 'setLeft'>
  readonly clock: Clock
  readonly log: Log
  /** What goes on behind an event, to be waited for at the end. */
  readonly follow: (work: Promise<void>) => void
}

/** `unavailable` is there in an outage: then nobody was removed. */
const gone = z.object({ id: z.string(), unavailable: z.boolean().optional() })

/**
 * Hears of servers and channels that come and go. Leaving or deleting pauses the places there; an outage pauses nothing.
 * Deletions are heard before the client forgets what was in a server.
 */
export function meetGuilds(client: Client, means: GuildMeans): void {
  const { follow } = means
  client.on(Events.GuildCreate, (guild) => {
    means.log.info('discord-guild-joined', { guildId: guild.id })
    follow(meetAgain(client, guild.id, means))
    follow(welcomeAdder(guild, means))
  })
  client.ws.on(GatewayDispatchEvents.GuildDelete, (data: unknown) => {
    const { success, data: guild } = gone.safeParse(data)
    if (!success || guild.unavailable !== undefined) return
    means.log.info('discord-guild-left', { guildId: guild.id })
    follow(noteLeft(guild.id, means))
    follow(pauseRemoved(channelsOf(client, guild.id), 'removed from the server', means))
  })
  for (const event of [GatewayDispatchEvents.ChannelDelete, GatewayDispatchEvents.ThreadDelete])
    client.ws.on(event, (data: unknown) => {
      const { success, data: channel } = gone.safeParse(data)
      if (!success) return
      const ids = [channel.id, ...threadsOf(client, channel.id)]
      follow(pauseRemoved(ids, 'the channel was deleted', means))
    })
}

function channelsOf(client: Client, guildId: string): readonly string[] {
  return client.guilds.cache.get(guildId)?.channels.cache.map(({ id }) => id) ?? []
}

function threadsOf(client: Client, channelId: string): readonly string[] {
  const channel = client.channels.cache.get(channelId)
  if (channel === undefined || channel.isDMBased()) return []
  const beside = [...channel.guild.channels.cache.values()]
  return beside.flatMap((each) => (each.isThread() && each.parentId === channelId ? each.id : []))
}

/**
 * Once all servers are known: nobody told of those that came or went while no process ran.
 * Never rejects.
 */
export async function reviewGuilds(client: Client, means: GuildMeans): Promise<void> {
  const { communities, log } = means
  const present = new Map(client.guilds.cache.map(({ id }) => [communityIdOf(id), id]))
  try {
    for (const { id, leftAt } of await communities.listCommunities()) {
      const guildId = present.get(id)
      if (guildId === undefined && leftAt === null && id.startsWith(communityIdOf('')))
        await communities.setLeft(id, means.clock.now())
      if (guildId !== undefined && leftAt !== null) await meetAgain(client, guildId, means)
    }
  } catch (error) {
    log.error('discord-guilds-unreviewed', failureFields(error))
  }
}

/** What it has set is kept for a while: whoever removed the bot by mistake adds it again. */
async function noteLeft(guildId: string, { communities, clock, log }: GuildMeans): Promise<void> {
  try {
    await communities.setLeft(communityIdOf(guildId), clock.now())
  } catch (error) {
    log.error('discord-removal-unnoted', failureFields(error))
  }
}

async function pauseRemoved(
  channelIds: readonly string[],
  detail: string,
  { places, clock, log }: GuildMeans,
): Promise<void> {
  try {
    const known = await places.getPlaces(channelIds.map(channelChatId))
    for (const id of known.keys()) {
      const paused = await places.pause(id, { at: clock.now(), why: 'removed', detail })
      if (paused) log.info('discord-place-removed', { chatId: id, detail })
    }
  } catch (error) {
    log.error('discord-removal-unnoted', failureFields(error))
  }
}

/** Added again: what stood still since the bot was removed goes on. */
async function meetAgain(
  client: Client,
  guildId: string,
  { places, communities, clock, log }: GuildMeans,
): Promise<void> {
  try {
    await communities.setLeft(communityIdOf(guildId), null)
    const known = await places.getPlaces(channelsOf(client, guildId).map(channelChatId))
    for (const { id, platform, shared, paused } of known.values())
      if (paused?.why === 'removed') await places.meet({ id, platform, shared }, clock.now())
  } catch (error) {
    log.error('discord-return-unnoted', failureFields(error))
  }
}
