import type { Kysely } from 'kysely'
import type { ChatSettings } from '../../chat/chat.ts'
import type { ChatStore } from '../../chat/chat-store.ts'
import { belongsTo } from './belongs-to.ts'
import { deleteOwnerless } from './create-feed-store.ts'
import { readSettings } from './read-settings.ts'
import type { Schema } from './schema.ts'

/** The chat port over SQL. */
export function createChatStore(db: Kysely<Schema>): ChatStore {
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

    async exportChat(chatId) {
      const sources = await db
        .selectFrom('feeds')
        .innerJoin('feed_owners', 'feed_id', 'id')
        .select(['url', 'title'])
        .where('owner', '=', chatId)
        .orderBy('url')
        .execute()
      const memories = await db
        .selectFrom('memories')
        .select(['memory_id as memory', 'shown_at as shownAt'])
        .where(belongsTo('memory_id', chatId))
        .orderBy('memory_id')
        .execute()
      const shown = await db
        .selectFrom('shown_stories')
        .select(['memory_id as memory', 'story_id as story', 'revision'])
        .where(belongsTo('memory_id', chatId))
        .orderBy('memory_id')
        .orderBy('story_id')
        .execute()
      const kept = await db
        .selectFrom('kept_stories')
        .select(['keeper', 'story_id as story'])
        .where(belongsTo('keeper', chatId))
        .orderBy('story_id')
        .execute()
      const settings = await findSettings(db, chatId)
      return { chat: chatId, settings, sources, memories, shown, kept }
    },

    deleteChat: (chatId) =>
      db.transaction().execute(async (trx) => {
        await trx.deleteFrom('chats').where(belongsTo('chat_id', chatId)).execute()
        await trx.deleteFrom('feed_owners').where('owner', '=', chatId).execute()
        await deleteOwnerless(trx)
        await trx.deleteFrom('shown_stories').where(belongsTo('memory_id', chatId)).execute()
        await trx.deleteFrom('memories').where(belongsTo('memory_id', chatId)).execute()
        await trx.deleteFrom('kept_stories').where(belongsTo('keeper', chatId)).execute()
      }),
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
