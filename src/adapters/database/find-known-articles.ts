import type { Kysely } from 'kysely'
import type { Article, ArticleDraft } from '../../article/article.ts'
import { articleKeys, normaliseTitle } from './article-keys.ts'
import { ARTICLE_COLUMNS, type ArticleRow, toArticle } from './article-rows.ts'
import type { Dialect } from './dialect.ts'
import type { Schema } from './schema.ts'

/** How far apart the same title of one publisher still is the same article. */
const SAME_TITLE_MS = 3 * 86_400_000

type KeyColumn = 'guid_key' | 'url_key' | 'title_key'

/** ArticleStore.findKnown: by guid, else by address, else by title; of several the newest. */
export async function findKnownArticles(
  db: Kysely<Schema>,
  dialect: Dialect,
  drafts: readonly ArticleDraft[],
): Promise<readonly (Article | null)[]> {
  const keys = drafts.map(articleKeys)
  const byGuid = await findRows(
    db,
    dialect,
    'guid_key',
    keys.map((key) => key.guid),
  )
  const byUrl = await findRows(
    db,
    dialect,
    'url_key',
    keys.map((key) => key.url),
  )
  const byTitle = await findRows(
    db,
    dialect,
    'title_key',
    keys.map((key) => key.title),
  )
  return drafts.map((draft, i) => {
    const key = keys[i]
    if (key === undefined) return null
    const found =
      byGuid.get(key.guid)?.find((row) => hasGuid(row, draft)) ??
      byUrl.get(key.url)?.find((row) => hasAddress(row, draft)) ??
      byTitle.get(key.title)?.find((row) => hasTitle(row, draft))
    return found === undefined ? null : toArticle(found)
  })
}

/** Rows by key, newest first. */
async function findRows(
  db: Kysely<Schema>,
  dialect: Dialect,
  column: KeyColumn,
  keys: readonly (number | null)[],
): Promise<ReadonlyMap<number | null, readonly ArticleRow[]>> {
  const rows = await db
    .selectFrom('articles')
    .innerJoin('article_texts', 'article_id', 'id')
    .select([...ARTICLE_COLUMNS, 'paragraphs', column])
    .where(
      dialect.among(
        column,
        keys.filter((key) => key !== null),
      ),
    )
    .orderBy('id', 'desc')
    .execute()
  return Map.groupBy(rows, (row) => row[column] ?? null)
}

function hasGuid(row: ArticleRow, draft: ArticleDraft): boolean {
  return row.feed_id === draft.feedId && row.guid === draft.guid
}

function hasAddress(row: ArticleRow, draft: ArticleDraft): boolean {
  return row.publisher_id === draft.publisher.id && row.url === draft.url
}

function hasTitle(row: ArticleRow, draft: ArticleDraft): boolean {
  return (
    row.publisher_id === draft.publisher.id &&
    Math.abs(row.first_seen - draft.firstSeen) <= SAME_TITLE_MS &&
    normaliseTitle(row.title) === normaliseTitle(draft.title)
  )
}
