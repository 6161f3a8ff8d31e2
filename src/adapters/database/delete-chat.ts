import type { Kysely, Transaction } from 'kysely'
import { belongsTo } from './belongs-to.ts'
import { removeFollowers } from './count-followers.ts'
import { deleteOwnerless } from './create-feed-store.ts'
import { deleteDeliveries } from './delete-deliveries.ts'
import type { Dialect } from './dialect.ts'
import type { Schema } from './schema.ts'

/** ChatStore.deleteChat, inside its transaction. */
export async function deleteChat(
  trx: Transaction<Schema>,
  dialect: Dialect,
  chatId: string,
): Promise<void> {
  await trx.deleteFrom('chats').where(belongsTo('chat_id', chatId)).execute()
  await trx.deleteFrom('feed_owners').where('owner', '=', chatId).execute()
  await deleteOwnerless(trx)
  await deleteFollows(trx, chatId)
  // Their runs go with them.
  await trx.deleteFrom('briefings').where('chat_id', '=', chatId).execute()
  const deliveries = await trx
    .selectFrom('deliveries')
    .select('id')
    .where('chat_id', '=', chatId)
    .execute()
  await deleteDeliveries(
    trx,
    dialect,
    deliveries.map((row) => row.id),
  )
  for (const table of ['alerts', 'audit_entries', 'platform_notes'] as const)
    await trx.deleteFrom(table).where('chat_id', '=', chatId).execute()
  for (const table of ['shown_stories', 'memories'] as const)
    await trx.deleteFrom(table).where(belongsTo('memory_id', chatId)).execute()
  await trx.deleteFrom('kept_stories').where(belongsTo('keeper', chatId)).execute()
  await trx.deleteFrom('places').where('place_id', '=', chatId).execute()
  await forgetAddress(trx, chatId)
}

async function deleteFollows(trx: Kysely<Schema>, chatId: string): Promise<void> {
  const rows = await trx
    .deleteFrom('follows')
    .where('chat_id', '=', chatId)
    .returning('topic_id')
    .execute()
  for (const row of rows) await removeFollowers(trx, row.topic_id, 1)
}

/** Where others would be told of trouble. Who approves stays: without, their posts would go out unseen. */
async function forgetAddress(trx: Kysely<Schema>, chatId: string): Promise<void> {
  await trx
    .updateTable('briefings')
    .set({ creator_chat_id: null })
    .where('creator_chat_id', '=', chatId)
    .execute()
  await trx
    .updateTable('places')
    .set({ admin_chat_id: null })
    .where('admin_chat_id', '=', chatId)
    .execute()
}
