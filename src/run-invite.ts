import { SettingsProblem } from '../config/load-settings.ts'
import type { Settings } from '../config/settings.ts'
import {
  type BotPermission,
  botPermissions,
  extraPermissions,
} from './adapters/discord/bot-permissions.ts'
import { findApplicationId } from './adapters/discord/find-application.ts'
import { writeInvite } from './adapters/discord/write-invite.ts'

/**
 * Prints the links that bring the bot to a server or an account, and why it asks for what it asks.
 * @throws SettingsProblem without a token, DiscordProblem for a wrong one
 */
export async function printInvite(
  { discordToken, discordApiUrl }: Settings,
  print: (text: string) => void,
): Promise<void> {
  if (discordToken === '')
    throw new SettingsProblem([
      'DISCORD_TOKEN: it is not set, and the link is made from it. Copy it from discord.com/developers → your application → Bot → Reset Token.',
    ])
  const { server, account } = writeInvite(await findApplicationId(discordToken, discordApiUrl))
  print(`Open this to bring the bot to a server of yours:

  ${server}

It asks for these permissions, and uses no others:
${listed(botPermissions)}

Not in the link; give them to its role yourself where you want what they bring:
${listed(extraPermissions)}

For one account alone (commands in any chat, nothing posted by itself):

  ${account}

Then start the bot, and say /setup in the channel that should get briefings.
`)
}

function listed(permissions: readonly BotPermission[]): string {
  const width = Math.max(...botPermissions.map(({ name }) => name.length))
  return permissions.map(({ name, why }) => `  ${name.padEnd(width)}  ${why}`).join('\n')
}
