import { SettingsProblem } from '../config/load-settings.ts'
import type { Platform } from '../config/read-arguments.ts'
import type { Settings } from '../config/settings.ts'
import {
  type BotPermission,
  botPermissions,
  extraPermissions,
} from './adapters/discord/bot-permissions.ts'
import { findApplicationId } from './adapters/discord/find-application.ts'
import { writeInvite } from './adapters/discord/write-invite.ts'
import { findLinks } from './adapters/telegram/write-links.ts'

/**
 * Prints the links that bring the bot to a platform's places.
 * @throws SettingsProblem without a token, DiscordProblem or TelegramProblem for a wrong one
 */
export async function printInvite(
  platform: Platform,
  settings: Settings,
  print: (text: string) => void,
): Promise<void> {
  print(await (platform === 'discord' ? inviteToDiscord(settings) : inviteToTelegram(settings)))
}

async function inviteToDiscord({ discordToken, discordApiUrl }: Settings): Promise<string> {
  if (discordToken === '')
    throw new SettingsProblem([
      'DISCORD_TOKEN: it is not set, and the link is made from it. Copy it from discord.com/developers → your application → Bot → Reset Token.',
    ])
  const { server, account } = writeInvite(await findApplicationId(discordToken, discordApiUrl))
  return `Open this to bring the bot to a server of yours:

  ${server}

It asks for these permissions, and uses no others:
${listed(botPermissions)}

Not in the link; give them to its role yourself where you want what they bring:
${listed(extraPermissions)}

For one account alone (commands in any chat, nothing posted by itself):

  ${account}

Then start the bot, and say /setup in the channel that should get briefings.
`
}

async function inviteToTelegram({ telegramToken, telegramApiRoot }: Settings): Promise<string> {
  if (telegramToken === '')
    throw new SettingsProblem([
      'TELEGRAM_TOKEN: it is not set, and the links are made from it. Copy it from @BotFather → /mybots → your bot → API Token.',
    ])
  const { own, group, channel } = await findLinks(telegramToken, telegramApiRoot)
  return `Start the bot first; then open one of these on a device with Telegram.

Your private chat with it, from which your channels are run too:

  ${own}

Bring it to a group of yours; it needs no rights there, and pins only where you let it:

  ${group}

Bring it to a channel of yours, with the rights to post and to correct what it posted:

  ${channel}

It then writes to you alone; /setup goes on from there.
`
}

function listed(permissions: readonly BotPermission[]): string {
  const width = Math.max(...botPermissions.map(({ name }) => name.length))
  return permissions.map(({ name, why }) => `  ${name.padEnd(width)}  ${why}`).join('\n')
}
