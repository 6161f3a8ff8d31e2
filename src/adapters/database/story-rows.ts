import type { Insertable, Selectable } from 'kysely'
import type { Story, StoryChange } from '../../story/story.ts'
import { readTexts } from './read-texts.ts'
import type { StoryChangeTable, StoryTable } from './schema.ts'

/** A stored row as a story. */
export function toStory(row: Omit<StoryTable, 'stale' | 'private'>): Story {
  return {
    id: row.id,
    language: row.language,
    revision: row.revision,
    firstSeen: row.first_seen,
    lastReportAt: row.last_report_at,
    mergedInto: row.merged_into,
    desks: readTexts(row.desks),
    outlets: row.outlets,
    originators: row.originators,
    hot: row.hot,
  }
}

/** A story as a row. */
export function toStoryRow(story: Story, touched: boolean): Omit<StoryTable, 'private'> {
  return {
    id: story.id,
    language: story.language,
    revision: story.revision,
    first_seen: story.firstSeen,
    last_report_at: story.lastReportAt,
    merged_into: story.mergedInto,
    desks: JSON.stringify(story.desks),
    outlets: story.outlets,
    originators: story.originators,
    hot: story.hot,
    stale: touched ? 1 : 0,
  }
}

/** A stored row as a change. */
export function toChange(row: Selectable<StoryChangeTable>): StoryChange {
  return {
    revision: row.revision,
    at: row.at,
    kind: row.kind,
    articleId: row.article_id,
    about: row.about,
    before: row.before,
    after: row.after,
    speaker: row.speaker,
  }
}

/** A change as a row. */
export function toChangeRow(storyId: number, change: StoryChange): Insertable<StoryChangeTable> {
  return {
    story_id: storyId,
    revision: change.revision,
    at: change.at,
    kind: change.kind,
    article_id: change.articleId,
    about: change.about,
    before: change.before,
    after: change.after,
    speaker: change.speaker,
  }
}
