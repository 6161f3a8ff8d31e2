import type { Kysely } from 'kysely'
import type { ChatSettings } from '../../chat/chat.ts'
import type { ChatStore } from '../../chat/chat-store.ts'
import { deleteChat } from './delete-chat.ts'
import type { Dialect } from './dialect.ts'
import { exportChat } from './export-chat.ts'
import { listPersonal } from './list-personal.ts'
import { readSettings } from './read-settings.ts'
import type { Schema } from './schema.ts'

/** The chat port over SQL. */
export function createChatStore(db: Kysely<Schema>, dialect: Dialect): ChatStore {
  return {
    readSettings: (chatId) => findSettings(db, chatId),

    saveSettings: (chatId, settings) =>
      db.transaction().execute(async (trx) => {
        // This makes the row or locks it, so that what others save at the same time is read first.
        const row = await trx
          .insertInto('chats')
          .values({ chat_id: chatId, settings: '{}' })
          .onConflict((conflict) => conflict.column('chat_id').doUpdateSet({ chat_id: chatId }))
          .returning('settings')
          .executeTakeFirstOrThrow()
        const saved = JSON.stringify({ ...readSettings(row.settings), ...settings })
        await trx
          .updateTable('chats')
          .set({ settings: saved })
          .where('chat_id', '=', chatId)
          .execute()
      }),

    listPersonal: (personId) => listPersonal(db, personId),

    exportChat: (chatId) => exportChat(db, dialect, chatId),

    deleteChat: (chatId) => db.transaction().execute((trx) => deleteChat(trx, dialect, chatId)),
  }
}

async function findSettings(db: Kysely<Schema>, chatId: string): Promise<Partial<ChatSettings>> {
  const row = await db
    .selectFrom('chats')
    .select('settings')
    .where('chat_id', '=', chatId)
    .executeTakeFirst()
  return row === undefined ? {} : readSettings(row.settings)
}
