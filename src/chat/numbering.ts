/** Which story "story 2" means: the numbers of the last digest each reader was shown. */
export interface Numbering {
  remember(readerId: string, storyIds: readonly number[]): void
  /** The story under a 1-based number, or null. */
  storyAt(readerId: string, number: number): number | null
}

/** Kept in memory for the `capacity` readers heard last: buttons carry ids and survive a restart. */
export function createNumbering(capacity = 10_000): Numbering {
  const lists = new Map<string, readonly number[]>()
  return {
    remember(readerId, storyIds) {
      lists.delete(readerId)
      lists.set(readerId, storyIds)
      const [oldest] = lists.keys()
      if (lists.size > capacity && oldest !== undefined) lists.delete(oldest)
    },
    storyAt(readerId, number) {
      return lists.get(readerId)?.[number - 1] ?? null
    },
  }
}
