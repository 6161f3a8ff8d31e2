import { sql } from 'kysely'
import type { SearchIndex, SearchRow } from './dialect.ts'

// As in sqlite-search.ts an article is a set of tokens: its stems, those of its title once more as
// `t:stem`, its language as `l:tag`. Here they are one tsvector without positions under a GIN index.
// Measured against text[] and against wide rows: see docs/decisions/0015-postgresql.md.

/** A tsvector holds 1 MiB; so many tokens of such a length (3 bytes a sign) always fit. */
const MOST_TOKENS = 5000
const LONGEST_TOKEN = 60

/** Full-text search by PostgreSQL's GIN index. */
export const postgresSearch: SearchIndex = {
  async create(db) {
    await sql`create table article_search (
      article_id bigint primary key,
      first_seen bigint not null,
      tokens tsvector not null)`.execute(db)
    // Tokens out of line: the rows that a search walks are then 50 bytes each, and are not decompressed.
    await sql`alter table article_search
      alter column tokens set storage external, set (toast_tuple_target = 128)`.execute(db)
    // With a list of pending entries every search reads all of it: 61 ms against 3 (20,000 articles).
    await sql`create index article_search_tokens on article_search using gin (tokens) with (fastupdate = off)`.execute(
      db,
    )
  },

  async add(db, rows) {
    await sql`insert into article_search (article_id, first_seen, tokens)
      select a.id, a.first_seen, array_to_tsvector(string_to_array(v.tokens, ' '))
      from unnest(${rows.map((row) => row.id)}::bigint[], ${rows.map(tokensOf)}::text[])
        as v (id, tokens)
      join articles as a on a.id = v.id`.execute(db)
  },

  async replace(db, row) {
    await sql`update article_search
      set tokens = array_to_tsvector(string_to_array(${tokensOf(row)}, ' '))
      where article_id = ${row.id}`.execute(db)
  },

  async remove(db, ids) {
    await sql`delete from article_search where article_id = any(${ids})`.execute(db)
  },

  async findNewest(db, { groups, languages, since }, limit) {
    const all = groups.map((stems) => anyOf(stems))
    if (languages.length > 0) all.push(anyOf(languages, 'l:'))
    const inTitle = groups.map((stems) => anyOf(stems, 't:'))
    // Ids grow as articles are first seen, so the first id of the time spares reading all before it.
    // Titles are read of the newest alone: the inner query must end first.
    const { rows } = await sql<{ id: number; firstSeen: number; inTitle: number }>`
      with newest as materialized (
        select article_id, first_seen from article_search
        where tokens @@ ${all.join(' & ')}::tsquery and first_seen >= ${since ?? 0}
          and article_id >= coalesce(
            (select id from articles where first_seen >= ${since ?? 0}
             order by first_seen, id limit 1), 0)
        order by article_id desc limit ${limit})
      select newest.article_id as id, newest.first_seen as "firstSeen",
        (select count(*) from unnest(${inTitle}::text[]) as title
         where search.tokens @@ title::tsquery) as "inTitle"
      from newest join article_search as search using (article_id)
      order by newest.article_id desc`.execute(db)
    return rows
  },
}

function anyOf(stems: readonly string[], mark = ''): string {
  return `(${stems.map((stem) => quote(mark + toToken(stem))).join(' | ')})`
}

/** A lexeme of a tsquery as it stands; the backslash and the quote are the only signs with a meaning. */
function quote(token: string): string {
  return `'${token.replaceAll(/['\\]/g, '$&$&')}'`
}

function tokensOf({ language, words }: SearchRow): string {
  const [title = '', ...text] = words.split('\n')
  const inTitle = toTokens(title)
  const marked = inTitle.map((token) => `t:${token}`)
  const tokens = new Set([
    `l:${toToken(language)}`,
    ...inTitle,
    ...marked,
    ...text.flatMap(toTokens),
  ])
  return [...tokens].slice(0, MOST_TOKENS).join(' ')
}

function toTokens(stems: string): string[] {
  return stems.split(/\s+/).flatMap((stem) => (stem === '' ? [] : toToken(stem)))
}

/** A colon would let a stem pass for a mark. */
function toToken(stem: string): string {
  return stem
    .trim()
    .replaceAll(/[:\0\s]/g, '_')
    .slice(0, LONGEST_TOKEN)
}
