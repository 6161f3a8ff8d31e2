import type { ArticleStore } from '../../article/article-store.ts'
import type { AuditLog } from '../../chat/audit-log.ts'
import type { ChatStore } from '../../chat/chat-store.ts'
import type { CommunityStore } from '../../chat/community-store.ts'
import type { Inbox } from '../../chat/inbox.ts'
import type { PlatformNotes } from '../../chat/platform-notes.ts'
import type { AlertStore } from '../../delivery/alert-store.ts'
import type { BriefingStore } from '../../delivery/briefing-store.ts'
import type { Outbox } from '../../delivery/outbox.ts'
import type { PlaceStore } from '../../delivery/place-store.ts'
import type { MemoryStore } from '../../digest/memory-store.ts'
import type { FeedStore } from '../../feed/feed-store.ts'
import type { KeptStories } from '../../story/kept-stories.ts'
import type { StoryStore } from '../../story/story-store.ts'
import type { FollowStore } from '../../topic/follow-store.ts'
import { connectPostgres, type PostgresOptions } from './connect-postgres.ts'
import { connectSqlite } from './connect-sqlite.ts'
import { createAlertStore } from './create-alert-store.ts'
import { createArticleStore } from './create-article-store.ts'
import { createAuditLog } from './create-audit-log.ts'
import { createBriefingStore } from './create-briefing-store.ts'
import { createChatStore } from './create-chat-store.ts'
import { createCommunityStore } from './create-community-store.ts'
import { createFeedStore } from './create-feed-store.ts'
import { createFollowStore } from './create-follow-store.ts'
import { createInbox } from './create-inbox.ts'
import { createKeptStories } from './create-kept-stories.ts'
import { createMemoryStore } from './create-memory-store.ts'
import { createOutbox } from './create-outbox.ts'
import { createPlaceStore } from './create-place-store.ts'
import { createPlatformNotes } from './create-platform-notes.ts'
import { createStoryStore } from './create-story-store.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import type { SqliteOptions } from './open-sqlite-file.ts'

/** Everything the program remembers. */
export interface Database {
  readonly feeds: FeedStore
  readonly articles: ArticleStore
  readonly stories: StoryStore
  readonly kept: KeptStories
  readonly memory: MemoryStore
  readonly chats: ChatStore
  readonly communities: CommunityStore
  readonly notes: PlatformNotes
  readonly places: PlaceStore
  readonly inbox: Inbox
  readonly audit: AuditLog
  readonly alerts: AlertStore
  readonly briefings: BriefingStore
  readonly outbox: Outbox
  readonly follows: FollowStore
  /**
   * True when the role is this process's: of several on one PostgreSQL only one may have `ingest`, since
   * grouping hands out story ids from memory. Ask again before each round of work: the role is lost with
   * the connection, and free once its holder is gone. An SQLite file has one process, so it is always its own.
   */
  claimRole(role: string): Promise<boolean>
  /** No other process can have this database open. */
  readonly alone: boolean
  /** Ends all work and frees the file, or the roles, for another process. */
  close(): Promise<void>
}

/**
 * Opens the database and brings its schema up to date: an SQLite file (made when it is not there;
 * `:memory:` is none), or a database on a PostgreSQL server.
 * @throws DatabaseError with cause and cure; a file is then as it was.
 */
export async function openDatabase(options: SqliteOptions | PostgresOptions): Promise<Database> {
  const connected = await ('url' in options ? connectPostgres(options) : connectSqlite(options))
  const { db, dialect, claimRole, close } = connected
  try {
    await migrate(db, dialect, migrations)
  } catch (error) {
    await close()
    throw error
  }
  return {
    feeds: createFeedStore(db, dialect),
    articles: createArticleStore(db, dialect),
    stories: createStoryStore(db, dialect),
    kept: createKeptStories(db),
    memory: createMemoryStore(db, dialect),
    chats: createChatStore(db, dialect),
    communities: createCommunityStore(db),
    notes: createPlatformNotes(db),
    places: createPlaceStore(db, dialect),
    inbox: createInbox(db),
    audit: createAuditLog(db),
    alerts: createAlertStore(db, dialect),
    briefings: createBriefingStore(db, dialect),
    outbox: createOutbox(db, dialect),
    follows: createFollowStore(db, dialect),
    claimRole,
    alone: !('url' in options),
    close,
  }
}
