import { type Kysely, type RawBuilder, sql } from 'kysely'
import { belongsTo } from './belongs-to.ts'
import type { Schema } from './schema.ts'

/**
 * PlaceStore.move, inside its transaction: all that is stored under the old id, or under one made for it
 * (memoryIdOf), goes to the new one. What the new one has already stays, and the old row in its way goes.
 */
export async function movePlace(trx: Kysely<Schema>, from: string, to: string): Promise<void> {
  if (from === to) return
  for (const { table, column, key } of OWNED) {
    await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${renamed(column, from, to)}
      where ${belongsTo(column, from)} and not exists (
        select 1 from ${sql.table(table)} as taken
        where ${sql.ref(`taken.${column}`)} = ${renamed(`${table}.${column}`, from, to)}
          and ${sameKey(table, key)})`.execute(trx)
    await sql`delete from ${sql.table(table)} where ${belongsTo(column, from)}`.execute(trx)
  }
  for (const { table, column } of POINTING)
    await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${renamed(column, from, to)}
      where ${belongsTo(column, from)}`.execute(trx)
  await countFollowers(trx, to)
}

/** Tables where the place is part of what makes a row its own; `key` is the rest of it. */
const OWNED = [
  { table: 'places', column: 'place_id', key: [] },
  { table: 'chats', column: 'chat_id', key: [] },
  { table: 'memories', column: 'memory_id', key: [] },
  { table: 'shown_stories', column: 'memory_id', key: ['story_id'] },
  { table: 'kept_stories', column: 'keeper', key: ['story_id'] },
  { table: 'feed_owners', column: 'owner', key: ['feed_id'] },
  { table: 'follows', column: 'chat_id', key: ['topic_id'] },
  { table: 'alerts', column: 'chat_id', key: ['story_id', 'revision'] },
  { table: 'briefings', column: 'chat_id', key: ['same_as'] },
  { table: 'platform_notes', column: 'chat_id', key: ['platform', 'name'] },
] as const

/** Columns that name the place beside. */
const POINTING = [
  { table: 'places', column: 'admin_chat_id' },
  { table: 'briefings', column: 'approval_chat_id' },
  { table: 'briefings', column: 'creator_chat_id' },
  { table: 'deliveries', column: 'chat_id' },
  { table: 'deliveries', column: 'memory_id' },
  { table: 'delivery_stories', column: 'chat_id' },
  { table: 'audit_entries', column: 'chat_id' },
] as const

function renamed(column: string, from: string, to: string): RawBuilder<string> {
  return sql`${sql.val(to)} || substr(${sql.ref(column)}, ${sql.lit(from.length + 1)})`
}

function sameKey(table: string, key: readonly string[]): RawBuilder<unknown> {
  const parts = key.map((name) => sql`${sql.ref(`taken.${name}`)} = ${sql.ref(`${table}.${name}`)}`)
  return parts.length === 0 ? sql`1 = 1` : sql.join(parts, sql` and `)
}

/** A follow that both had is one follow now. */
async function countFollowers(trx: Kysely<Schema>, chatId: string): Promise<void> {
  await sql`update topics set followers =
      (select count(*) from follows where follows.topic_id = topics.id)
    where id in (select topic_id from follows where chat_id = ${chatId})`.execute(trx)
}
