import type { PlatformRates } from '../../src/delivery/messenger.ts'

/** Discord: 50 requests/s, 5 messages per 5 s in a channel, as seen in its headers. */
export const discordRates: PlatformRates = {
  all: { count: 50, windowMs: 1000 },
  privateChat: [{ count: 5, windowMs: 5000 }],
  sharedChat: [{ count: 5, windowMs: 5000 }],
  counted: ['edit'],
}

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
