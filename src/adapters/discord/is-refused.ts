import { DiscordAPIError } from 'discord.js'

/** Whether Discord said no for one of these reasons. */
export function isRefused(error: unknown, codes: readonly number[]): boolean {
  return error instanceof DiscordAPIError && codes.includes(Number(error.code))
}
