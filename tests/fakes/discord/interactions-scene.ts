import {
  type ChatInputCommandInteraction,
  type Client,
  InteractionContextType as Context,
  Events,
  ApplicationIntegrationType as Install,
  ApplicationCommandOptionType as Option,
  PermissionFlagsBits,
  type RESTPutAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js'
import { openClient } from './gateway-client.ts'
import type { Member, MemberOptions } from './members.ts'
import { type FakeDiscord, startDiscord } from './start-discord.ts'
import type { FakeGuild } from './state.ts'

const commands = [
  {
    name: 'news',
    description: 'The news',
    contexts: [Context.Guild, Context.BotDM, Context.PrivateChannel],
    integration_types: [Install.GuildInstall, Install.UserInstall],
  },
  {
    name: 'follow',
    description: 'Follow a topic',
    options: [
      {
        type: Option.String,
        name: 'topic',
        description: 'What',
        required: true,
        autocomplete: true,
      },
      { type: Option.Integer, name: 'hours', description: 'How long', min_value: 1, max_value: 48 },
      { type: Option.Channel, name: 'channel', description: 'Where' },
      { type: Option.Role, name: 'role', description: 'Whom' },
    ],
  },
  {
    name: 'schedule',
    description: 'When',
    contexts: [Context.Guild],
    default_member_permissions: `${PermissionFlagsBits.ManageGuild}`,
    options: [{ type: Option.Subcommand, name: 'list', description: 'All of them' }],
  },
] satisfies RESTPutAPIApplicationCommandsJSONBody

/** Nobody is called: what every message of ours says. */
export const quiet = { allowedMentions: { parse: [] } }

/** A server with two channels, the real client with a few commands, and Anna. */
export interface Scene {
  readonly discord: FakeDiscord
  readonly guild: FakeGuild
  readonly client: Client<true>
  readonly newsId: string
  readonly deskId: string
  /** Anna, in the first channel unless told. */
  readonly as: (options?: Partial<MemberOptions>) => Member
  close(): Promise<void>
}

/** Opens it; by the real clock unless told. */
export async function openScene(clock: { now(): number } = { now: Date.now }): Promise<Scene> {
  const discord = await startDiscord({ identifyEveryMs: 0, clock })
  const guild = discord.addGuild({ channels: [{ name: 'news' }, { name: 'desk' }] })
  const [news, desk] = [...discord.state.channels.values()]
  const newsId = news?.id ?? ''
  const client = await openClient(discord)
  await client.rest.put(Routes.applicationCommands(discord.applicationId), { body: commands })
  const anna = `${BigInt(guild.ownerId) + 1n}`
  return {
    discord,
    guild,
    client,
    newsId,
    deskId: desk?.id ?? '',
    as: (options = {}) => discord.as(anna, { channelId: newsId, ...options }),
    close: async () => {
      await client.destroy()
      await discord.close()
    },
  }
}

/** Answers every slash command. */
export function answer(
  client: Client,
  how: (command: ChatInputCommandInteraction) => Promise<unknown>,
): void {
  client.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isChatInputCommand()) await how(interaction)
  })
}
