import type { PlatformRates } from '../../delivery/messenger.ts'

const channel = { count: 5, windowMs: 5000 }

/**
 * Discord's ceilings: 50 requests/s for a bot (https://discord.com/developers/docs/topics/rate-limits), 5 messages
 * per 5 s in a channel as its headers say. An edit is a request to the same channel.
 */
export const discordRates: PlatformRates = {
  all: { count: 50, windowMs: 1000 },
  privateChat: [channel],
  sharedChat: [channel],
  counted: ['edit'],
}
