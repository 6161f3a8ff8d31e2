import { parseBrief } from '../digest/parse-brief.ts'
import { BoundedMap } from '../feed/bounded-map.ts'
import type { Story } from '../story/story.ts'
import type { StoryStore } from '../story/story-store.ts'
import type { PresentStory, ReadPresent } from './present-story.ts'

/** Stories kept: a digest for thousands of chats reads each of its stories once. */
const kept = 500

/**
 * Reads what stories are now, from their stored briefs and what changed in them. A story is read again only when its
 * revision is another, which is asked for each time: what was corrected a moment ago is never told as it was.
 */
export function createPresentReader(
  stories: Pick<StoryStore, 'getStories' | 'briefsOf' | 'changesSince'>,
): ReadPresent {
  const known = new BoundedMap<
    number,
    { readonly revision: number; readonly present: PresentStory }
  >(kept)

  async function readStory({ id, revision }: Story): Promise<PresentStory | null> {
    const before = known.get(id)
    if (before?.revision === revision) return before.present
    const brief = parseBrief((await stories.briefsOf([id])).get(id))
    if (brief === null) return null
    const changes = await stories.changesSince(id, 0)
    const last = changes.findLast(({ kind }) => kind === 'correction' || kind === 'withdrawal')
    const withdrawn =
      brief.origin.outlets === 0 && brief.notices.some(({ kind }) => kind === 'withdrawal')
    const present = { brief, correctedIn: last?.revision ?? null, withdrawn }
    known.set(id, { revision, present })
    return present
  }

  return async (storyIds) => {
    const asked = await stories.getStories(storyIds)
    const merged = asked.flatMap(({ mergedInto }) => mergedInto ?? [])
    const found = merged.length === 0 ? asked : [...asked, ...(await stories.getStories(merged))]
    const byId = new Map(found.map((story) => [story.id, story]))
    const present = new Map<number, PresentStory>()
    for (const { id, mergedInto } of asked) {
      const story = byId.get(mergedInto ?? id)
      const read = story === undefined ? null : await readStory(story)
      if (read !== null) present.set(id, read)
    }
    return present
  }
}
