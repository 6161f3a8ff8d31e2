import type { Kysely } from 'kysely'
import type { StoryRevisions } from '../../story/story-revisions.ts'
import type { Dialect } from './dialect.ts'
import type { Schema } from './schema.ts'
import { toChange, toChangeRow, toStory } from './story-rows.ts'

/** The port of story revisions over SQL. */
export function createStoryRevisions(db: Kysely<Schema>, dialect: Dialect): StoryRevisions {
  return {
    listStale: (ids) =>
      db.transaction().execute(async (trx) => {
        const rows = await trx
          .selectFrom('stories')
          .leftJoin('story_briefs', 'story_id', 'id')
          .selectAll('stories')
          .select('revised_at')
          .where(dialect.among('id', ids))
          .where('stale', '<>', 0)
          .where('merged_into', 'is', null)
          .execute()
        // Not 0 before the revision is saved: after a crash in between they are still listed.
        await trx
          .updateTable('stories')
          .set({ stale: 2 })
          .where(
            dialect.among(
              'id',
              rows.map((row) => row.id),
            ),
          )
          .execute()
        const byId = new Map(rows.map((row) => [row.id, row]))
        return ids
          .flatMap((id) => byId.get(id) ?? [])
          .map((row) => ({ story: toStory(row), revisedAt: row.revised_at }))
      }),

    saveRevision: (storyId, { revision, at, changes, brief }) =>
      db.transaction().execute(async (trx) => {
        await trx
          .updateTable('stories')
          .set({ revision })
          .where('id', '=', storyId)
          .where('revision', '<', revision)
          .execute()
        await trx
          .updateTable('stories')
          .set({ stale: 0 })
          .where('id', '=', storyId)
          .where('stale', '=', 2)
          .execute()
        for (const change of changes)
          await trx.insertInto('story_changes').values(toChangeRow(storyId, change)).execute()
        await trx
          .insertInto('story_briefs')
          .values({ story_id: storyId, brief, revised_at: at })
          .onConflict((conflict) =>
            conflict.column('story_id').doUpdateSet({ brief, revised_at: at }),
          )
          .execute()
      }),

    async changesSince(storyId, since) {
      const rows = await db
        .selectFrom('story_changes')
        .selectAll()
        .where('story_id', '=', storyId)
        .where('revision', '>', since)
        .orderBy('revision')
        .orderBy('id')
        .execute()
      return rows.map(toChange)
    },

    async briefsOf(storyIds) {
      const rows = await db
        .selectFrom('story_briefs')
        .select(['story_id', 'brief'])
        .where(dialect.among('story_id', storyIds))
        .execute()
      return new Map(rows.map((row) => [row.story_id, row.brief]))
    },
  }
}
