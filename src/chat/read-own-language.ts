import type { ChatStore } from './chat-store.ts'
import type { Line } from './conversation.ts'
import { languageTold } from './language-told.ts'

/**
 * The language of answers that are shown to the asker alone: the one of their private chat, else the one the platform
 * tells of them. Null: the place's, as everywhere that others read the answer too.
 */
export async function readOwnLanguage(
  { chat, person, personLanguage }: Pick<Line, 'chat' | 'person' | 'personLanguage'>,
  chats: Pick<ChatStore, 'readSettings'>,
  /** Languages the bot speaks. */
  spoken: readonly string[],
): Promise<string | null> {
  if (personLanguage === undefined || !chat.shared) return null
  const { privateChatId } = person
  const alone = privateChatId === undefined ? {} : await chats.readSettings(privateChatId)
  return alone.language ?? languageTold({ language: personLanguage }, spoken)
}
