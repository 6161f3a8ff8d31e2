import type { Insertable, Selectable } from 'kysely'
import type { Feed, FeedState } from '../../feed/feed.ts'
import { readTexts } from './read-texts.ts'
import type { FeedStateTable, FeedTable } from './schema.ts'

/** How feed_owners names the operator. */
export const OPERATOR = ''

/** A stored row as a feed; `owner` is who it is shown as belonging to. */
export function toFeed(row: Selectable<FeedTable>, owner: string): Feed {
  return {
    id: row.id,
    url: row.url,
    title: row.title,
    publisher: { id: row.publisher_id, name: row.publisher_name },
    desks: readTexts(row.desks),
    language: row.language,
    addedBy: owner === OPERATOR ? null : owner,
  }
}

/** A feed as a row. */
export function toFeedRow(feed: Omit<Feed, 'id'>): Insertable<FeedTable> {
  return {
    url: feed.url,
    title: feed.title,
    publisher_id: feed.publisher.id,
    publisher_name: feed.publisher.name,
    desks: JSON.stringify(feed.desks),
    language: feed.language,
  }
}

/** A stored row as a state. */
export function toFeedState(row: FeedStateTable): FeedState {
  return {
    feedId: row.feed_id,
    etag: row.etag,
    lastModified: row.last_modified,
    nextPollAt: row.next_poll_at,
    intervalMs: row.interval_ms,
    lastReadAt: row.last_read_at,
    firstReadAt: row.first_read_at,
    failures: row.failures,
    failingSince: row.failing_since,
    lastError: row.last_error,
    gone: row.gone === 1,
  }
}

/** A state as a row. */
export function toFeedStateRow(state: FeedState): FeedStateTable {
  return {
    feed_id: state.feedId,
    etag: state.etag,
    last_modified: state.lastModified,
    next_poll_at: state.nextPollAt,
    interval_ms: state.intervalMs,
    last_read_at: state.lastReadAt,
    first_read_at: state.firstReadAt,
    failures: state.failures,
    failing_since: state.failingSince,
    last_error: state.lastError,
    gone: state.gone ? 1 : 0,
  }
}
