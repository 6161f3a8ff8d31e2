import { parseBrief } from '../digest/parse-brief.ts'
import type { StoryStore } from '../story/story-store.ts'
import type { PresentStory, ReadPresent } from './present-story.ts'

/** Reads what stories are now, from their stored briefs and what changed in them. */
export function createPresentReader(
  stories: Pick<StoryStore, 'getStories' | 'briefsOf' | 'changesSince'>,
): ReadPresent {
  return async (storyIds) => {
    const found = await stories.getStories(storyIds)
    const targets = new Map(found.map(({ id, mergedInto }) => [id, mergedInto ?? id]))
    const briefs = await stories.briefsOf([...new Set(targets.values())])
    const present = new Map<number, PresentStory>()
    for (const [id, target] of targets) {
      const brief = parseBrief(briefs.get(target))
      if (brief === null) continue
      const changes = await stories.changesSince(target, 0)
      const last = changes.findLast(({ kind }) => kind === 'correction' || kind === 'withdrawal')
      const withdrawn =
        brief.origin.outlets === 0 && brief.notices.some(({ kind }) => kind === 'withdrawal')
      present.set(id, { brief, correctedIn: last?.revision ?? null, withdrawn })
    }
    return present
  }
}
