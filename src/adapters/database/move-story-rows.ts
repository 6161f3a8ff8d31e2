import { type Kysely, sql } from 'kysely'
import { topicKey } from '../../topic/topic-key.ts'
import { forgetTopic, nextVersion } from './count-followers.ts'
import type { Schema } from './schema.ts'

/** What readers wished of a merged story, and what they were told of it, goes to the story it went into. */
export async function moveStoryRows(
  trx: Kysely<Schema>,
  from: number,
  target: number,
): Promise<void> {
  await moveTopic(trx, from, target)
  await moveMatches(trx, from, target)
  await moveAlerts(trx, from, target)
  await movePosts(trx, from, target)
  await moveCandidate(trx, from, target)
}

async function moveTopic(trx: Kysely<Schema>, from: number, target: number): Promise<void> {
  const topic = await trx
    .selectFrom('topics')
    .select('id')
    .where('story_id', '=', from)
    .executeTakeFirst()
  if (topic === undefined) return
  const moved = { kind: 'story', storyId: target } as const
  const json = JSON.stringify(moved)
  const key = topicKey(moved, [])
  const known = await trx
    .selectFrom('topics')
    .select('id')
    .where('topic_key', '=', key)
    .executeTakeFirst()
  if (known === undefined) {
    await trx
      .updateTable('topics')
      .set({ topic_key: key, topic: json, story_id: target, version: await nextVersion(trx) })
      .where('id', '=', topic.id)
      .execute()
    await trx.updateTable('follows').set({ topic: json }).where('topic_id', '=', topic.id).execute()
    return
  }
  await joinFollowers(trx, topic.id, known.id, json)
  await forgetTopic(trx, topic.id)
}

/** Who followed both follows once, as they wished of the story that stays. */
async function joinFollowers(
  trx: Kysely<Schema>,
  from: number,
  into: number,
  topic: string,
): Promise<void> {
  await trx
    .updateTable('follows')
    .set({ topic_id: into, topic })
    .where('topic_id', '=', from)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('follows as other')
            .select('other.id')
            .whereRef('other.chat_id', '=', 'follows.chat_id')
            .where('other.topic_id', '=', into),
        ),
      ),
    )
    .execute()
  await trx.deleteFrom('follows').where('topic_id', '=', from).execute()
  await trx
    .updateTable('topics')
    .set({
      followers: sql<number>`(select count(*) from follows where follows.topic_id = topics.id)`,
    })
    .where('id', '=', into)
    .execute()
}

async function moveMatches(trx: Kysely<Schema>, from: number, target: number): Promise<void> {
  await trx
    .insertInto('topic_matches')
    .columns(['story_id', 'topic_id', 'article_id', 'at'])
    .expression((eb) =>
      eb
        .selectFrom('topic_matches')
        .select([toTarget(target), 'topic_id', 'article_id', 'at'])
        .where('story_id', '=', from),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await trx.deleteFrom('topic_matches').where('story_id', '=', from).execute()
}

/** The cast: a value that is only selected has no type of its own in PostgreSQL. */
function toTarget(target: number) {
  return sql<number>`cast(${target} as bigint)`.as('story_id')
}

/** As memories do (merge-story.ts): who was told of `from` was told of the event, and of nothing newer. */
async function moveAlerts(trx: Kysely<Schema>, from: number, target: number): Promise<void> {
  await trx
    .insertInto('alerts')
    .columns(['chat_id', 'story_id', 'revision', 'at', 'state', 'topic_ids'])
    .expression((eb) =>
      eb
        .selectFrom('alerts')
        .select(['chat_id', toTarget(target), eb.lit(1).as('revision'), 'at', 'state', 'topic_ids'])
        .where('story_id', '=', from)
        .orderBy('revision', 'desc'),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await trx.deleteFrom('alerts').where('story_id', '=', from).execute()
}

async function movePosts(trx: Kysely<Schema>, from: number, target: number): Promise<void> {
  await trx
    .insertInto('delivery_stories')
    .columns(['story_id', 'chat_id', 'delivery_id', 'revision', 'shown_at'])
    .expression((eb) =>
      eb
        .selectFrom('delivery_stories')
        .select([toTarget(target), 'chat_id', 'delivery_id', eb.lit(1).as('revision'), 'shown_at'])
        .where('story_id', '=', from),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await trx.deleteFrom('delivery_stories').where('story_id', '=', from).execute()
}

async function moveCandidate(trx: Kysely<Schema>, from: number, target: number): Promise<void> {
  const candidate = await trx
    .deleteFrom('alert_candidates')
    .where('story_id', '=', from)
    .returning(['first_at', 'latest_at'])
    .executeTakeFirst()
  if (candidate === undefined) return
  const { revision } = await trx
    .selectFrom('stories')
    .select('revision')
    .where('id', '=', target)
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('alert_candidates')
    .values({ story_id: target, revision, ...candidate })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
