import type { Kysely } from 'kysely'
import type { ArticleQuery } from '../../article/article-store.ts'
import type { Dialect, Match } from './dialect.ts'
import type { Schema } from './schema.ts'

/** Matches that are ranked; older ones are not looked at, so that a common word costs no more than a rare one. */
const RANKED = 2000
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
  if (groups.length === 0) return []
  const { languages, since = null } = query
  const matches = await dialect.search.findNewest(db, { groups, languages, since }, RANKED)
  const rank = ({ firstSeen, inTitle }: Match) => firstSeen + (inTitle / groups.length) * TITLE_MS
  return [...matches]
    .sort((a, b) => rank(b) - rank(a) || b.id - a.id)
    .slice(0, query.limit)
    .map((match) => match.id)
}
