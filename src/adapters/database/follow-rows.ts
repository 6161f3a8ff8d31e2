import type { Selectable } from 'kysely'
import type { Follow } from '../../topic/follow.ts'
import type { TopicChange } from '../../topic/follow-store.ts'
import type { FollowTable, TopicTable } from './delivery-schema.ts'
import { readTexts } from './read-texts.ts'
import { readStoredTopic } from './read-topics.ts'

/** A stored row as a follow. */
export function toFollow(row: Selectable<FollowTable>): Follow {
  return {
    id: row.id,
    chatId: row.chat_id,
    topic: readStoredTopic(row.topic),
    topicId: row.topic_id,
    alerts: row.alerts === 1,
    digests: row.digests === 1,
    since: row.since,
    addedBy: row.added_by,
  }
}

/** A stored topic as what became of it. */
export function toTopicChange(row: Selectable<TopicTable>): TopicChange {
  return {
    topicId: row.id,
    topic: readStoredTopic(row.topic),
    languages: readTexts(row.languages),
    version: row.version,
    followed: row.followers > 0,
  }
}
