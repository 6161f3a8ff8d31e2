import type { Kysely } from 'kysely'
import type { StoryStore } from '../../story/story-store.ts'
import { createStoryRevisions } from './create-story-revisions.ts'
import type { Dialect } from './dialect.ts'
import { findStoriesOf } from './find-stories-of.ts'
import { FIGURES, listHot, toFigures } from './list-hot.ts'
import { saveGrouping } from './save-grouping.ts'
import type { Schema } from './schema.ts'
import { toStory } from './story-rows.ts'

/** The story port over SQL. */
export function createStoryStore(db: Kysely<Schema>, dialect: Dialect): StoryStore {
  const getStories = async (ids: readonly number[]) => {
    const rows = await db
      .selectFrom('stories')
      .selectAll()
      .where(dialect.among('id', ids))
      .execute()
    const byId = new Map(rows.map((row) => [row.id, row]))
    return ids.flatMap((id) => byId.get(id) ?? []).map(toStory)
  }

  return {
    ...createStoryRevisions(db, dialect),

    saveGrouping: (batch) => db.transaction().execute((trx) => saveGrouping(trx, dialect, batch)),

    async nextStoryId() {
      const { highest } = await db
        .selectFrom('stories')
        .select(({ fn }) => fn.max('id').as('highest'))
        .executeTakeFirstOrThrow()
      return (highest ?? 0) + 1
    },

    getStories,

    async findStory(id) {
      // saveGrouping keeps every redirect one step long.
      const row = await db
        .selectFrom('stories as asked')
        .innerJoin('stories as found', (join) =>
          join.on('found.id', '=', (eb) => eb.fn.coalesce('asked.merged_into', 'asked.id')),
        )
        .selectAll('found')
        .where('asked.id', '=', id)
        .executeTakeFirst()
      return row === undefined ? null : toStory(row)
    },

    async listHot(query) {
      const hot = await listHot(db, dialect, query)
      return getStories(hot.map(({ id }) => id))
    },

    async listFigures(query) {
      const hot = await listHot(db, dialect, query)
      return hot.map(toFigures)
    },

    async figuresOf(articleIds) {
      const rows = await db
        .selectFrom('story_segments')
        .innerJoin('stories', 'stories.id', 'story_segments.story_id')
        .select(['article_id', ...FIGURES])
        .where(dialect.among('article_id', articleIds))
        .where('merged_into', 'is', null)
        .orderBy('article_id')
        .orderBy('segment')
        .execute()
      return rows.map((row) => ({ ...toFigures(row), articleId: row.article_id }))
    },

    async segmentsOf(storyIds) {
      const merged = await db
        .selectFrom('stories')
        .select('merged_into')
        .where(dialect.among('id', storyIds))
        .where('merged_into', 'is not', null)
        .execute()
      const ids = new Set([...storyIds, ...merged.flatMap((row) => row.merged_into ?? [])])
      const rows = await db
        .selectFrom('story_segments')
        .selectAll()
        .where(dialect.among('story_id', [...ids]))
        .orderBy('article_id')
        .orderBy('segment')
        .execute()
      return rows.map((row) => ({
        articleId: row.article_id,
        segment: row.segment,
        storyId: row.story_id,
        originator: row.originator,
      }))
    },

    storiesOfArticles: (articleIds) => findStoriesOf(db, dialect, articleIds),
  }
}
