/** Port: what each briefing or person was last surely shown of each story. */
export interface MemoryStore {
  /** Revision last shown, by story. Make `memoryId` with memoryIdOf. */
  shownRevisions(
    memoryId: string,
    storyIds: readonly number[],
  ): Promise<ReadonlyMap<number, number>>
  /** Called only once the digest was surely sent. */
  markShown(
    memoryId: string,
    shown: readonly { readonly storyId: number; readonly revision: number }[],
    at: number,
  ): Promise<void>
  /** Stories corrected or withdrawn since this memory was shown them. */
  listCorrected(memoryId: string): Promise<readonly number[]>
  /** When this memory was last shown anything, or null. */
  lastShownAt(memoryId: string): Promise<number | null>
  forget(memoryId: string): Promise<void>
}

/**
 * The memory of one briefing or one person in a chat. It begins with the chat's id, so that
 * deleting the chat finds it.
 */
export function memoryIdOf(chatId: string, owner: string): string {
  return `${chatId}#${owner}`
}
