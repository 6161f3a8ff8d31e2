import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { Kysely, sql } from 'kysely'
import type { ArticleStore } from '../../article/article-store.ts'
import type { ChatStore } from '../../chat/chat-store.ts'
import type { PlaceStore } from '../../delivery/place-store.ts'
import type { MemoryStore } from '../../digest/memory-store.ts'
import type { FeedStore } from '../../feed/feed-store.ts'
import type { KeptStories } from '../../story/kept-stories.ts'
import type { StoryStore } from '../../story/story-store.ts'
import type { FollowStore } from '../../topic/follow-store.ts'
import { createArticleStore } from './create-article-store.ts'
import { createChatStore } from './create-chat-store.ts'
import { createFeedStore } from './create-feed-store.ts'
import { createFollowStore } from './create-follow-store.ts'
import { createKeptStories } from './create-kept-stories.ts'
import { createMemoryStore } from './create-memory-store.ts'
import { createPlaceStore } from './create-place-store.ts'
import { createStoryStore } from './create-story-store.ts'
import { corrupt, unwritable } from './explain-sqlite-error.ts'
import { lockSqliteFile } from './lock-sqlite-file.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import type { SqliteOptions } from './open-sqlite-file.ts'
import type { Schema } from './schema.ts'
import { sqliteDialect } from './sqlite-dialect.ts'

/** Everything the program remembers. */
export interface Database {
  readonly feeds: FeedStore
  readonly articles: ArticleStore
  readonly stories: StoryStore
  readonly kept: KeptStories
  readonly memory: MemoryStore
  readonly chats: ChatStore
  readonly places: PlaceStore
  readonly follows: FollowStore
  /** Ends all work and frees the file for another process. */
  close(): Promise<void>
}

/**
 * Opens the database, making it when it is not there, and brings its schema up to date.
 * `path` is a file or `:memory:`.
 * @throws DatabaseError with cause and cure; the file is then as it was.
 */
export async function openDatabase(options: SqliteOptions): Promise<Database> {
  const release = options.path === ':memory:' ? () => {} : claimFile(options.path)
  const dialect = sqliteDialect(options)
  const db = new Kysely<Schema>({ dialect: dialect.kysely })
  const close = async () => {
    await db.destroy()
    release()
  }
  try {
    await checkIntegrity(db, options.path)
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
    chats: createChatStore(db),
    places: createPlaceStore(db, dialect),
    follows: createFollowStore(db, dialect),
    close,
  }
}

function claimFile(path: string): () => void {
  try {
    mkdirSync(dirname(path), { recursive: true })
  } catch (error) {
    throw unwritable(path, { cause: error })
  }
  return lockSqliteFile(path)
}

async function checkIntegrity(db: Kysely<Schema>, path: string): Promise<void> {
  const { rows } = await sql<{ quick_check: string }>`pragma quick_check(1)`.execute(db)
  const [finding] = rows
  if (finding?.quick_check !== 'ok') throw corrupt(path, {}, finding?.quick_check)
}
