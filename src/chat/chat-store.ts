import type { ChatSettings } from './chat.ts'

/** Port: remembers what a chat asked for. */
export interface ChatStore {
  readSettings(chatId: string): Promise<Partial<ChatSettings>>
  /** Changes only what is given. */
  saveSettings(chatId: string, settings: Partial<ChatSettings>): Promise<void>
  /** What is kept for a person in shared places, by the ids it has there (memoryIdOf). */
  listPersonal(personId: string): Promise<readonly string[]>
  /** Everything stored about this chat, as plain JSON values, for `/privacy export`. */
  exportChat(chatId: string): Promise<Readonly<Record<string, unknown>>>
  /** Deletes all of it: settings, the memories of it (memoryIdOf), what it keeps, its own sources. */
  deleteChat(chatId: string): Promise<void>
}
