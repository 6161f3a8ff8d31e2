import type { Generated } from 'kysely'
import type { ArticleChangeKind, ArticleKind } from '../../article/article.ts'
import type { StoryChangeKind } from '../../story/story.ts'
import type { DeliverySchema } from './delivery-schema.ts'

// The tables, the same in every dialect: times are epoch milliseconds, booleans 0 or 1, lists JSON.

/** Every table by name. */
export interface Schema extends DeliverySchema {
  feeds: FeedTable
  feed_owners: FeedOwnerTable
  feed_states: FeedStateTable
  articles: ArticleTable
  article_texts: ArticleTextTable
  article_versions: ArticleVersionTable
  stories: StoryTable
  story_desks: StoryDeskTable
  story_segments: StorySegmentTable
  story_changes: StoryChangeTable
  story_briefs: StoryBriefTable
  kept_stories: KeptStoryTable
  memories: MemoryTable
  shown_stories: ShownStoryTable
  chats: ChatTable
}

/** Feeds; `desks` is JSON. */
export interface FeedTable {
  id: Generated<number>
  url: string
  title: string
  publisher_id: string
  publisher_name: string
  desks: string
  language: string | null
}

interface FeedOwnerTable {
  feed_id: number
  /** A chat's id, or '' for the operator. */
  owner: string
}

/** How reading each feed went last, and when it is due; times are epoch ms. */
export interface FeedStateTable {
  feed_id: number
  etag: string | null
  last_modified: string | null
  next_poll_at: number
  interval_ms: number
  last_read_at: number | null
  first_read_at: number | null
  failures: number
  failing_since: number | null
  last_error: string | null
  gone: number
}

/** Narrow on purpose: search reads thousands of these rows, so the text lives in article_texts. */
export interface ArticleTable {
  id: Generated<number>
  feed_id: number
  publisher_id: string
  publisher_name: string
  kind: ArticleKind
  title: string
  url: string
  guid: string | null
  /** See article-keys.ts. */
  guid_key: number | null
  url_key: number
  title_key: number | null
  author: string | null
  published: number | null
  first_seen: number
  language: string
  credit: string | null
  image_url: string | null
  image_credit: string | null
  paywalled: number
  complete: number
  desks: string
  position: number
  version: number
  change_kind: ArticleChangeKind | null
  change_at: number | null
  change_notice: string | null
  /** Only feeds that chats have brought it, none of the operator's. */
  private: Generated<number>
}

interface ArticleTextTable {
  article_id: number
  paragraphs: string
}

interface ArticleVersionTable {
  article_id: number
  version: number
  title: string
  paragraphs: string
  change_kind: ArticleChangeKind
  change_at: number
  change_notice: string | null
}

/** Stories, merged ones with where they went; times are epoch ms, `desks` is JSON. */
export interface StoryTable {
  id: number
  language: string
  revision: number
  first_seen: number
  last_report_at: number
  merged_into: number | null
  desks: string
  outlets: number
  originators: number
  hot: number
  /** 0: as written out; 1: touched since; 2: touched, and being written out. */
  stale: number
  /** All of its articles are private. */
  private: Generated<number>
}

interface StoryDeskTable {
  story_id: number
  desk: string
  language: string
  hot: number
  last_report_at: number
}

interface StorySegmentTable {
  article_id: number
  segment: number
  story_id: number
  originator: string
}

/** What each revision of a story changed; `at` is epoch ms. */
export interface StoryChangeTable {
  id: Generated<number>
  story_id: number
  revision: number
  at: number
  kind: StoryChangeKind
  article_id: number
  about: string
  before: string
  after: string
  speaker: string | null
}

interface StoryBriefTable {
  story_id: number
  brief: string
  revised_at: number
}

interface KeptStoryTable {
  story_id: number
  keeper: string
}

interface MemoryTable {
  memory_id: string
  shown_at: number
}

interface ShownStoryTable {
  memory_id: string
  story_id: number
  revision: number
}

interface ChatTable {
  chat_id: string
  settings: string
}
