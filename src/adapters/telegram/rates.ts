import type { PlatformRates } from '../../delivery/messenger.ts'
import { readChatId, writeChatId } from './address.ts'

const oneASecond = { count: 1, windowMs: 1000 }

/**
 * Telegram's ceilings as https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this tells them: about
 * 30 messages/s in all, 1/s in a chat, 20 a minute in a group; edits in groups are limited alike
 * (https://grammy.dev/advanced/flood). By hearsay channels are too, so that they are treated as groups. What topics a
 * group has makes no difference.
 */
export const telegramRates: PlatformRates = {
  all: { count: 30, windowMs: 1000 },
  privateChat: [oneASecond],
  sharedChat: [oneASecond, { count: 20, windowMs: 60_000 }],
  counted: ['edit'],
  limitedAs(chatId) {
    const address = readChatId(chatId)
    return address === null ? chatId : writeChatId({ ...address, threadId: null })
  },
}
