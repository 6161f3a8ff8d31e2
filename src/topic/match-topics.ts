import type { PlacedArticles } from '../story/tell-placed.ts'
import type { TopicMatch } from './follow.ts'
import type { FollowStore } from './follow-store.ts'
import type { Aliases } from './topic.ts'
import { toTopicDocument } from './topic-document.ts'
import { TopicIndex } from './topic-index.ts'

/** What the matcher needs from outside. */
export interface MatcherMeans {
  readonly follows: Pick<FollowStore, 'topicChanges' | 'saveMatches'>
  readonly aliases: Aliases
  /** Awaited between pages, so that a start with many topics keeps no chat waiting. */
  readonly pause?: () => Promise<void>
}

/** Keeps the topics somebody follows in memory and notes which stories speak of them. */
export interface TopicMatcher {
  /** Takes in topics followed, and those no longer followed, since the last time. */
  sync(): Promise<void>
  /** What somebody follows, as of the last sync: without it there is nothing to look up. */
  followed(): { readonly words: boolean; readonly stories: boolean }
  /**
   * Saves which topics these articles' stories speak of, after a sync. Topics that are found without
   * an index, desks and stories, are left out (FollowStore.findTopics).
   */
  matchPlaced(placed: PlacedArticles): Promise<void>
}

const changesAtOnce = 500
const matchesAtOnce = 100

/** One matcher a process that ingests. */
export function createTopicMatcher({ follows, aliases, pause }: MatcherMeans): TopicMatcher {
  const index = new TopicIndex(aliases)
  const stories = new Set<number>()
  let version = 0
  let syncing: Promise<void> = Promise.resolve()

  const catchUp = async (): Promise<void> => {
    for (;;) {
      const changes = await follows.topicChanges(version, changesAtOnce)
      for (const { topicId, topic, languages, followed, version: at } of changes) {
        const isIndexed = followed && (topic.kind === 'words' || topic.kind === 'query')
        if (isIndexed) index.add(topicId, topic, languages)
        else index.remove(topicId)
        if (followed && topic.kind === 'story') stories.add(topicId)
        else stories.delete(topicId)
        version = Math.max(version, at)
      }
      if (changes.length < changesAtOnce) return
      await pause?.()
    }
  }

  // One after the other, also when one failed: two at once would read the same page twice.
  const sync = async (): Promise<void> => {
    syncing = syncing.then(catchUp, catchUp)
    await syncing
  }

  return {
    sync,
    followed: () => ({ words: index.size > 0, stories: stories.size > 0 }),
    async matchPlaced(placed) {
      await sync()
      if (index.size === 0) return
      const matches = listMatches(placed, index)
      for (let i = 0; i < matches.length; i += matchesAtOnce)
        await follows.saveMatches(matches.slice(i, i + matchesAtOnce))
    },
  }
}

/** A story and topic once, by the first article that spoke of it. */
function listMatches(
  { articles, words, placed }: PlacedArticles,
  index: TopicIndex,
): readonly TopicMatch[] {
  const stories = new Map<number, number[]>()
  for (const { articleId, storyId } of placed)
    stories.set(articleId, [...(stories.get(articleId) ?? []), storyId])
  const matches = new Map<string, TopicMatch>()
  for (const [i, article] of articles.entries()) {
    const storyIds = stories.get(article.id) ?? []
    if (storyIds.length === 0) continue
    const { id: articleId, firstSeen: at } = article
    const topicIds = index.match(toTopicDocument(article, storyIds, words[i]))
    for (const { storyId, topicId } of pairUp(storyIds, topicIds)) {
      const key = `${storyId}/${topicId}`
      if (!matches.has(key)) matches.set(key, { storyId, topicId, articleId, at })
    }
  }
  return [...matches.values()]
}

function pairUp(
  storyIds: readonly number[],
  topicIds: readonly number[],
): readonly Pick<TopicMatch, 'storyId' | 'topicId'>[] {
  return storyIds.flatMap((storyId) => topicIds.map((topicId) => ({ storyId, topicId })))
}
