/** Why the bot cannot work on Discord, in plain words with the cure; never a token. Trying again does not help. */
export class DiscordProblem extends Error {
  override readonly name = 'DiscordProblem'
}

/** The token is no bot's, or not any more. */
export function tokenRefused(): DiscordProblem {
  return new DiscordProblem(
    'Discord does not accept DISCORD_TOKEN. Copy it anew: discord.com/developers/applications, your application, Bot, Reset Token.',
  )
}

/** Nothing answered, or not in time. */
export function unreachable(): DiscordProblem {
  return new DiscordProblem(
    'Discord could not be reached. Check the network of this machine, and DISCORD_API_URL where it is set.',
  )
}

/** A start the gateway refused for good; null for a close code after which trying again may help. */
export function problemOfClose(code: number): DiscordProblem | null {
  if (code === authenticationFailed) return tokenRefused()
  const told = closes.get(code)
  return told === undefined ? null : new DiscordProblem(told)
}

const authenticationFailed = 4004

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
const closes: ReadonlyMap<number, string> = new Map([
  [
    4010,
    'Discord refuses the number of connections (shards) this process opens. Update Dateline, and let one process alone have the role "chat".',
  ],
  [
    4011,
    'Discord wants more connections (shards) for so many servers. Start again: their number is asked for at each start.',
  ],
  [
    4012,
    'Discord no longer speaks the version of its gateway that this Dateline knows. Update it.',
  ],
  [
    4013,
    'Discord does not know an intent this Dateline asks for. Update it; it needs only the intent for servers ("Guilds").',
  ],
  [
    4014,
    'Discord does not allow this application an intent it asked for. Dateline needs only the one for servers ("Guilds"), which none has to allow: use an application of its own, whose token no other program changed.',
  ],
])

/** Every start takes one of so many a day; more would have Discord reset the token. */
export function noStartsLeft(resetsAt: number): DiscordProblem {
  const again = new Date(resetsAt).toISOString()
  return new DiscordProblem(
    `Discord lets a bot start only so often a day, and this one has used up its starts. It can start again at ${again}. Look in the log for what made it start so often.`,
  )
}

/** The bot was invited without the right to have commands, or not into the test server. */
export function commandsRefused(invite: string): DiscordProblem {
  return new DiscordProblem(
    `Discord does not let the bot put its commands there (scope "applications.commands" missing, or the bot is not in the test server DISCORD_TEST_GUILD). Invite it with this link: ${invite}`,
  )
}

/** Something answers where Discord should, but not as Discord does. */
export function notDiscord(status: number): DiscordProblem {
  return new DiscordProblem(
    `What answers as Discord refused the start (HTTP ${status}). Check DISCORD_API_URL where it is set, or what stands between this machine and discord.com.`,
  )
}
