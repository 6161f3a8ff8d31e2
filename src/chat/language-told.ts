import type { FeedStore } from '../feed/feed-store.ts'
import type { ChatStore } from './chat-store.ts'
import type { Line } from './conversation.ts'

/** The language the platform tells, where the bot speaks it ("en-US" is English); else null. */
export function languageTold(
  { language }: { readonly language?: string | null },
  spoken: readonly string[],
): string | null {
  const primary = language?.toLowerCase().split('-', 1)[0] ?? ''
  return spoken.includes(primary) ? primary : null
}

/** What keeping a language needs: sources, and what they are read in where nothing is chosen. */
export interface KeepMeans {
  readonly chats: Pick<ChatStore, 'readSettings' | 'saveSettings'>
  readonly feeds: Pick<FeedStore, 'listFeeds'>
  readonly readingLanguages: readonly string[]
}

/**
 * Kept for a place that chose none, so that what comes there by itself speaks it too. Who is alone with the bot reads news
 * in it as well, before the operator's languages, where there are sources in it.
 */
export async function keepTold(
  { id, shared }: Line['chat'],
  language: string | null,
  { chats, feeds, readingLanguages }: KeepMeans,
): Promise<void> {
  if (language === null) return
  const own = await chats.readSettings(id)
  if (own.language !== undefined) return
  const reads = !shared && own.readingLanguages === undefined && readingLanguages[0] !== language
  const listed = reads ? await feeds.listFeeds(id) : []
  const isRead = listed.some((feed) => feed.language?.toLowerCase().split('-', 1)[0] === language)
  const read = { readingLanguages: [...new Set([language, ...readingLanguages])] }
  await chats.saveSettings(id, { language, ...(isRead ? read : {}) })
}
