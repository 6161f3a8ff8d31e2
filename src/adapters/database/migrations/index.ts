import { feeds } from './0001-feeds.ts'
import { articles } from './0002-articles.ts'
import { articleSearch } from './0003-article-search.ts'
import { stories } from './0004-stories.ts'
import { chats } from './0005-chats.ts'
import { firstReads } from './0006-first-reads.ts'
import type { Migration } from './migration.ts'

/** Every step of the schema, in order. Add at the end only. */
export const migrations: readonly Migration[] = [
  feeds,
  articles,
  articleSearch,
  stories,
  chats,
  firstReads,
]
