import type { Kysely } from 'kysely'
import type { PlatformNotes } from '../../chat/platform-notes.ts'
import type { Schema } from './schema.ts'

/** Notes that belong to no chat: a key has no nulls. */
const noChat = ''

/** The port of the adapters' notes over SQL. */
export function createPlatformNotes(db: Kysely<Schema>): PlatformNotes {
  return {
    async readNote(platform, name, chatId = noChat) {
      const row = await db
        .selectFrom('platform_notes')
        .select('note')
        .where('chat_id', '=', chatId)
        .where('platform', '=', platform)
        .where('name', '=', name)
        .executeTakeFirst()
      return row?.note ?? null
    },

    async writeNote(platform, name, text, chatId = noChat) {
      await db
        .insertInto('platform_notes')
        .values({ platform, chat_id: chatId, name, note: text })
        .onConflict((conflict) =>
          conflict.columns(['chat_id', 'platform', 'name']).doUpdateSet({ note: text }),
        )
        .execute()
    },
  }
}
