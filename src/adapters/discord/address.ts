/** Discord's own name of a chat: a guild's channel, thread or forum by its id; a person alone by theirs. */
export type DiscordAddress =
  | { readonly kind: 'channel'; readonly channelId: string }
  | { readonly kind: 'person'; readonly userId: string }

/** Where a message stands: a part of a forum post, or of a thread under a card, is in another channel than its chat. */
export interface MessageAddress {
  readonly channelId: string | null
  readonly messageId: string
}

/** The chat of a channel, thread or forum. */
export function channelChatId(channelId: string): string {
  return `discord:${channelId}`
}

/** The chat of one person alone: the same whichever server they ask from, and before a DM channel was opened. */
export function personChatId(userId: string): string {
  return `discord:@${userId}`
}

/** A person's id as the conversation knows it; null for who is not on Discord. */
export function readPersonId(personId: string): string | null {
  return /^discord:(\d{1,20})$/u.exec(personId)?.[1] ?? null
}

/** The bot's id of a server. */
export function communityIdOf(guildId: string): string {
  return `discord:g${guildId}`
}

/** Null for what is no chat of Discord's. */
export function readChatId(chatId: string): DiscordAddress | null {
  const [, person, id] = /^discord:(@?)(\d{1,20})$/u.exec(chatId) ?? []
  if (id === undefined) return null
  return person === '@' ? { kind: 'person', userId: id } : { kind: 'channel', channelId: id }
}

/** `123`, or `456/123` for a message in another channel than its chat's own. */
export function writeMessageId({ channelId, messageId }: MessageAddress): string {
  return channelId === null ? messageId : `${channelId}/${messageId}`
}

/** Reads an id that `writeMessageId` wrote; without a channel the message is in the chat's own. */
export function readMessageId(text: string): MessageAddress {
  const slash = text.indexOf('/')
  if (slash < 0) return { channelId: null, messageId: text }
  return { channelId: text.slice(0, slash), messageId: text.slice(slash + 1) }
}
