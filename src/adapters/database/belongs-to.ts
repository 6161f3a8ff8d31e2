import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { memoryIdOf } from '../../digest/memory-store.ts'

/** The chat's own id, or one made for it by memoryIdOf; LIKE would read `_` as any letter. */
export function belongsTo(column: string, chatId: string): RawBuilder<SqlBool> {
  const start = memoryIdOf(chatId, '')
  const id = sql.ref(column)
  return sql`(${id} = ${chatId} or substr(${id}, 1, length(${start})) = ${start})`
}
