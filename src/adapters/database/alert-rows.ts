import { z } from 'zod'
import type { Alert } from '../../delivery/alert.ts'
import type { AlertTable } from './delivery-schema.ts'

const topicIds = z.array(z.number())

/** A stored row as an alert. */
export function toAlert(row: AlertTable): Alert {
  return {
    chatId: row.chat_id,
    storyId: row.story_id,
    revision: row.revision,
    at: row.at,
    state: row.state,
    topicIds: topicIds.parse(JSON.parse(row.topic_ids)),
  }
}

/** An alert as a row. */
export function toAlertRow(alert: Alert): AlertTable {
  return {
    chat_id: alert.chatId,
    story_id: alert.storyId,
    revision: alert.revision,
    at: alert.at,
    state: alert.state,
    topic_ids: JSON.stringify(alert.topicIds),
  }
}
