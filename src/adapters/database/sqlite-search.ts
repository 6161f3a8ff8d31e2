import { type Kysely, sql } from 'kysely'
import type { Match, SearchIndex, SearchQuery, SearchRow } from './dialect.ts'
import type { Schema } from './schema.ts'
import { splitRows } from './split-rows.ts'

// FTS5 with stems alone: each article is a set of tokens. A title's stems stand there twice, once as
// `t:stem`, and its language as `l:tag`, so that one index without word positions answers all three.
// Measured against positions and bm25(): see docs/decisions/0002-storage.md.

/** Index pages merged after each batch, for every so many articles in it: enough to keep up. */
const MERGED_PAGES = 50

interface SearchTable {
  rowid: number
  tokens: string
}
type WithSearch = Kysely<Schema & { article_search: SearchTable }>

/** Full-text search by SQLite's FTS5. */
export const sqliteSearch: SearchIndex = {
  async create(db) {
    await sql`create virtual table article_search using fts5(
      tokens, content = '', contentless_delete = 1, detail = none,
      tokenize = "ascii tokenchars ':_'")`.execute(db)
    // FTS5's own merging comes in bursts that chats would wait for; `add` merges evenly instead.
    await configure(db, 'automerge', 0)
    await configure(db, 'crisismerge', 64)
  },

  async add(db, rows) {
    const values = rows.map((row) => ({ rowid: row.id, tokens: tokensOf(row) }))
    for (const chunk of splitRows(values))
      await withSearch(db).insertInto('article_search').values(chunk).execute()
    await configure(db, 'merge', MERGED_PAGES * Math.ceil(rows.length / MERGED_PAGES))
  },

  async replace(db, row) {
    await withSearch(db)
      .updateTable('article_search')
      .set({ tokens: tokensOf(row) })
      .where('rowid', '=', row.id)
      .execute()
  },

  async remove(db, ids) {
    await sql`delete from article_search
      where rowid in (select value from json_each(${JSON.stringify(ids)}))`.execute(db)
  },

  async findNewest(db, query, limit) {
    const newest = await findCandidates(db, query, limit)
    const oldest = newest.at(-1)
    if (oldest === undefined) return []
    const inTitle = await countInTitles(db, query, oldest.id, limit)
    return newest.map(({ id, firstSeen }) => ({ id, firstSeen, inTitle: inTitle.get(id) ?? 0 }))
  },
}

/**
 * FTS5's commands (https://www.sqlite.org/fts5.html#special_insert_commands). Their values must be
 * integers, and node:sqlite binds every number as a real.
 */
async function configure(db: Kysely<Schema>, command: string, value: number): Promise<void> {
  await sql`insert into article_search (article_search, rank)
    values (${command}, ${sql.lit(value)})`.execute(db)
}

function withSearch(db: Kysely<Schema>): WithSearch {
  return db.withTables<{ article_search: SearchTable }>()
}

async function findCandidates(
  db: Kysely<Schema>,
  { groups, languages, since }: SearchQuery,
  limit: number,
): Promise<Pick<Match, 'id' | 'firstSeen'>[]> {
  const all = groups.map((stems) => anyOf(stems))
  if (languages.length > 0) all.push(anyOf(languages, 'l:'))
  // Ids grow as articles are first seen, so the first id of the time spares reading all before it.
  const { rows } = await sql<{ id: number; firstSeen: number }>`
    select a.id, a.first_seen as firstSeen
    from article_search as s cross join articles as a on a.id = s.rowid
    where s.article_search match ${all.join(' AND ')} and a.first_seen >= ${since ?? 0}
      and s.rowid >= coalesce(
        (select id from articles where first_seen >= ${since ?? 0} order by first_seen, id limit 1), 0)
    order by s.rowid desc limit ${limit}`.execute(db)
  return rows
}

async function countInTitles(
  db: Kysely<Schema>,
  { groups }: SearchQuery,
  oldestId: number,
  limit: number,
): Promise<ReadonlyMap<number, number>> {
  const counts = new Map<number, number>()
  for (const stems of groups) {
    const { rows } = await sql<{ id: number }>`
      select rowid as id from article_search
      where article_search match ${anyOf(stems, 't:')} and rowid >= ${oldestId}
      order by rowid desc limit ${limit}`.execute(db)
    for (const { id } of rows) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}

function anyOf(stems: readonly string[], mark = ''): string {
  return `(${stems.map((stem) => `"${mark}${toTokens(stem).replaceAll(' ', '_')}"`).join(' OR ')})`
}

function tokensOf({ language, words }: SearchRow): string {
  const lineFeed = words.indexOf('\n')
  const title = toTokens(lineFeed === -1 ? words : words.slice(0, lineFeed)).split(' ')
  const tokens = new Set(title)
  if (lineFeed !== -1)
    for (const stem of toTokens(words.slice(lineFeed)).split(' ')) tokens.add(stem)
  for (const stem of title) tokens.add(`t:${stem}`)
  tokens.add(`l:${toTokens(language)}`)
  return [...tokens].join(' ')
}

/** ASCII punctuation would split a token or end a quoted one; a stem has it rarely ("3.5", "u.n"). */
function toTokens(stems: string): string {
  return stems.replace(/\s/g, ' ').replace(/[^ 0-9A-Za-z\u0080-\uffff]/g, '_')
}
