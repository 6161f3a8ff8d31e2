/** Telegram's own name of a chat: a private chat by its person's id (positive), all others negative; a topic within a group. */
export interface TelegramAddress {
  readonly chatId: number
  /** Of a forum's topic; null: the chat itself, in a forum its General topic. */
  readonly threadId: number | null
}

/** A message within its chat; what was sent with a picture is edited as a caption. */
export interface MessageAddress {
  readonly messageId: number
  readonly pictured: boolean
}

/** `telegram:-1001234567890`, or `telegram:-1001234567890/45` for a topic. */
export function writeChatId({ chatId, threadId }: TelegramAddress): string {
  return threadId === null ? `telegram:${chatId}` : `telegram:${chatId}/${threadId}`
}

/** Null for what is no chat of Telegram's. */
export function readChatId(text: string): TelegramAddress | null {
  const [, chat, thread] = /^telegram:(-?\d{1,16})(?:\/(\d{1,10}))?$/u.exec(text) ?? []
  if (chat === undefined) return null
  return { chatId: Number(chat), threadId: thread === undefined ? null : Number(thread) }
}

/** Of one person alone: the chat and the person have the same id (https://core.telegram.org/bots/api#chat). */
export function isPrivate({ chatId }: Pick<TelegramAddress, 'chatId'>): boolean {
  return chatId > 0
}

/** A person's id, which is that of their private chat as well. */
export function personIdOf(userId: number): string {
  return `telegram:${userId}`
}

/** A group with all of its topics, which share settings and limits. */
export function communityIdOf(chatId: number): string {
  return `telegram:g${chatId}`
}

/** `123`, or `photo:123`. */
export function writeMessageId({ messageId, pictured }: MessageAddress): string {
  return pictured ? `photo:${messageId}` : `${messageId}`
}

/** Null for what is no message of Telegram's. */
export function readMessageId(text: string): MessageAddress | null {
  const [, photo, id] = /^(photo:)?(\d{1,16})$/u.exec(text) ?? []
  return id === undefined ? null : { messageId: Number(id), pictured: photo !== undefined }
}
