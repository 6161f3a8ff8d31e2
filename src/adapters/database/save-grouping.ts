import type { Kysely } from 'kysely'
import type { Story } from '../../story/story.ts'
import type { GroupingBatch } from '../../story/story-store.ts'
import type { Dialect } from './dialect.ts'
import { mergeStory } from './merge-story.ts'
import { markPrivateStories } from './own-sources.ts'
import type { Schema } from './schema.ts'
import { splitRows } from './split-rows.ts'
import { toStoryRow } from './story-rows.ts'

/** StoryStore.saveGrouping, inside its transaction: stories, then what lies in them, then merges. */
export async function saveGrouping(
  trx: Kysely<Schema>,
  dialect: Dialect,
  batch: GroupingBatch,
): Promise<void> {
  // Of several states of one story the last counts, and one statement may touch a row once only.
  const stories = [...new Map(batch.stories.map((story) => [story.id, story])).values()]
  await upsertStories(trx, stories, new Set(batch.placed.map(({ storyId }) => storyId)))
  await placeOnDesks(trx, dialect, stories)
  await placeSegments(trx, batch.placed)
  await markPrivateStories(trx, dialect, batch.placed)
  for (const { from, into } of batch.merges) await mergeStory(trx, from, into)
}

async function upsertStories(
  trx: Kysely<Schema>,
  stories: readonly Story[],
  touched: ReadonlySet<number>,
): Promise<void> {
  const rows = stories.map((story) => toStoryRow(story, touched.has(story.id)))
  for (const chunk of splitRows(rows))
    await trx
      .insertInto('stories')
      .values(chunk)
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((eb) => ({
          language: eb.ref('excluded.language'),
          // Grouping may not have heard of the latest revision; a revision never shrinks.
          revision: eb
            .case()
            .when('excluded.revision', '>', eb.ref('stories.revision'))
            .then(eb.ref('excluded.revision'))
            .else(eb.ref('stories.revision'))
            .end(),
          first_seen: eb.ref('excluded.first_seen'),
          last_report_at: eb.ref('excluded.last_report_at'),
          // Only a merge changes it, and for ever.
          merged_into: eb.ref('stories.merged_into'),
          desks: eb.ref('excluded.desks'),
          outlets: eb.ref('excluded.outlets'),
          originators: eb.ref('excluded.originators'),
          hot: eb.ref('excluded.hot'),
          stale: eb
            .case()
            .when('excluded.stale', '=', 1)
            .then(1)
            .else(eb.ref('stories.stale'))
            .end(),
        })),
      )
      .execute()
}

async function placeOnDesks(
  trx: Kysely<Schema>,
  dialect: Dialect,
  stories: readonly Story[],
): Promise<void> {
  const ids = stories.map((story) => story.id)
  await trx.deleteFrom('story_desks').where(dialect.among('story_id', ids)).execute()
  const rows = stories
    .filter((story) => story.mergedInto === null)
    .flatMap((story) =>
      [...new Set(story.desks)].map((desk) => ({
        story_id: story.id,
        desk,
        language: story.language,
        hot: story.hot,
        last_report_at: story.lastReportAt,
      })),
    )
  for (const chunk of splitRows(rows)) await trx.insertInto('story_desks').values(chunk).execute()
}

async function placeSegments(trx: Kysely<Schema>, placed: GroupingBatch['placed']): Promise<void> {
  const rows = placed.map((place) => ({
    article_id: place.articleId,
    segment: place.segment,
    story_id: place.storyId,
    originator: place.originator,
  }))
  const last = new Map(rows.map((row) => [`${row.article_id} ${row.segment}`, row]))
  for (const chunk of splitRows([...last.values()]))
    await trx
      .insertInto('story_segments')
      .values(chunk)
      .onConflict((conflict) =>
        conflict.columns(['article_id', 'segment']).doUpdateSet((eb) => ({
          story_id: eb.ref('excluded.story_id'),
          originator: eb.ref('excluded.originator'),
        })),
      )
      .execute()
}
