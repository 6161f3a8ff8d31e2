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
  /** Every memory that was shown this story: the revision, and when that memory was last shown anything. */
  shownOf(storyId: number): Promise<readonly ShownStory[]>
  forget(memoryId: string): Promise<void>
}

/** What one memory knows of a story. */
export interface ShownStory {
  readonly memoryId: string
  readonly revision: number
  /** When the memory was last shown anything, epoch ms. */
  readonly at: number
}

/**
 * The memory of one briefing or one person in a chat. It begins with the chat's id, so that
 * deleting the chat finds it.
 */
export function memoryIdOf(chatId: string, owner: string): string {
  return `${chatId}#${owner}`
}
