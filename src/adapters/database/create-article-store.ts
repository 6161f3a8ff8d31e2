import type { Kysely, Transaction } from 'kysely'
import type { Article, ArticleDraft } from '../../article/article.ts'
import type { ArticleStore, ArticleVersion } from '../../article/article-store.ts'
import {
  ARTICLE_COLUMNS,
  type ArticleRow,
  toArticle,
  toArticleRow,
  toStoredArticle,
} from './article-rows.ts'
import { deleteOldArticles } from './delete-old-articles.ts'
import type { Dialect } from './dialect.ts'
import { findKnownArticles } from './find-known-articles.ts'
import { findStoriesOf } from './find-stories-of.ts'
import { findPrivateFeeds, publishArticles } from './own-sources.ts'
import { readTexts } from './read-texts.ts'
import type { ArticleTable, Schema } from './schema.ts'
import { searchArticles } from './search-articles.ts'
import { splitRows } from './split-rows.ts'

/** The article port over SQL. */
export function createArticleStore(db: Kysely<Schema>, dialect: Dialect): ArticleStore {
  const getArticles = async (ids: readonly number[]) => {
    const rows = await selectArticles(db).where(dialect.among('id', ids)).execute()
    const byId = new Map(rows.map((row) => [row.id, row]))
    return ids.flatMap((id) => byId.get(id) ?? []).map(toArticle)
  }

  return {
    async findKnown(drafts) {
      const known = await findKnownArticles(db, dialect, drafts)
      await publishKnown(db, dialect, drafts, known)
      return known
    },

    addArticles: (articles) =>
      db.transaction().execute(async (trx) => {
        const ids = await insertArticles(
          trx,
          dialect,
          articles.map(({ draft }) => draft),
        )
        await dialect.search.add(
          trx,
          articles.map(({ draft, words }, i) => ({
            id: ids[i] ?? 0,
            language: draft.language,
            words,
          })),
        )
        return articles.map(({ draft }, i) => toStoredArticle(draft, ids[i] ?? 0))
      }),

    saveVersion: (articleId, draft, change, words) =>
      db.transaction().execute(async (trx) => {
        const before = await selectArticles(trx)
          .where('id', '=', articleId)
          .executeTakeFirstOrThrow()
        await trx
          .insertInto('article_versions')
          .values({
            article_id: articleId,
            version: before.version,
            title: before.title,
            paragraphs: before.paragraphs,
            change_kind: change.kind,
            change_at: change.at,
            change_notice: change.notice,
          })
          .execute()
        const changed = {
          version: before.version + 1,
          change_kind: change.kind,
          change_at: change.at,
          change_notice: change.notice,
        }
        return replaceArticle(trx, dialect, { before, draft, words, changed })
      }),

    completeArticle: (articleId, draft, words) =>
      db.transaction().execute(async (trx) => {
        const before = await selectArticles(trx)
          .where('id', '=', articleId)
          .executeTakeFirstOrThrow()
        return replaceArticle(trx, dialect, { before, draft, words, changed: {} })
      }),

    async versionsOf(articleId) {
      const rows = await db
        .selectFrom('article_versions')
        .selectAll()
        .where('article_id', '=', articleId)
        .orderBy('version')
        .execute()
      return rows.map(
        (row): ArticleVersion => ({
          version: row.version,
          title: row.title,
          paragraphs: readTexts(row.paragraphs),
          change: { kind: row.change_kind, at: row.change_at, notice: row.change_notice },
        }),
      )
    },

    getArticles,

    async searchArticles(query) {
      return getArticles(await searchArticles(db, dialect, query))
    },

    searchIds: (query) => searchArticles(db, dialect, query),

    async readSince(since, afterId, limit) {
      const rows = await selectArticles(db)
        .where('first_seen', '>=', since)
        .where('id', '>', afterId)
        .orderBy('id')
        .limit(limit)
        .execute()
      const stories = await findStoriesOf(
        db,
        dialect,
        rows.map((row) => row.id),
      )
      return rows.map((row) => ({
        articleId: row.id,
        storyIds: stories.get(row.id) ?? [],
        article: toArticle(row),
      }))
    },

    async countArticles() {
      const { count } = await db
        .selectFrom('articles')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      return count
    },

    deleteBefore: (before, limit) => deleteOldArticles(db, dialect, before, limit),
  }
}

