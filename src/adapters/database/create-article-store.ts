import type { Kysely, Transaction } from 'kysely'
import type { ArticleDraft } from '../../article/article.ts'
import type { ArticleStore, ArticleVersion } from '../../article/article-store.ts'
import { ARTICLE_COLUMNS, toArticle, toArticleRow, toStoredArticle } from './article-rows.ts'
import { deleteOldArticles } from './delete-old-articles.ts'
import type { Dialect } from './dialect.ts'
import { findKnownArticles } from './find-known-articles.ts'
import { findStoriesOf } from './find-stories-of.ts'
import { readTexts } from './read-texts.ts'
import type { Schema } from './schema.ts'
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
    findKnown: (drafts) => findKnownArticles(db, dialect, drafts),

    addArticles: (articles) =>
      db.transaction().execute(async (trx) => {
        const ids = await insertArticles(
          trx,
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
        await trx
          .updateTable('articles')
          .set({
            ...toArticleRow(draft),
            // When and where it was first seen does not change with its text.
            feed_id: before.feed_id,
            first_seen: before.first_seen,
            position: before.position,
            version: before.version + 1,
            change_kind: change.kind,
            change_at: change.at,
            change_notice: change.notice,
          })
          .where('id', '=', articleId)
          .execute()
        await trx
          .updateTable('article_texts')
          .set({ paragraphs: JSON.stringify(draft.paragraphs) })
          .where('article_id', '=', articleId)
          .execute()
        await trx
          .updateTable('stories')
          .set({ stale: 1 })
          .where('id', 'in', (eb) =>
            eb.selectFrom('story_segments').select('story_id').where('article_id', '=', articleId),
          )
          .execute()
        await dialect.search.replace(trx, { id: articleId, language: draft.language, words })
        return toArticle(
          await selectArticles(trx).where('id', '=', articleId).executeTakeFirstOrThrow(),
        )
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

async function insertArticles(
  trx: Transaction<Schema>,
  drafts: readonly ArticleDraft[],
): Promise<readonly number[]> {
  const ids: number[] = []
  for (const chunk of splitRows(drafts)) {
    const rows = await trx
      .insertInto('articles')
      .values(chunk.map(toArticleRow))
      .returning('id')
      .execute()
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
