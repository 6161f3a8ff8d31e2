import type { Story } from '../story/story.ts'
import type { StoryStore } from '../story/story-store.ts'
import type { StoryBrief } from './digest.ts'
import { parseBrief } from './parse-brief.ts'

/** Prepared briefs as they are stored; null where the story has none that everybody may read. */
export type ReadPrepared = (
  stories: readonly Story[],
) => Promise<ReadonlyMap<number, StoryBrief | null>>

interface Kept {
  /** The story as it was when the brief was read. */
  readonly state: string
  readonly at: number
  /** As stored. */
  readonly json: string
  readonly brief: StoryBrief | null
}

/** A story may be written anew without changing otherwise: what is older than this is read again. */
const keptMs = 3000
/** Stories remembered: those of all desks in a few languages. */
const mostKept = 2000

/**
 * Reads prepared briefs, and reads none twice within a few seconds while its story stays as it is: at a full hour
 * thousands of digests are written from the same stories.
 */
export function createBriefCache(
  stories: Pick<StoryStore, 'briefsOf'>,
  now: () => number,
): ReadPrepared {
  const kept = new Map<number, Kept>()
  const isFresh = (story: Story): boolean => {
    const known = kept.get(story.id)
    return known?.state === stateOf(story) && Math.abs(now() - known.at) <= keptMs
  }
  return async (asked) => {
    const missing = asked.filter((story) => !isFresh(story))
    const read = await stories.briefsOf(missing.map(({ id }) => id))
    for (const story of missing) {
      const json = read.get(story.id)
      const before = kept.get(story.id)
      kept.delete(story.id)
      if (json === undefined) continue
      // The same object as before where nothing changed: what was worked out for it still holds.
      const brief = before?.json === json ? before.brief : parseBrief(json)
      kept.set(story.id, { state: stateOf(story), at: now(), json, brief })
    }
    const found = asked.flatMap(({ id }): [number, StoryBrief | null][] => {
      const known = kept.get(id)
      return known === undefined ? [] : [[id, known.brief]]
    })
    for (const id of kept.keys()) {
      if (kept.size <= mostKept) break
      kept.delete(id)
    }
    return new Map(found)
  }
}

function stateOf({ revision, lastReportAt, outlets, originators }: Story): string {
  return `${revision} ${lastReportAt} ${outlets} ${originators}`
}
