import { type Kysely, type Selectable, sql } from 'kysely'
import type { HotQuery, StoryStore } from '../../story/story-store.ts'
import { createStoryRevisions } from './create-story-revisions.ts'
import type { Dialect } from './dialect.ts'
import { findStoriesOf } from './find-stories-of.ts'
import { ownStories } from './own-sources.ts'
import { saveGrouping } from './save-grouping.ts'
import type { Schema, StoryTable } from './schema.ts'
import { toStory } from './story-rows.ts'

/** The story port over SQL. */
export function createStoryStore(db: Kysely<Schema>, dialect: Dialect): StoryStore {
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

    async getStories(ids) {
      const rows = await db
        .selectFrom('stories')
        .selectAll()
        .where(dialect.among('id', ids))
        .execute()
      const byId = new Map(rows.map((row) => [row.id, row]))
      return ids.flatMap((id) => byId.get(id) ?? []).map(toStory)
    },

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
      const languages = query.languages.length > 0 ? query.languages : await listLanguages(db)
      // One ordered index walk a language; a single query for several would sort them all.
      const lists = await Promise.all([
        ...languages.map((language) => listHottest(db, language, query)),
        listOwn(db, dialect, languages, query),
      ])
      return lists
        .flat()
        .sort((a, b) => b.hot - a.hot || b.id - a.id)
        .slice(0, query.limit)
        .map(toStory)
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

function listHottest(
  db: Kysely<Schema>,
  language: string,
  { desk, since, limit }: HotQuery,
): Promise<Selectable<StoryTable>[]> {
  if (desk === null)
    return db
      .selectFrom('stories')
      .selectAll()
      .where('language', '=', language)
      .where('merged_into', 'is', null)
      .where('private', '=', 0)
      .where('last_report_at', '>=', since)
      .orderBy('hot', 'desc')
      .limit(limit)
      .execute()
  return db
    .selectFrom('story_desks as at')
    .innerJoin('stories', 'stories.id', 'at.story_id')
    .selectAll('stories')
    .where('at.desk', '=', desk)
    .where('at.language', '=', language)
    .where('at.last_report_at', '>=', since)
    .where('merged_into', 'is', null)
    .where('private', '=', 0)
    .orderBy('at.hot', 'desc')
    .limit(limit)
    .execute()
}

/** What nobody but chats' own sources tells of, for a chat that has such a source. */
async function listOwn(
  db: Kysely<Schema>,
  dialect: Dialect,
  languages: readonly string[],
  { chatId, desk, since, limit }: HotQuery,
): Promise<Selectable<StoryTable>[]> {
  if (chatId === undefined) return []
  return db
    .selectFrom('stories')
    .selectAll()
    .where((eb) => ownStories(eb, chatId, since))
    .where(dialect.among('language', languages))
    .where('merged_into', 'is', null)
    .where('private', '=', 1)
    .where('last_report_at', '>=', since)
    .$if(desk !== null, (query) =>
      query.where('id', 'in', (eb) =>
        eb
          .selectFrom('story_desks')
          .select('story_id')
          .where('desk', '=', desk ?? ''),
      ),
    )
    .orderBy('hot', 'desc')
    .limit(limit)
    .execute()
}

/** Every language there are stories in, by one index step each. */
async function listLanguages(db: Kysely<Schema>): Promise<readonly string[]> {
  const { rows } = await sql<{ language: string }>`
    with recursive each_language (language) as (
      select min(language) from stories where merged_into is null
      union all
      select (select min(language) from stories
        where language > each_language.language and merged_into is null)
      from each_language where each_language.language is not null)
    select language from each_language where language is not null`.execute(db)
  return rows.map((row) => row.language)
}
