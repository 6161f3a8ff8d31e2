import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { memoryIdOf } from '../../digest/memory-store.ts'

/** The chat's own id, or one made for it by memoryIdOf; LIKE would read `_` as any letter. */
export function belongsTo(column: string, chatId: string): RawBuilder<SqlBool> {
  return sql`(${sql.ref(column)} = ${chatId} or ${startsWith(column, memoryIdOf(chatId, ''))})`
}

/** How the ids of the places in a place begin: the topics of a group. */
export function within(chatId: string): string {
  return `${chatId}/`
}

/** Letter by letter. */
export function startsWith(column: string, start: string): RawBuilder<SqlBool> {
  return sql`substr(${sql.ref(column)}, 1, length(${start})) = ${start}`
}
