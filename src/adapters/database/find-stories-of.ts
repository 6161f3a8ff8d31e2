import type { Kysely } from 'kysely'
import type { Dialect } from './dialect.ts'
import type { Schema } from './schema.ts'

/** The stories of each article, by segment; articles in none are left out. */
export async function findStoriesOf(
  db: Kysely<Schema>,
  dialect: Dialect,
  articleIds: readonly number[],
): Promise<ReadonlyMap<number, readonly number[]>> {
  const rows = await db
    .selectFrom('story_segments')
    .select(['article_id', 'story_id'])
    .where(dialect.among('article_id', articleIds))
    .orderBy('article_id')
    .orderBy('segment')
    .execute()
  const stories = new Map<number, number[]>()
  for (const { article_id, story_id } of rows) {
    const known = stories.get(article_id)
    if (known === undefined) stories.set(article_id, [story_id])
    else known.push(story_id)
  }
  return stories
}
