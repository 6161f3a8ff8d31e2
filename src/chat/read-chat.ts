import { memoryIdOf } from '../digest/memory-store.ts'
import type { Chat, ChatSettings } from './chat.ts'
import type { ChatStore } from './chat-store.ts'
import type { Line } from './conversation.ts'

/** A private chat's memory and its person's are one; in a shared place each asker has their own. */
export function memoryOf({ chat, person }: Pick<Line, 'chat' | 'person'>): string {
  return chat.shared ? memoryIdOf(chat.id, person.id) : chat.id
}

/** A shared place's settings are the place's, but words are hidden for the person who hid them. */
export async function readChat(
  line: Pick<Line, 'chat' | 'person'>,
  chats: Pick<ChatStore, 'readSettings'>,
  defaults: ChatSettings,
): Promise<Chat> {
  const own = await chats.readSettings(line.chat.id)
  const mine = line.chat.shared ? await chats.readSettings(memoryOf(line)) : {}
  const hiddenWords = [...(own.hiddenWords ?? defaults.hiddenWords), ...(mine.hiddenWords ?? [])]
  return { ...line.chat, settings: { ...defaults, ...own, hiddenWords } }
}
