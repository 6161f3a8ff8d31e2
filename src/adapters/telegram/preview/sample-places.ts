import type { TelegramAddress } from '../address.ts'
import type { PreviewChat } from './draw-page.ts'

/** What the bot is called there. */
export const botTitle = 'Dateline'

/** A chat and its address. */
export interface Place extends PreviewChat {
  readonly address: TelegramAddress
}

/** Somebody's private chat with the bot. */
export const alone: Place = {
  kind: 'private',
  name: botTitle,
  about: 'bot',
  address: { chatId: 7, threadId: null },
}
/** A public channel. */
export const channel: Place = {
  kind: 'channel',
  name: 'Velm Morning',
  about: '3,802 subscribers',
  address: { chatId: -1001234500001, threadId: null },
}
/** A topic of a forum. */
export const topic: Place = {
  kind: 'topic',
  name: 'Morning news',
  about: 'Harbour group',
  address: { chatId: -1001234500002, threadId: 45 },
}
/** A group without topics. */
export const group: Place = {
  kind: 'group',
  name: 'Harbour group',
  about: '48 members',
  address: { chatId: -1001234500003, threadId: null },
}
