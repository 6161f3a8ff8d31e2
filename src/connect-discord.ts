import { commands } from '../commands/index.ts'
import { createDiscordMessenger } from './adapters/discord/deliver-to-discord.ts'
import { openDiscord } from './adapters/discord/open-discord.ts'
import { composeWelcome } from './chat/compose-welcome.ts'
import type { Platform } from './chat/platform.ts'
import type { Bot } from './connect-bot.ts'
import { turnsOf } from './delivery/turns-of.ts'

/** Discord: what is sent goes by REST alone, what is asked comes by its gateway. */
export function connectDiscord(bot: Bot): Platform {
  const { settings, catalogue, desks, clock, log, conversation, places } = bot
  const { communities, notes } = bot.database
  const { discordToken: token, discordApiUrl: apiUrl, discordTestGuild } = settings
  const commandIds = new Map<string, string>()
  const shared = { token, apiUrl, catalogue, desks, notes, clock, log, commandIds }
  const messenger = createDiscordMessenger(shared)
  return {
    messenger,
    open: (sender, signal) =>
      openDiscord({
        ...shared,
        signal,
        testGuildId: discordTestGuild === '' ? null : discordTestGuild,
        conversation,
        commands,
        places,
        communities,
        messenger,
        welcome: composeWelcome,
        ...turnsOf(sender, messenger, clock),
      }),
    close: () => messenger.close(),
  }
}
