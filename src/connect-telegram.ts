import { commands } from '../commands/index.ts'
import { createTelegramMessenger } from './adapters/telegram/deliver-to-telegram.ts'
import { openTelegram } from './adapters/telegram/open-telegram.ts'
import { composeWelcome } from './chat/compose-welcome.ts'
import type { Platform } from './chat/platform.ts'
import type { Bot } from './connect-bot.ts'
import { turnsOf } from './delivery/turns-of.ts'

/** Telegram: one client sends, another listens and answers. */
export function connectTelegram(bot: Bot): Platform {
  const { settings, catalogue, desks, clock, log, conversation, places } = bot
  const { communities, notes } = bot.database
  const { telegramToken: token, telegramApiRoot: apiRoot } = settings
  const shared = { token, apiRoot, catalogue, desks, notes, clock, log }
  const messenger = createTelegramMessenger(shared)
  return {
    messenger,
    open: (sender, signal) =>
      openTelegram({
        ...shared,
        signal,
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
