import { NoAnswer } from '../../delivery/no-answer.ts'
import { type MessageAddress, readChatId, readMessageId } from './address.ts'
import type { DiscordMeans } from './discord-means.ts'

/** The channel a chat is: a person's is opened when it is written to for the first time. */
export async function findHome(
  { directChannels }: Pick<DiscordMeans, 'directChannels'>,
  chatId: string,
  signal?: AbortSignal,
): Promise<string> {
  const address = readChatId(chatId)
  if (address === null)
    throw new NoAnswer({ kind: 'not-sent', detail: 'it is no chat of Discord’s' })
  return address.kind === 'channel'
    ? address.channelId
    : directChannels.open(chatId, address.userId, signal)
}

/** Where the target's message stands; null: there is none. */
export function targetOf(targetMessageId: string | null): MessageAddress | null {
  return targetMessageId === null ? null : readMessageId(targetMessageId)
}
