import type { Article } from '../article/article.ts'
import type { ArticleVersion } from '../article/article-store.ts'
import type { SegmentRef, Story, StoryChange } from '../story/story.ts'
import type { StoryBrief } from './digest.ts'

/** A story with all its articles, and when it was last written out. */
export interface StoryMaterial {
  readonly story: Story
  /** When its last brief was written, or null: then everything is new. */
  readonly revisedAt: number | null
  readonly articles: readonly Article[]
  /** Earlier versions of articles changed since `revisedAt`. */
  readonly versions: ReadonlyMap<number, readonly ArticleVersion[]>
  readonly segments: readonly SegmentRef[]
  readonly at: number
}

/** A story written out anew: its brief, and what changed materially since the last one. */
export interface WrittenStory {
  /** Its `revision` has grown when `changes` is not empty. */
  readonly brief: StoryBrief
  readonly changes: readonly StoryChange[]
}

/** Port: writes stories out, off the main thread where there is a worker. */
export interface Writing {
  write(material: StoryMaterial): Promise<WrittenStory>
}
