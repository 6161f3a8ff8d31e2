import type { Kysely, Transaction } from 'kysely'
import type { Feed } from '../../feed/feed.ts'
import type { FeedStore } from '../../feed/feed-store.ts'
import type { Dialect } from './dialect.ts'
import { OPERATOR, toFeed, toFeedRow, toFeedState, toFeedStateRow } from './feed-rows.ts'
import { publishFeed } from './own-sources.ts'
import type { Schema } from './schema.ts'

/** The feed port over SQL. */
export function createFeedStore(db: Kysely<Schema>, dialect: Dialect): FeedStore {
  return {
    addFeeds: (feeds) =>
      db.transaction().execute(async (trx) => {
        const added: Feed[] = []
        for (const feed of feeds) added.push(await addFeed(trx, dialect, feed))
        return added
      }),

    removeFeed: (feedId, addedBy) =>
      db.transaction().execute(async (trx) => {
        const { numDeletedRows } = await trx
          .deleteFrom('feed_owners')
          .where('feed_id', '=', feedId)
          .where('owner', '=', addedBy ?? OPERATOR)
          .executeTakeFirst()
        await deleteOwnerless(trx)
        return numDeletedRows > 0n
      }),

    async listFeeds(chatId) {
      const rows = await selectFeeds(db)
        .where((eb) => (chatId === null ? eb.lit(true) : eb('owner', 'in', [OPERATOR, chatId])))
        .execute()
      return rows.map((row) => toFeed(row, row.owner))
    },

    async listOwn(chatId) {
      const rows = await db
        .selectFrom('feed_owners')
        .select('feed_id')
        .where('owner', '=', chatId)
        .where((eb) =>
          eb.not(
            eb.exists(
              eb
                .selectFrom('feed_owners as others')
                .select('others.owner')
                .whereRef('others.feed_id', '=', 'feed_owners.feed_id')
                .where('others.owner', '=', OPERATOR),
            ),
          ),
        )
        .orderBy('feed_id')
        .execute()
      return rows.map((row) => row.feed_id)
    },

    async findReadable(feedIds, chatId) {
      const rows = await db
        .selectFrom('feed_owners')
        .select('feed_id')
        .where(dialect.among('feed_id', feedIds))
        .where('owner', 'in', [OPERATOR, chatId ?? OPERATOR])
        .execute()
      return new Set(rows.map((row) => row.feed_id))
    },

    async listDueFeeds(now, limit) {
      const due = await db
        .selectFrom('feeds')
        .leftJoin('feed_states', 'feed_id', 'id')
        .select('id')
        .where((eb) =>
          eb.or([
            eb('feed_id', 'is', null),
            eb.and([eb('next_poll_at', '<=', now), eb('gone', '=', 0)]),
          ]),
        )
        .orderBy((eb) => eb.fn.coalesce('next_poll_at', eb.lit(0)))
        .orderBy('id')
        .limit(limit)
        .execute()
      const ids = due.map((row) => row.id)
      const feeds = await selectFeeds(db).where(dialect.among('id', ids)).execute()
      const states = await db
        .selectFrom('feed_states')
        .selectAll()
        .where(dialect.among('feed_id', ids))
        .execute()
      const feedById = new Map(feeds.map((row) => [row.id, toFeed(row, row.owner)]))
      const stateById = new Map(states.map((row) => [row.feed_id, toFeedState(row)]))
      return ids
        .flatMap((id) => feedById.get(id) ?? [])
        .map((feed) => ({ feed, state: stateById.get(feed.id) ?? null }))
    },

    async listStates() {
      const rows = await db.selectFrom('feed_states').selectAll().orderBy('feed_id').execute()
      return rows.map(toFeedState)
    },

    async countPolled() {
      const counted = await selectPolled(db)
        .select(({ fn }) => [
          'owner',
          fn.countAll<number>().as('feeds'),
          fn
            .countAll<number>()
            .filterWhere('last_read_at', 'is not', null)
            .filterWhere('failures', '=', 0)
            .as('read'),
          fn
            .countAll<number>()
            .filterWhere('last_read_at', 'is', null)
            .filterWhere((eb) => eb(eb.fn.coalesce('failures', eb.lit(0)), '=', 0))
            .as('waiting'),
        ])
        .groupBy('owner')
        .execute()
      const failing = await selectPolled(db)
        .innerJoin('feeds', 'feeds.id', 'owned.feed_id')
        .select(['owner', 'publisher_name', 'failing_since'])
        .where('failing_since', 'is not', null)
        .orderBy('feeds.id')
        .execute()
      return counted.map(({ owner, ...counts }) => ({
        ...counts,
        addedBy: owner === OPERATOR ? null : owner,
        failing: failing.flatMap((row) =>
          row.owner === owner
            ? [{ publisher: row.publisher_name, since: row.failing_since ?? 0 }]
            : [],
        ),
      }))
    },

    async saveState(state) {
      const row = toFeedStateRow(state)
      // A feed removed while it was being polled has no state to save any more.
      await db
        .insertInto('feed_states')
        .columns(STATE_COLUMNS)
        .expression((eb) =>
          eb
            .selectFrom('feeds')
            .select(STATE_COLUMNS.map((column) => eb.val(row[column]).as(column)))
            .where('id', '=', state.feedId),
        )
        .onConflict((conflict) => conflict.column('feed_id').doUpdateSet(row))
        .execute()
    },

    moveFeed: (feedId, url) =>
      db.transaction().execute(async (trx) => {
        const taken = await trx
          .selectFrom('feeds')
          .select('id')
          .where('url', '=', url)
          .executeTakeFirst()
        if (taken !== undefined) return taken.id === feedId
        const { numUpdatedRows } = await trx
          .updateTable('feeds')
          .set({ url })
          .where('id', '=', feedId)
          .executeTakeFirst()
        return numUpdatedRows > 0n
      }),
  }
}

