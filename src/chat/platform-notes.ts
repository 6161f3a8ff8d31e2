/**
 * Port: what an adapter must remember across restarts, short texts by name: which commands it has registered, the
 * address of a private chat. What belongs to a chat goes with the chat's data.
 */
export interface PlatformNotes {
  readNote(platform: string, name: string, chatId?: string): Promise<string | null>
  writeNote(platform: string, name: string, text: string, chatId?: string): Promise<void>
}
