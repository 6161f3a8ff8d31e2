import { Client, GatewayIntentBits, Options } from 'discord.js'
import { refusedToTell } from './tell-refused.ts'

/** discord.js waits so long for servers in an outage before it counts as ready; their events come later. */
const waitGuildMs = 1000
/** Of Discord's 50 requests a second for everything; deliveries have the rest. */
const requestsPerSecond = 8

/**
 * The gateway's client: servers, their channels, threads and roles are kept (discord.js cannot do without), and the
 * bot's own member in each, for its permissions. Nobody's messages, names or presence are.
 */
export function createClient(apiUrl: string): Client {
  const ownOnly = {
    maxSize: 0,
    keepOverLimit: (each: { readonly id: string; readonly client: Client }) =>
      each.id === each.client.user?.id,
  }
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    shards: 'auto',
    waitGuildTimeout: waitGuildMs,
    rest: {
      api: apiUrl,
      version: '10',
      retries: 1,
      timeout: 10_000,
      globalRequestsPerSecond: requestsPerSecond,
      invalidRequestWarningInterval: refusedToTell,
    },
    makeCache: Options.cacheWithLimits({
      ApplicationCommandManager: 0,
      ApplicationEmojiManager: 0,
      AutoModerationRuleManager: 0,
      BaseGuildEmojiManager: 0,
      DMMessageManager: 0,
      EntitlementManager: 0,
      GuildBanManager: 0,
      GuildEmojiManager: 0,
      GuildForumThreadManager: Number.POSITIVE_INFINITY,
      GuildInviteManager: 0,
      GuildMemberManager: ownOnly,
      GuildMessageManager: 0,
      GuildScheduledEventManager: 0,
      GuildStickerManager: 0,
      GuildTextThreadManager: Number.POSITIVE_INFINITY,
      MessageManager: 0,
      PresenceManager: 0,
      ReactionManager: 0,
      ReactionUserManager: 0,
      StageInstanceManager: 0,
      ThreadMemberManager: 0,
      UserManager: ownOnly,
      VoiceStateManager: 0,
    }),
  })
  // discord.js takes DISCORD_TOKEN from the environment by itself: only the settings say which token counts.
  client.token = null
  return client
}
