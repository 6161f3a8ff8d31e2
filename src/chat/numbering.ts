import { BoundedMap } from '../feed/bounded-map.ts'

/** Which story "story 2" means, and which follow "unfollow 2": the numbers of the last list each reader was shown. */
export interface Numbering {
  remember(readerId: string, storyIds: readonly number[]): void
  /** The story under a 1-based number, or null. */
  storyAt(readerId: string, number: number): number | null
  rememberFollows(readerId: string, follows: readonly ListedFollow[]): void
  /** As the list was shown, whatever was ended since; null: none was shown. */
  followsOf(readerId: string): readonly ListedFollow[] | null
}

/** A follow as it stood in a list; `everyone`: of all in a shared place. */
export interface ListedFollow {
  readonly id: number
  readonly everyone: boolean
}

/** Kept in memory for the `capacity` readers heard last: buttons carry ids and survive a restart. */
export function createNumbering(capacity = 10_000): Numbering {
  const stories = new BoundedMap<string, readonly number[]>(capacity)
  const follows = new BoundedMap<string, readonly ListedFollow[]>(capacity)
  return {
    remember: (readerId, storyIds) => stories.set(readerId, storyIds),
    storyAt: (readerId, number) => stories.get(readerId)?.[number - 1] ?? null,
    rememberFollows: (readerId, listed) => follows.set(readerId, listed),
    followsOf: (readerId) => follows.get(readerId) ?? null,
  }
}
