import type { ArticleStore } from '../article/article-store.ts'
import type { Coverage, Digest, Source, StoryBrief } from '../digest/digest.ts'
import type { MemoryStore } from '../digest/memory-store.ts'
import type { FeedStore } from '../feed/feed-store.ts'
import type { StoryStore } from '../story/story-store.ts'
import type { Desk } from '../topic/topic.ts'
import type { ChatStore } from './chat-store.ts'

/** What commands need of the rest of the bot. */
export interface Services {
  readonly feeds: FeedStore
  readonly articles: ArticleStore
  readonly stories: StoryStore
  readonly memory: MemoryStore
  readonly chats: ChatStore
  readonly news: News
  readonly sources: Sources
  readonly desks: readonly Desk[]
}

/** Port: the prepared news. Nothing here fetches anything. */
export interface News {
  digest(request: DigestRequest): Promise<Digest>
  /** Follows redirects; null when there is no such story. */
  brief(storyId: number): Promise<StoryBrief | null>
  /** Best first, one hit a story where the articles belong to one. */
  search(request: SearchRequest): Promise<readonly SearchHit[]>
  coverage(): Promise<Coverage>
}

export interface DigestRequest {
  /** Whose memory tells what is new. */
  readonly memoryId: string
  /** Desk ids; empty: all. */
  readonly desks: readonly string[]
  /** Only stories about these words; null: any. */
  readonly words: string | null
  /** Primary tags; the first leads. */
  readonly languages: readonly string[]
  readonly minutes: number
  readonly hiddenWords: readonly string[]
  readonly timeZone: string
}

export interface SearchRequest {
  readonly words: string
  readonly languages: readonly string[]
  readonly hiddenWords: readonly string[]
  readonly limit: number
}

export interface SearchHit {
  /** Null: the article belongs to no story yet. */
  readonly storyId: number | null
  readonly title: string
  readonly language: string
  readonly outlets: number
  readonly source: Source
}

/** Port: looks at feeds through the web and keeps a chat's own list. */
export interface Sources {
  /** Tries each address as it is, a feed or a page that names one; one answer an address, in order. */
  check(urls: readonly string[]): Promise<readonly SourceCheck[]>
  /** Checks first; adds nothing that cannot be read. `chatId` null: the operator's list. */
  add(url: string, chatId: string): Promise<SourceAdded>
  /** Entries already listed are kept as they are; nothing is fetched. @throws when it is no OPML. */
  importOpml(opml: string, chatId: string): Promise<OpmlImported>
  exportOpml(chatId: string): Promise<string>
}

export type SourceCheck =
  | {
      readonly ok: true
      /** As asked for. */
      readonly url: string
      /** The feed itself, which may be another address than the one asked for. */
      readonly feedUrl: string
      readonly title: string
      readonly language: string | null
      readonly items: number
      readonly newest: number | null
      readonly newestTitle: string | null
    }
  | {
      readonly ok: false
      readonly url: string
      readonly reason: SourceTrouble
      /** HTTP status, where there was an answer. */
      readonly status: number | null
    }

export type SourceTrouble = 'bad-address' | 'no-feed' | 'refused' | 'unreachable' | 'private'

type SourceAdded =
  | { readonly outcome: 'added' | 'known'; readonly feedId: number; readonly check: SourceCheck }
  | { readonly outcome: 'failed'; readonly check: SourceCheck }
  /** The chat has as many sources of its own as it may have. */
  | { readonly outcome: 'full'; readonly limit: number }

interface OpmlImported {
  readonly added: number
  readonly known: number
  /** Entries without a usable address, and those beyond the chat's limit. */
  readonly skipped: number
}
