import type { Story, StoryChange } from './story.ts'

/** Port: which stories must be written out anew, and what came of it. */
export interface StoryRevisions {
  /**
   * Of these stories those that got or lost something since they were last written out, in the
   * order of `ids`. What comes in from now on counts for the next time.
   */
  listStale(ids: readonly number[]): Promise<readonly TouchedStory[]>
  /** A story was written out: stores its revision, its changes and its prepared brief. */
  saveRevision(storyId: number, written: WrittenRevision): Promise<void>
  /** Changes with revision > `since`, oldest first. */
  changesSince(storyId: number, since: number): Promise<readonly StoryChange[]>
  /** Prepared briefs, where there are any. */
  briefsOf(storyIds: readonly number[]): Promise<ReadonlyMap<number, string>>
}

/** A story that reports came to since it was written out; `revisedAt` is epoch ms. */
export interface TouchedStory {
  readonly story: Story
  /** When it was last written out, or null. */
  readonly revisedAt: number | null
}

interface WrittenRevision {
  readonly revision: number
  /** When its material was read. */
  readonly at: number
  readonly changes: readonly StoryChange[]
  /** JSON of the digest stage. */
  readonly brief: string
}
