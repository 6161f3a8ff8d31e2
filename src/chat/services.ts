import type { ArticleStore } from '../article/article-store.ts'
import type { AlertStandard } from '../delivery/alert-rules.ts'
import type { AlertStore } from '../delivery/alert-store.ts'
import type { Briefing } from '../delivery/briefing.ts'
import type { BriefingStore } from '../delivery/briefing-store.ts'
import type { AlertExplainer } from '../delivery/explain-alert.ts'
import type { Message } from '../delivery/message.ts'
import type { Outbox } from '../delivery/outbox.ts'
import type { PlaceStore } from '../delivery/place-store.ts'
import type { MemoryStore } from '../digest/memory-store.ts'
import type { News } from '../digest/news.ts'
import type { FeedStore } from '../feed/feed-store.ts'
import type { KeptStories } from '../story/kept-stories.ts'
import type { StoryStore } from '../story/story-store.ts'
import type { FollowStore } from '../topic/follow-store.ts'
import type { Desk } from '../topic/topic.ts'
import type { AuditLog } from './audit-log.ts'
import type { ChatStore } from './chat-store.ts'
import type { CommunityStore } from './community-store.ts'
import type { Inbox } from './inbox.ts'

/** What commands need of the rest of the bot. */
export interface Services {
  readonly feeds: FeedStore
  readonly articles: ArticleStore
  readonly stories: StoryStore
  readonly memory: MemoryStore
  readonly chats: ChatStore
  readonly communities: CommunityStore
  readonly kept: KeptStories
  readonly follows: FollowStore
  readonly places: PlaceStore
  readonly briefings: BriefingStore
  readonly outbox: Outbox
  readonly alerts: AlertStore
  readonly audit: AuditLog
  readonly inbox: Inbox
  readonly previews: Previews
  readonly news: News
  readonly sources: Sources
  readonly desks: readonly Desk[]
  /** The operator's rules of alerts, for places that set none of their own. */
  readonly alertStandard: AlertStandard
  /** Stories without a report for longer are in no digest, unless a briefing says otherwise. */
  readonly maxAgeMs: number
  /** Answers "Why this?". */
  readonly explainer: AlertExplainer
}

/** Port: a briefing's next digest, written now, sent to nobody and remembered by nobody. */
interface Previews {
  preview(briefing: Omit<Briefing, 'id'> & { readonly id: number | null }): Promise<Message>
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

/** What reading an address for the first time told; `newest` is epoch ms. */
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

/** Why an address cannot be a source; `private`: it leads into the operator's own network. */
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