function selectArticles(db: Kysely<Schema>) {
  return db
    .selectFrom('articles')
    .innerJoin('article_texts', 'article_id', 'id')
    .select([...ARTICLE_COLUMNS, 'paragraphs'])
}

/** The article with another text; its stories must be written out anew. */
async function replaceArticle(
  trx: Transaction<Schema>,
  dialect: Dialect,
  { before, draft, words, changed }: Replacement,
): Promise<Article> {
  const { id } = before
  // When and where it was first seen does not change with its text; a page knows no guid.
  const { feed_id: _feed, first_seen: _seen, position: _position, ...row } = toArticleRow(draft)
  const { guid: _guid, guid_key: _key, ...withoutGuid } = row
  await trx
    .updateTable('articles')
    .set({ ...(draft.guid === null ? withoutGuid : row), ...changed })
    .where('id', '=', id)
    .execute()
  await trx
    .updateTable('article_texts')
    .set({ paragraphs: JSON.stringify(draft.paragraphs) })
    .where('article_id', '=', id)
    .execute()
  await trx
    .updateTable('stories')
    .set({ stale: 1 })
    .where('id', 'in', (eb) =>
      eb.selectFrom('story_segments').select('story_id').where('article_id', '=', id),
    )
    .execute()
  await dialect.search.replace(trx, { id, language: draft.language, words })
  return toArticle(await selectArticles(trx).where('id', '=', id).executeTakeFirstOrThrow())
}

/** A report that only chats' own feeds had brought comes from another's feed too: it is everybody's now. */
async function publishKnown(
  db: Kysely<Schema>,
  dialect: Dialect,
  drafts: readonly ArticleDraft[],
  known: readonly (Article | null)[],
): Promise<void> {
  const ids = known.flatMap((article) => article?.id ?? [])
  if (ids.length === 0) return
  const rows = await db
    .selectFrom('articles')
    .select('id')
    .where(dialect.among('id', ids))
    .where('private', '=', 1)
    .execute()
  if (rows.length === 0) return
  const privateIds = new Set(rows.map((row) => row.id))
  const privateFeeds = await findPrivateFeeds(
    db,
    dialect,
    drafts.map((draft) => draft.feedId),
  )
  const published = drafts.flatMap((draft, i) => {
    const id = known[i]?.id
    return id !== undefined && privateIds.has(id) && !privateFeeds.has(draft.feedId) ? id : []
  })
  await db.transaction().execute((trx) => publishArticles(trx, dialect, published))
}

interface Replacement {
  readonly before: ArticleRow
  readonly draft: ArticleDraft
  readonly words: string
  readonly changed: Partial<
    Pick<ArticleTable, 'version' | 'change_kind' | 'change_at' | 'change_notice'>
  >
}

async function insertArticles(
  trx: Transaction<Schema>,
  dialect: Dialect,
  drafts: readonly ArticleDraft[],
): Promise<readonly number[]> {
  const ids: number[] = []
  const feedIds = drafts.map((draft) => draft.feedId)
  const privateFeeds = await findPrivateFeeds(trx, dialect, [...new Set(feedIds)])
  const drafted = drafts.map((draft) => ({
    ...toArticleRow(draft),
    ...(privateFeeds.size === 0 ? {} : { private: privateFeeds.has(draft.feedId) ? 1 : 0 }),
  }))
  for (const chunk of splitRows(drafted)) {
    const rows = await trx.insertInto('articles').values(chunk).returning('id').execute()
    // Ids are given in the order of the values, but may be told in any.
    ids.push(...rows.map((row) => row.id).sort((a, b) => a - b))
  }
  const texts = drafts.map((draft, i) => ({
    article_id: ids[i] ?? 0,
    paragraphs: JSON.stringify(draft.paragraphs),
  }))
  for (const chunk of splitRows(texts))
    await trx.insertInto('article_texts').values(chunk).execute()
  return ids
}
