import type { SegmentRef, Story } from './story.ts'
import type { StoryRevisions, TouchedStory } from './story-revisions.ts'

export type { TouchedStory }

/** Port: remembers stories, their segments and, by StoryRevisions, what was written of them. */
export interface StoryStore extends StoryRevisions {
  /** One transaction: stories are added or updated (by id), segments placed, merges carried out. */
  saveGrouping(batch: GroupingBatch): Promise<void>
  /** The next unused story id, so that grouping can hand out ids before they are stored. */
  nextStoryId(): Promise<number>
  /** As stored, redirects included; those not there are left out. */
  getStories(ids: readonly number[]): Promise<readonly Story[]>
  /** Follows redirects; null when it was never there. */
  findStory(id: number): Promise<Story | null>
  /** Hottest first. */
  listHot(query: HotQuery): Promise<readonly Story[]>
  /** The same stories, no more than is counted of each: a whole week's are read at once. */
  listFigures(query: HotQuery): Promise<readonly StoryFigures[]>
  /** The stories of these articles, once for each segment; redirects are left out. */
  figuresOf(articleIds: readonly number[]): Promise<readonly ArticleFigures[]>
  /** Segments of merged stories are those of the story they went into. */
  segmentsOf(storyIds: readonly number[]): Promise<readonly PlacedSegment[]>
  /** Story ids by segment. */
  storiesOfArticles(articleIds: readonly number[]): Promise<ReadonlyMap<number, readonly number[]>>
}

/** What grouping decided of a batch of articles: stored in one transaction. */
export interface GroupingBatch {
  readonly stories: readonly Story[]
  readonly placed: readonly PlacedSegment[]
  readonly merges: readonly { readonly from: number; readonly into: number }[]
}

interface PlacedSegment extends SegmentRef {
  readonly storyId: number
  readonly originator: string
}

/** What is counted of a story. */
export type StoryFigures = Pick<Story, 'id' | 'lastReportAt' | 'outlets' | 'originators'>

interface ArticleFigures extends StoryFigures {
  readonly articleId: number
}

/** Which stories are listed, hottest first; `since` is epoch ms. */
export interface HotQuery {
  /** Primary tags; empty: every language. */
  readonly languages: readonly string[]
  /** Null: every desk. */
  readonly desk: string | null
  /** Only stories with a report since. */
  readonly since: number
  readonly limit: number
  /** With what its own sources alone tell of; absent: only what the operator's do. */
  readonly chatId?: string
}
