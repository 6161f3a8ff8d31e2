import type { Kysely } from 'kysely'
import { deleteOldDeliveries } from './delete-old-deliveries.ts'
import type { Dialect } from './dialect.ts'
import type { Schema } from './schema.ts'

/** ArticleStore.deleteBefore: a short transaction, another for what was delivered as long ago, then a little of the space is given back. */
export async function deleteOldArticles(
  db: Kysely<Schema>,
  dialect: Dialect,
  before: number,
  limit: number,
): Promise<number> {
  const ids = await findOld(db, before, limit)
  if (ids.length > 0) await deleteArticles(db, dialect, ids)
  await deleteOldDeliveries(db, dialect, before, limit)
  await dialect.reclaimSpace(db)
  return ids.length
}

async function findOld(db: Kysely<Schema>, before: number, limit: number): Promise<number[]> {
  const rows = await db
    .selectFrom('articles')
    .select('id')
    .where('first_seen', '<', before)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('story_segments')
            .innerJoin('kept_stories', 'kept_stories.story_id', 'story_segments.story_id')
            .select('kept_stories.story_id')
            .whereRef('story_segments.article_id', '=', 'articles.id'),
        ),
      ),
    )
    .orderBy('first_seen')
    .limit(limit)
    .execute()
  return rows.map((row) => row.id)
}

/** Texts, versions and segments go with their article; a story goes with its last segment. */
async function deleteArticles(
  db: Kysely<Schema>,
  dialect: Dialect,
  ids: readonly number[],
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const touched = await trx
      .selectFrom('story_segments')
      .select('story_id')
      .distinct()
      .where(dialect.among('article_id', ids))
      .execute()
    await dialect.search.remove(trx, ids)
    await trx.deleteFrom('articles').where(dialect.among('id', ids)).execute()
    await deleteEmptyStories(
      trx,
      dialect,
      touched.map((row) => row.story_id),
    )
  })
}

async function deleteEmptyStories(
  trx: Kysely<Schema>,
  dialect: Dialect,
  storyIds: readonly number[],
): Promise<void> {
  const empty = await trx
    .selectFrom('stories')
    .select('id')
    .where(dialect.among('id', storyIds))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('story_segments')
            .select('segment')
            .whereRef('story_segments.story_id', '=', 'stories.id'),
        ),
      ),
    )
    // The highest id stays, so that nextStoryId never hands one out a second time.
    .where('id', '<', (eb) =>
      eb.selectFrom('stories as all').select(({ fn }) => fn.max('all.id').as('highest')),
    )
    .execute()
  const ids = empty.map((row) => row.id)
  for (const table of TOLD)
    await trx.deleteFrom(table).where(dialect.among('story_id', ids)).execute()
  await trx.deleteFrom('stories').where(dialect.among('merged_into', ids)).execute()
  await trx.deleteFrom('stories').where(dialect.among('id', ids)).execute()
}

/** What was known of a story for its readers. */
const TOLD = [
  'shown_stories',
  'topic_matches',
  'alerts',
  'alert_candidates',
  'delivery_stories',
] as const
