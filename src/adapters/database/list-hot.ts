import { type Kysely, type Selectable, sql } from 'kysely'
import type { HotQuery, StoryFigures } from '../../story/story-store.ts'
import type { Dialect } from './dialect.ts'
import { ownStories } from './own-sources.ts'
import type { Schema, StoryTable } from './schema.ts'

/** What is counted of a story: a week's thousands are read at a time. */
export const FIGURES = [
  'stories.id',
  'stories.last_report_at',
  'stories.outlets',
  'stories.originators',
  'stories.hot',
] as const

type FigureRow = Pick<
  Selectable<StoryTable>,
  'id' | 'last_report_at' | 'outlets' | 'originators' | 'hot'
>

/** A row's figures. */
export function toFigures(row: FigureRow): StoryFigures {
  const { id, outlets, originators } = row
  return { id, lastReportAt: row.last_report_at, outlets, originators }
}

/** StoryStore.listHot: what is counted of them. */
export async function listHot(
  db: Kysely<Schema>,
  dialect: Dialect,
  query: HotQuery,
): Promise<readonly FigureRow[]> {
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
}

function listHottest(
  db: Kysely<Schema>,
  language: string,
  { desk, since, limit }: HotQuery,
): Promise<FigureRow[]> {
  if (desk === null)
    return db
      .selectFrom('stories')
      .select(FIGURES)
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
    .select(FIGURES)
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
): Promise<FigureRow[]> {
  if (chatId === undefined) return []
  return db
    .selectFrom('stories')
    .select(FIGURES)
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
