import type { StoryBrief } from '../digest/digest.ts'

/** What a story is now, for messages that were written a while ago. */
export interface PresentStory {
  readonly brief: StoryBrief
  /** The newest revision in which a report was corrected or withdrawn; null: none was. */
  readonly correctedIn: number | null
  /** No outlet stands by it any more. */
  readonly withdrawn: boolean
}

/** Present stories by the ids asked for; redirects are followed, and what is not there is left out. */
export type ReadPresent = (
  storyIds: readonly number[],
) => Promise<ReadonlyMap<number, PresentStory>>
