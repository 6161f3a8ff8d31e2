import { type ExpressionBuilder, type Kysely, type SqlBool, sql } from 'kysely'
import type { Dialect } from './dialect.ts'
import { OPERATOR } from './feed-rows.ts'
import type { Schema } from './schema.ts'

// A chat's own sources are its own: what nobody else's feed brought is marked `private` when it is stored.

/** In the words of the index of private articles, so that it is used. */
const PRIVATE = sql<SqlBool>`articles.private = 1`

/** Of these feeds, those that chats have and the operator has not. */
export async function findPrivateFeeds(
  db: Kysely<Schema>,
  dialect: Dialect,
  feedIds: readonly number[],
): Promise<ReadonlySet<number>> {
  const rows = await db
    .selectFrom('feed_owners')
    .select('feed_id')
    .where(dialect.among('feed_id', feedIds))
    .groupBy('feed_id')
    .having(({ fn }) => fn.min('owner'), '<>', OPERATOR)
    .execute()
  return new Set(rows.map((row) => row.feed_id))
}

/** The article may be read by this chat; null: by everybody. */
export function isReadable(eb: ExpressionBuilder<Schema, 'articles'>, chatId: string | null) {
  const isPublic = eb('articles.private', '=', 0)
  if (chatId === null) return isPublic
  const own = eb.selectFrom('feed_owners').select('feed_id').where('owner', '=', chatId)
  return eb.or([isPublic, eb('articles.feed_id', 'in', own)])
}

/** Stories that only the chat's own feeds (and other chats') tell of: they have an own report since then. */
export function ownStories(
  eb: ExpressionBuilder<Schema, 'stories'>,
  chatId: string,
  since: number,
) {
  return eb(
    'stories.id',
    'in',
    eb
      .selectFrom('feed_owners')
      .innerJoin('articles', 'articles.feed_id', 'feed_owners.feed_id')
      .innerJoin('story_segments', 'story_segments.article_id', 'articles.id')
      .select('story_segments.story_id')
      .where('owner', '=', chatId)
      .where(PRIVATE)
      .where('articles.first_seen', '>=', since),
  )
}

/** The operator took the feed in: all that it brought is everybody's. */
export async function publishFeed(
  trx: Kysely<Schema>,
  dialect: Dialect,
  feedId: number,
): Promise<void> {
  const rows = await trx
    .selectFrom('articles')
    .select('id')
    .where(PRIVATE)
    .where('feed_id', '=', feedId)
    .execute()
  await publishArticles(
    trx,
    dialect,
    rows.map((row) => row.id),
  )
}

/** Those of the articles that were private are so no more, nor are their stories. */
export async function publishArticles(
  trx: Kysely<Schema>,
  dialect: Dialect,
  articleIds: readonly number[],
): Promise<void> {
  const rows = await trx
    .updateTable('articles')
    .set({ private: 0 })
    .where(dialect.among('id', articleIds))
    .where('private', '=', 1)
    .returning('id')
    .execute()
  if (rows.length === 0) return
  const ids = rows.map((row) => row.id)
  await trx
    .updateTable('stories')
    .set({ private: 0 })
    .where('private', '=', 1)
    .where('id', 'in', (eb) =>
      eb.selectFrom('story_segments').select('story_id').where(dialect.among('article_id', ids)),
    )
    .execute()
}

/** Mostly no chat has a source of its own: then nothing else is asked. */
async function hasPrivate(db: Kysely<Schema>): Promise<boolean> {
  const row = await db
    .selectFrom('articles')
    .select('feed_id')
    .where(PRIVATE)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** After segments were placed: a story with a public report is public, one with none is not. */
export async function markPrivateStories(
  trx: Kysely<Schema>,
  dialect: Dialect,
  placed: readonly { readonly articleId: number; readonly storyId: number }[],
): Promise<void> {
  if (!(await hasPrivate(trx))) return
  const rows = await trx
    .selectFrom('articles')
    .select('id')
    .where(
      dialect.among(
        'id',
        placed.map(({ articleId }) => articleId),
      ),
    )
    .where('private', '=', 1)
    .execute()
  const privateIds = new Set(rows.map((row) => row.id))
  const storiesOf = (isPrivate: boolean) =>
    placed.flatMap(({ articleId, storyId }) =>
      privateIds.has(articleId) === isPrivate ? storyId : [],
    )
  await trx
    .updateTable('stories')
    .set({ private: 0 })
    .where(dialect.among('id', storiesOf(false)))
    .where('private', '=', 1)
    .execute()
  if (privateIds.size === 0) return
  await trx
    .updateTable('stories')
    .set({ private: 1 })
    .where(dialect.among('id', storiesOf(true)))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('story_segments')
            .innerJoin('articles', 'articles.id', 'story_segments.article_id')
            .select('articles.id')
            .whereRef('story_segments.story_id', '=', 'stories.id')
            .where('articles.private', '=', 0),
        ),
      ),
    )
    .execute()
}
