import type { Kysely } from 'kysely'
import { toAlert } from './alert-rows.ts'
import { belongsTo } from './belongs-to.ts'
import { toBriefing, toRun } from './briefing-rows.ts'
import { readDeliveries } from './delivery-rows.ts'
import type { Dialect } from './dialect.ts'
import { toFollow } from './follow-rows.ts'
import { readSettings } from './read-settings.ts'
import type { Schema } from './schema.ts'

/** ChatStore.exportChat: all that deleteChat deletes, in the words of the program. */
export async function exportChat(
  db: Kysely<Schema>,
  dialect: Dialect,
  chatId: string,
): Promise<Readonly<Record<string, unknown>>> {
  const chat = await db
    .selectFrom('chats')
    .select('settings')
    .where('chat_id', '=', chatId)
    .executeTakeFirst()
  const place = await db
    .selectFrom('places')
    .select(['platform', 'shared', 'met_at as metAt', 'paused_at as pausedAt', 'pause_why as why'])
    .select('admin_chat_id as adminChat')
    .where('place_id', '=', chatId)
    .executeTakeFirst()
  const sources = await db
    .selectFrom('feeds')
    .innerJoin('feed_owners', 'feed_id', 'id')
    .select(['url', 'title'])
    .where('owner', '=', chatId)
    .orderBy('url')
    .execute()
  const follows = await db
    .selectFrom('follows')
    .selectAll()
    .where('chat_id', '=', chatId)
    .orderBy('id')
    .execute()
  const notes = await db
    .selectFrom('platform_notes')
    .select(['name', 'note'])
    .where('chat_id', '=', chatId)
    .orderBy('name')
    .execute()
  return {
    chat: chatId,
    settings: chat === undefined ? {} : readSettings(chat.settings),
    place: place ?? null,
    notes,
    sources,
    follows: follows.map(toFollow),
    ...(await exportBriefings(db, chatId)),
    ...(await exportDelivered(db, dialect, chatId)),
    ...(await exportMemories(db, chatId)),
  }
}

async function exportBriefings(db: Kysely<Schema>, chatId: string) {
  const briefings = await db
    .selectFrom('briefings')
    .selectAll()
    .where('chat_id', '=', chatId)
    .orderBy('id')
    .execute()
  const runs = await db
    .selectFrom('briefing_runs')
    .innerJoin('briefings', 'briefings.id', 'briefing_id')
    .selectAll('briefing_runs')
    .where('chat_id', '=', chatId)
    .orderBy('briefing_runs.id')
    .execute()
  return { briefings: briefings.map(toBriefing), runs: runs.map(toRun) }
}

async function exportDelivered(db: Kysely<Schema>, dialect: Dialect, chatId: string) {
  const deliveries = await db
    .selectFrom('deliveries')
    .selectAll()
    .where('chat_id', '=', chatId)
    .orderBy('id')
    .execute()
  const alerts = await db
    .selectFrom('alerts')
    .selectAll()
    .where('chat_id', '=', chatId)
    .orderBy('at')
    .orderBy('story_id')
    .execute()
  const audit = await db
    .selectFrom('audit_entries')
    .select(['person_id as person', 'at', 'command', 'detail'])
    .where('chat_id', '=', chatId)
    .orderBy('id')
    .execute()
  return {
    deliveries: await readDeliveries(db, dialect, deliveries),
    alerts: alerts.map(toAlert),
    audit,
  }
}

async function exportMemories(db: Kysely<Schema>, chatId: string) {
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
  return { memories, shown, kept }
}
