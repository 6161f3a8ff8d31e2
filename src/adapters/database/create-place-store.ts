import type { Kysely, Selectable } from 'kysely'
import type { PlaceStore, StoredPlace } from '../../delivery/place-store.ts'
import { startsWith, within } from './belongs-to.ts'
import type { PlaceTable } from './delivery-schema.ts'
import type { Dialect } from './dialect.ts'
import { movePlace } from './move-place.ts'
import { readSettings } from './read-settings.ts'
import type { Schema } from './schema.ts'

/** The port of places over SQL. */
export function createPlaceStore(db: Kysely<Schema>, dialect: Dialect): PlaceStore {
  return {
    async getPlaces(ids) {
      const rows = await db
        .selectFrom('places')
        .leftJoin('chats', 'chat_id', 'place_id')
        .selectAll('places')
        .select('settings')
        .where(dialect.among('place_id', ids))
        .execute()
      return new Map(rows.map((row) => [row.place_id, toPlace(row)]))
    },

    async meet({ id, platform, shared }, at) {
      const met = { platform, shared: shared ? 1 : 0 }
      await db
        .insertInto('places')
        .values({ place_id: id, ...met, met_at: at })
        .onConflict((conflict) => conflict.column('place_id').doUpdateSet({ ...met, met_at: at }))
        .execute()
      // Who talks to us there again has let us in again; alone with somebody nothing else can be in the way.
      await db
        .updateTable('places')
        .set(RUNNING)
        .where('place_id', '=', id)
        .where('pause_why', 'in', shared ? ['removed'] : ['removed', 'refused'])
        .execute()
    },

    async pause(id, { at, why, detail }) {
      const paused = { paused_at: at, pause_why: why, pause_detail: detail }
      const rows = await db
        .insertInto('places')
        .values({ place_id: id, platform: platformOf(id), shared: 1, ...paused })
        .onConflict((conflict) =>
          conflict
            .column('place_id')
            .doUpdateSet(paused)
            .where((eb) =>
              eb.or([
                eb('places.paused_at', 'is', null),
                eb.and([eb('places.pause_why', '<>', 'removed'), eb(eb.val(why), '=', 'removed')]),
              ]),
            ),
        )
        .returning('place_id')
        .execute()
      return rows.length > 0
    },

    async resume(id) {
      const { numUpdatedRows } = await db
        .updateTable('places')
        .set(RUNNING)
        .where('place_id', '=', id)
        .where('paused_at', 'is not', null)
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },

    async setAdminChat(id, adminChatId) {
      await db
        .insertInto('places')
        .values({
          place_id: id,
          platform: platformOf(id),
          shared: 1,
          admin_chat_id: adminChatId,
        })
        .onConflict((conflict) =>
          conflict.column('place_id').doUpdateSet({ admin_chat_id: adminChatId }),
        )
        .execute()
    },

    async listWithin(id) {
      const rows = await db
        .selectFrom('places')
        .select('place_id')
        .where(startsWith('place_id', within(id)))
        .orderBy('place_id')
        .execute()
      return rows.map((row) => row.place_id)
    },

    move: (from, to) => db.transaction().execute((trx) => movePlace(trx, from, to)),

    async listRemoved(before, limit) {
      const rows = await db
        .selectFrom('places')
        .select('place_id')
        .where('pause_why', '=', 'removed')
        .where('paused_at', '<', before)
        .orderBy('paused_at')
        .limit(limit)
        .execute()
      return rows.map((row) => row.place_id)
    },
  }
}

const RUNNING = { paused_at: null, pause_why: null, pause_detail: '' } as const

/** Until we meet it. */
function platformOf(placeId: string): string {
  return placeId.split(':', 1)[0] ?? ''
}

function toPlace(row: Selectable<PlaceTable> & { settings: string | null }): StoredPlace {
  const { paused_at: at, pause_why: why, pause_detail: detail } = row
  return {
    id: row.place_id,
    platform: row.platform,
    shared: row.shared === 1,
    settings: row.settings === null ? {} : readSettings(row.settings),
    paused: at === null || why === null ? null : { at, why, detail },
    adminChatId: row.admin_chat_id,
  }
}
