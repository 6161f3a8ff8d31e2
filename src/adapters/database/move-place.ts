import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import { belongsTo, startsWith, within } from './belongs-to.ts'
import { moveCommunity } from './move-community.ts'
import { readSettings } from './read-settings.ts'
import type { Schema } from './schema.ts'

/**
 * PlaceStore.move, inside its transaction: all that is stored under the old id, or under one made for it
 * (memoryIdOf) or for a place in it, goes to the new one. What the new one has already stays, and the old row in its
 * way goes; settings are put together.
 */
export async function movePlace(trx: Kysely<Schema>, from: string, to: string): Promise<void> {
  if (from === to) return
  await mergeSettings(trx, from, to)
  await mergePlace(trx, from, to)
  for (const { table, column, key } of OWNED) {
    await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${renamed(column, from, to)}
      where ${isOf(column, from)} and not exists (
        select 1 from ${sql.table(table)} as taken
        where ${sql.ref(`taken.${column}`)} = ${renamed(`${table}.${column}`, from, to)}
          and ${sameKey(table, key)})`.execute(trx)
    await sql`delete from ${sql.table(table)} where ${isOf(column, from)}`.execute(trx)
  }
  await forgetMessages(trx, from)
  for (const { table, column } of POINTING)
    await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${renamed(column, from, to)}
      where ${isOf(column, from)}`.execute(trx)
  await moveCommunity(trx, from, to)
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
  { table: 'follows', column: 'added_by' },
  { table: 'deliveries', column: 'chat_id' },
  { table: 'deliveries', column: 'memory_id' },
  { table: 'delivery_stories', column: 'chat_id' },
  { table: 'audit_entries', column: 'chat_id' },
  { table: 'audit_entries', column: 'person_id' },
] as const

/** The place itself, what is made for it, the places in it. */
function isOf(column: string, placeId: string): RawBuilder<SqlBool> {
  return sql`(${belongsTo(column, placeId)} or ${startsWith(column, within(placeId))})`
}

function renamed(column: string, from: string, to: string): RawBuilder<string> {
  return sql`${sql.val(to)} || substr(${sql.ref(column)}, ${sql.lit(from.length + 1)})`
}

function sameKey(table: string, key: readonly string[]): RawBuilder<unknown> {
  const parts = key.map((name) => sql`${sql.ref(`taken.${name}`)} = ${sql.ref(`${table}.${name}`)}`)
  return parts.length === 0 ? sql`1 = 1` : sql.join(parts, sql` and `)
}

/** The new place may have been met, and its language told, before we heard that it is the old one. */
async function mergeSettings(trx: Kysely<Schema>, from: string, to: string): Promise<void> {
  const rows = await trx
    .selectFrom('chats')
    .selectAll()
    .where('chat_id', 'in', [from, to])
    .execute()
  const of = (id: string) => rows.find((row) => row.chat_id === id)?.settings
  const [before, now] = [of(from), of(to)]
  if (before === undefined || now === undefined) return
  const settings = JSON.stringify({ ...readSettings(before), ...readSettings(now) })
  await trx.updateTable('chats').set({ settings }).where('chat_id', '=', to).execute()
}

/** A pause that somebody asked for still holds; that the bot left the old id says nothing of the new one. */
async function mergePlace(trx: Kysely<Schema>, from: string, to: string): Promise<void> {
  await trx
    .updateTable('places')
    .set({ paused_at: null, pause_why: null, pause_detail: '' })
    .where('place_id', '=', from)
    .where('pause_why', '=', 'removed')
    .execute()
  const before = await trx
    .selectFrom('places')
    .select(['paused_at', 'pause_why', 'pause_detail', 'admin_chat_id'])
    .where('place_id', '=', from)
    .executeTakeFirst()
  if (before === undefined) return
  const { admin_chat_id, ...pause } = before
  const now = trx.updateTable('places').where('place_id', '=', to)
  await now.set(pause).where('paused_at', 'is', null).execute()
  await now.set({ admin_chat_id }).where('admin_chat_id', 'is', null).execute()
}

/** Messages keep the old place's ids, which in the new one would be those of others. */
async function forgetMessages(trx: Kysely<Schema>, from: string): Promise<void> {
  await trx
    .updateTable('deliveries')
    .set({ message_id: null })
    .where(isOf('chat_id', from))
    .execute()
}

/** A follow that both had is one follow now. */
async function countFollowers(trx: Kysely<Schema>, chatId: string): Promise<void> {
  await sql`update topics set followers =
      (select count(*) from follows where follows.topic_id = topics.id)
    where id in (select topic_id from follows where ${isOf('chat_id', chatId)})`.execute(trx)
}
