import type { Kysely } from 'kysely'
import type { AuditLog } from '../../chat/audit-log.ts'
import type { Schema } from './schema.ts'

/** The audit log over SQL. */
export function createAuditLog(db: Kysely<Schema>): AuditLog {
  return {
    async record({ chatId, personId, at, command, detail }) {
      await db
        .insertInto('audit_entries')
        .values({ chat_id: chatId, person_id: personId, at, command, detail })
        .execute()
    },

    async listEntries(chatId, limit) {
      const rows = await db
        .selectFrom('audit_entries')
        .selectAll()
        .where('chat_id', '=', chatId)
        .orderBy('id', 'desc')
        .limit(limit)
        .execute()
      return rows.map((row) => ({
        chatId: row.chat_id,
        personId: row.person_id,
        at: row.at,
        command: row.command,
        detail: row.detail,
      }))
    },
  }
}
