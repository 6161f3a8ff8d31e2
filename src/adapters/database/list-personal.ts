import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import { memoryIdOf } from '../../digest/memory-store.ts'
import type { Schema } from './schema.ts'

/** ChatStore.listPersonal: words hidden for a person in shared places, and what they were shown and keep there. */
export async function listPersonal(
  db: Kysely<Schema>,
  personId: string,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('chats')
    .select('chat_id as id')
    .where(endsWith('chat_id', personId))
    .union(
      db.selectFrom('memories').select('memory_id as id').where(endsWith('memory_id', personId)),
    )
    .union(
      db
        .selectFrom('shown_stories')
        .select('memory_id as id')
        .where(endsWith('memory_id', personId)),
    )
    .union(db.selectFrom('kept_stories').select('keeper as id').where(endsWith('keeper', personId)))
    .execute()
  return rows.map((row) => row.id).sort()
}

/** Made by memoryIdOf for this person in whatever chat; LIKE would read `_` as any letter. */
function endsWith(column: string, personId: string): RawBuilder<SqlBool> {
  const end = memoryIdOf('', personId)
  const id = sql.ref(column)
  return sql`substr(${id}, length(${id}) - length(${end}) + 1) = ${end}`
}
