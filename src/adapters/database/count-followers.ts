import type { Kysely } from 'kysely'
import type { NewFollow } from '../../topic/follow-store.ts'
import type { Topic } from '../../topic/topic.ts'
import type { Schema } from './schema.ts'

/** One follower more: the topic's id. The first one makes the topic. */
export async function addFollower(
  trx: Kysely<Schema>,
  { key, topic, languages }: Pick<NewFollow, 'key' | 'topic' | 'languages'>,
): Promise<number> {
  const known = await trx
    .updateTable('topics')
    .set((eb) => ({ followers: eb('followers', '+', 1) }))
    .where('topic_key', '=', key)
    .returning('id')
    .executeTakeFirst()
  if (known !== undefined) return known.id
  const { id } = await trx
    .insertInto('topics')
    .values({
      topic_key: key,
      topic: JSON.stringify(topic),
      story_id: topic.kind === 'story' ? topic.storyId : null,
      languages: JSON.stringify(languages),
      followers: 1,
      version: await nextVersion(trx),
    })
    // Another process may have made it meanwhile.
    .onConflict((conflict) =>
      conflict.column('topic_key').doUpdateSet((eb) => ({
        followers: eb('topics.followers', '+', 1),
      })),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** So many followers fewer. After the last one only the topic's id is kept, for the indexes of processes. */
export async function removeFollowers(
  trx: Kysely<Schema>,
  topicId: number,
  count: number,
): Promise<void> {
  const { followers } = await trx
    .updateTable('topics')
    .set((eb) => ({ followers: eb('followers', '-', count) }))
    .where('id', '=', topicId)
    .returning('followers')
    .executeTakeFirstOrThrow()
  if (followers <= 0) await forgetTopic(trx, topicId)
}

/** Nobody follows it any more: what was followed is nobody's business then. */
export async function forgetTopic(trx: Kysely<Schema>, topicId: number): Promise<void> {
  await trx
    .updateTable('topics')
    .set({
      topic_key: `gone:${topicId}`,
      topic: JSON.stringify(FORGOTTEN),
      story_id: null,
      languages: '[]',
      followers: 0,
      version: await nextVersion(trx),
    })
    .where('id', '=', topicId)
    .execute()
  await trx.deleteFrom('topic_matches').where('topic_id', '=', topicId).execute()
}

const FORGOTTEN: Topic = { kind: 'words', words: '' }

/** The counter's row is locked until the transaction ends, so that versions become visible in their order. */
export async function nextVersion(trx: Kysely<Schema>): Promise<number> {
  const { version } = await trx
    .insertInto('topic_counter')
    .values({ id: 1, version: 1 })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({ version: eb('topic_counter.version', '+', 1) })),
    )
    .returning('version')
    .executeTakeFirstOrThrow()
  return version
}
