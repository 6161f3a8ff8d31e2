import type { PlacedArticles } from '../story/tell-placed.ts'
import type { FollowStore } from './follow-store.ts'
import type { TopicMatcher } from './match-topics.ts'
import { topicKey } from './topic-key.ts'

/** Stories that got a report and that somebody follows, by themselves or by a topic they speak of. */
export interface FollowedStories {
  /** To be told of all articles that got their stories: topics are matched, and what is followed is noted. */
  note(placed: PlacedArticles): Promise<void>
  /** Those noted since the last call: however cold they are, they are to be written out. */
  take(): readonly number[]
}

/** Kept in memory: after a start the last articles are told again (run-ingest.ts). */
export function createFollowedStories(
  matcher: TopicMatcher,
  follows: Pick<FollowStore, 'matchesOf' | 'findTopics'>,
): FollowedStories {
  let noted = new Set<number>()
  return {
    async note(placed) {
      await matcher.matchPlaced(placed)
      const { words, stories } = matcher.followed()
      const ids = [...new Set(placed.placed.map(({ storyId }) => storyId))]
      if (words) for (const { storyId } of await follows.matchesOf(ids)) noted.add(storyId)
      if (!stories) return
      const keys = new Map(
        ids.map((storyId) => [topicKey({ kind: 'story', storyId }, []), storyId]),
      )
      for (const key of (await follows.findTopics([...keys.keys()])).keys()) {
        const storyId = keys.get(key)
        if (storyId !== undefined) noted.add(storyId)
      }
    },
    take() {
      const taken = [...noted]
      noted = new Set()
      return taken
    },
  }
}
