import { type Kysely, sql } from 'kysely'
import type { Follow } from '../../topic/follow.ts'
import type { FollowStore, NewFollow } from '../../topic/follow-store.ts'
import { addFollower, removeFollowers } from './count-followers.ts'
import type { Dialect } from './dialect.ts'
import { toFollow, toTopicChange } from './follow-rows.ts'
import type { Schema } from './schema.ts'
import { splitRows } from './split-rows.ts'

/** The port of follows over SQL. */
export function createFollowStore(db: Kysely<Schema>, dialect: Dialect): FollowStore {
  return {
    addFollow: (follow) =>
      db.transaction().execute(async (trx) => {
        const known = await changeWishes(trx, follow)
        if (known !== null) return known
        const topicId = await addFollower(trx, follow)
        const row = await trx
          .insertInto('follows')
          .values({
            chat_id: follow.chatId,
            topic_id: topicId,
            topic: JSON.stringify(follow.topic),
            alerts: follow.alerts ? 1 : 0,
            digests: follow.digests ? 1 : 0,
            since: follow.since,
            added_by: follow.addedBy,
          })
          .returningAll()
          .executeTakeFirstOrThrow()
        if (follow.topic.kind === 'story') await keep(trx, follow.topic.storyId, follow.chatId)
        return toFollow(row)
      }),

    removeFollow: (chatId, followId) =>
      db.transaction().execute(async (trx) => {
        const row = await trx
          .deleteFrom('follows')
          .where('id', '=', followId)
          .where('chat_id', '=', chatId)
          .returningAll()
          .executeTakeFirst()
        if (row === undefined) return null
        await removeFollowers(trx, row.topic_id, 1)
        const follow = toFollow(row)
        if (follow.topic.kind === 'story') await release(trx, follow.topic.storyId, chatId)
        return follow
      }),

    async listFollows(chatId) {
      const rows = await db
        .selectFrom('follows')
        .selectAll()
        .where('chat_id', '=', chatId)
        .orderBy('id')
        .execute()
      return rows.map(toFollow)
    },

    async topicChanges(version, limit) {
      const rows = await db
        .selectFrom('topics')
        .selectAll()
        .where('version', '>', version)
        .orderBy('version')
        .limit(limit)
        .execute()
      return rows.map(toTopicChange)
    },

    async findTopics(keys) {
      const rows = await db
        .selectFrom('topics')
        .select(['topic_key', 'id'])
        .where(dialect.among('topic_key', keys))
        .where('followers', '>', 0)
        .execute()
      return new Map(rows.map((row) => [row.topic_key, row.id]))
    },

    async alertFollows(topicIds, afterId, limit) {
      // One index walk a topic; a single query for several would sort all followers for each page.
      const pages = await Promise.all(
        [...new Set(topicIds)].map((topicId) => pageOf(db, topicId, afterId, limit)),
      )
      return pages
        .flat()
        .sort((a, b) => a.id - b.id)
        .slice(0, limit)
    },

    saveMatches: (matches) =>
      db.transaction().execute(async (trx) => {
        const rows = matches.map((match) => ({
          story_id: match.storyId,
          topic_id: match.topicId,
          article_id: match.articleId,
          at: match.at,
        }))
        for (const chunk of splitRows(rows))
          await trx
            .insertInto('topic_matches')
            .values(chunk)
            .onConflict((conflict) => conflict.doNothing())
            .execute()
      }),

    async matchesOf(storyIds) {
      const rows = await db
        .selectFrom('topic_matches')
        .selectAll()
        .where(dialect.among('story_id', storyIds))
        .orderBy('story_id')
        .orderBy('topic_id')
        .execute()
      return rows.map((row) => ({
        storyId: row.story_id,
        topicId: row.topic_id,
        articleId: row.article_id,
        at: row.at,
      }))
    },
  }
}

/** The same follow with new wishes, or null: there is none. Alerts that begin now tell of nothing before. */
async function changeWishes(trx: Kysely<Schema>, follow: NewFollow): Promise<Follow | null> {
  const row = await trx
    .updateTable('follows')
    .set((eb) => ({
      since: eb
        .case()
        .when('alerts', '<', follow.alerts ? 1 : 0)
        .then(sql<number>`cast(${follow.since} as bigint)`)
        .else(eb.ref('since'))
        .end(),
      alerts: follow.alerts ? 1 : 0,
      digests: follow.digests ? 1 : 0,
    }))
    .where('chat_id', '=', follow.chatId)
    .where('topic_id', '=', (eb) =>
      eb.selectFrom('topics').select('id').where('topic_key', '=', follow.key),
    )
    .returningAll()
    .executeTakeFirst()
  return row === undefined ? null : toFollow(row)
}

async function pageOf(
  db: Kysely<Schema>,
  topicId: number,
  afterId: number,
  limit: number,
): Promise<readonly Follow[]> {
  const rows = await db
    .selectFrom('follows')
    .selectAll()
    .where('topic_id', '=', topicId)
    .where('alerts', '=', 1)
    .where('id', '>', afterId)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(toFollow)
}

async function keep(trx: Kysely<Schema>, storyId: number, keeper: string): Promise<void> {
  await trx
    .insertInto('kept_stories')
    .values({ story_id: storyId, keeper })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

async function release(trx: Kysely<Schema>, storyId: number, keeper: string): Promise<void> {
  await trx
    .deleteFrom('kept_stories')
    .where('story_id', '=', storyId)
    .where('keeper', '=', keeper)
    .execute()
}
