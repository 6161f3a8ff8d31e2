import { REST } from 'discord.js'
import { onTestFinished } from 'vitest'
import { type ChannelOrder, type GuildOrder } from './make-guild.ts'
import { type DiscordOptions, type FakeDiscord, startDiscord } from './start-discord.ts'
import type { FakeChannel, FakeGuild } from './state.ts'

/** A served Discord with one server and one channel, and the real client's REST that talks to it. */
export interface OpenDiscord {
  readonly discord: FakeDiscord
  /** As deliveries use it: it retries nothing by itself. */
  readonly rest: REST
  readonly guild: FakeGuild
  readonly channel: FakeChannel
}

/** Opens it for the running test, and closes it when the test is over. */
export async function openDiscord(
  options: DiscordOptions = {},
  order: { readonly channel?: Partial<ChannelOrder>; readonly guild?: GuildOrder } = {},
): Promise<OpenDiscord> {
  const discord = await startDiscord(options)
  onTestFinished(() => discord.close())
  const guild = discord.addGuild(order.guild ?? {})
  const channel = discord.events.addChannel(guild, { name: 'news', ...order.channel })
  const rest = new REST({ version: '10', api: discord.apiUrl, retries: 0 }).setToken(discord.token)
  return { discord, rest, guild, channel }
}

/** A message in Components V2 that calls nobody, with whatever else is given. */
export function card(text: string, more: object = {}): object {
  return {
    flags: 1 << 15,
    components: [{ type: 17, components: [{ type: 10, content: text }] }],
    allowed_mentions: { parse: [] },
    ...more,
  }
}
