import type { PlatformRates } from '../../src/delivery/messenger.ts'

export { discordRates } from '../../src/adapters/discord/rates.ts'

/** Telegram: 30 messages/s, 1/s in a chat, 20 a minute in a group (core.telegram.org/bots/faq). */
export const telegramRates: PlatformRates = {
  all: { count: 30, windowMs: 1000 },
  privateChat: [{ count: 1, windowMs: 1000 }],
  sharedChat: [
    { count: 1, windowMs: 1000 },
    { count: 20, windowMs: 60_000 },
  ],
  counted: ['edit'],
}