const STATE_COLUMNS = [
  'feed_id',
  'etag',
  'last_modified',
  'next_poll_at',
  'interval_ms',
  'last_read_at',
  'first_read_at',
  'failures',
  'failing_since',
  'last_error',
  'gone',
] as const

/** Each feed's owner, as `selectFeeds` has it, beside its state. */
function selectPolled(db: Kysely<Schema>) {
  return db
    .selectFrom((eb) =>
      eb
        .selectFrom('feed_owners')
        .select(({ fn }) => ['feed_id', fn.min('owner').as('owner')])
        .groupBy('feed_id')
        .as('owned'),
    )
    .leftJoin('feed_states', 'feed_states.feed_id', 'owned.feed_id')
}

/** Each feed with one owner: the operator ('' sorts first) where that has it, else a chat. */
function selectFeeds(db: Kysely<Schema>) {
  return db
    .selectFrom('feeds')
    .innerJoin('feed_owners', 'feed_id', 'id')
    .selectAll('feeds')
    .select(({ fn }) => fn.min('owner').as('owner'))
    .groupBy('feeds.id')
    .orderBy('feeds.id')
}

async function addFeed(
  trx: Transaction<Schema>,
  dialect: Dialect,
  feed: Omit<Feed, 'id'>,
): Promise<Feed> {
  const owner = feed.addedBy ?? OPERATOR
  const known = await selectFeeds(trx).where('url', '=', feed.url).executeTakeFirst()
  if (known === undefined) {
    const added = await trx
      .insertInto('feeds')
      .values(toFeedRow(feed))
      // Another process may have added it in this moment.
      .onConflict((conflict) => conflict.column('url').doUpdateSet({ url: feed.url }))
      .returningAll()
      .executeTakeFirstOrThrow()
    await addOwner(trx, added.id, owner)
    return toFeed(added, owner)
  }
  await addOwner(trx, known.id, owner)
  if (owner === OPERATOR && known.owner !== OPERATOR) await publishFeed(trx, dialect, known.id)
  // What a chat says of a feed never changes it for the operator or for another chat.
  if (owner !== OPERATOR && known.owner !== owner) return toFeed(known, known.owner)
  const changed = await trx
    .updateTable('feeds')
    .set(toFeedRow(feed))
    .where('id', '=', known.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  return toFeed(changed, owner)
}

async function addOwner(trx: Transaction<Schema>, feedId: number, owner: string): Promise<void> {
  await trx
    .insertInto('feed_owners')
    .values({ feed_id: feedId, owner })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Feeds nobody has any more are polled no more. */
export async function deleteOwnerless(trx: Transaction<Schema>): Promise<void> {
  await trx
    .deleteFrom('feeds')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb.selectFrom('feed_owners').select('owner').whereRef('feed_id', '=', 'feeds.id'),
        ),
      ),
    )
    .execute()
}
