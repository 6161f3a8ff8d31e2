import { feeds } from './0001-feeds.ts'
import { articles } from './0002-articles.ts'
import { articleSearch } from './0003-article-search.ts'
import { stories } from './0004-stories.ts'
import { chats } from './0005-chats.ts'
import { firstReads } from './0006-first-reads.ts'
import { places } from './0007-places.ts'
import { follows } from './0008-follows.ts'
import { outbox } from './0009-outbox.ts'
import { briefings } from './0010-briefings.ts'
import { alerts } from './0011-alerts.ts'
import { audit } from './0012-audit.ts'
import { ownSources } from './0013-own-sources.ts'
import { shownAt } from './0014-shown-at.ts'
import { communities } from './0015-communities.ts'
import { leftCommunities } from './0016-left-communities.ts'
import type { Migration } from './migration.ts'

/** Every step of the schema, in order. Add at the end only. */
export const migrations: readonly Migration[] = [
  feeds,
  articles,
  articleSearch,
  stories,
  chats,
  firstReads,
  places,
  follows,
  outbox,
  briefings,
  alerts,
  audit,
  ownSources,
  shownAt,
  communities,
  leftCommunities,
]
