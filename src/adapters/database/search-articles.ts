import type { Kysely } from 'kysely'
import type { ArticleQuery } from '../../article/article-store.ts'
import type { Dialect, Match } from './dialect.ts'
import { isReadable } from './own-sources.ts'
import type { Schema } from './schema.ts'

/** Matches that are ranked; older ones are not looked at, so that a common word costs no more than a rare one. */
const RANKED = 2000
/** The same for each one wanted: where few are, fewer are ranked. */
const RANKED_EACH = 50
/** More words than this make no query better. */
const MOST_WORDS = 12
/** All words in the title are worth as much as being this much newer. */
const TITLE_MS = 7 * 86_400_000

/** Ids of the best matches among the newest: by time first seen, with an advance for words in the title. */
export async function searchArticles(
  db: Kysely<Schema>,
  dialect: Dialect,
  query: ArticleQuery,
): Promise<readonly number[]> {
  const groups = query.stems
    .map((entry) => [entry].flat().filter((stem) => stem.trim() !== ''))
    .filter((stems) => stems.length > 0)
    .slice(0, MOST_WORDS)
  if (groups.length === 0 || query.limit <= 0) return []
  const { languages, since = null } = query
  const ranked = Math.min(RANKED, query.limit * RANKED_EACH)
  const matches = await dialect.search.findNewest(db, { groups, languages, since }, ranked)
  const rank = ({ firstSeen, inTitle }: Match) => firstSeen + (inTitle / groups.length) * TITLE_MS
  const best = [...matches].sort((a, b) => rank(b) - rank(a) || b.id - a.id)
  const found: number[] = []
  // Mostly the first ones may all be read: then no others are looked up.
  for (let at = 0; at < best.length && found.length < query.limit; at += query.limit) {
    const ids = best.slice(at, at + query.limit).map((match) => match.id)
    found.push(...(await findReadable(db, dialect, ids, query.chatId ?? null)))
  }
  return found.slice(0, query.limit)
}

async function findReadable(
  db: Kysely<Schema>,
  dialect: Dialect,
  ids: readonly number[],
  chatId: string | null,
): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('articles')
    .select('id')
    .where(dialect.among('id', ids))
    .where((eb) => isReadable(eb, chatId))
    .execute()
  const readable = new Set(rows.map((row) => row.id))
  return ids.filter((id) => readable.has(id))
}
