import type { MemoryStore } from './memory-store.ts'
import type { DigestRequest } from './news.ts'

/** What one reader knows, from all memories of that reader. */
export interface ReaderMemory {
  /** When it was last shown anything, or null. */
  readonly lastShownAt: () => Promise<number | null>
  /** Revision last shown, by story. */
  readonly shownRevisions: (storyIds: readonly number[]) => Promise<ReadonlyMap<number, number>>
  /** Stories corrected or withdrawn since they were shown. */
  readonly listCorrected: () => Promise<readonly number[]>
}

/** The request's own memory together with those it also knows: of each story the newest revision shown counts. */
export function readMemories(
  { memoryId, alsoKnown = [] }: Pick<DigestRequest, 'memoryId' | 'alsoKnown'>,
  memory: MemoryStore,
): ReaderMemory {
  const ids = [memoryId, ...alsoKnown]
  return {
    async lastShownAt() {
      const times = await Promise.all(ids.map((id) => memory.lastShownAt(id)))
      const known = times.filter((time) => time !== null)
      return known.length === 0 ? null : Math.max(...known)
    },
    async shownRevisions(storyIds) {
      const newest = new Map<number, number>()
      for (const shown of await Promise.all(ids.map((id) => memory.shownRevisions(id, storyIds))))
        for (const [storyId, revision] of shown)
          newest.set(storyId, Math.max(revision, newest.get(storyId) ?? 0))
      return newest
    },
    async listCorrected() {
      return [...new Set((await Promise.all(ids.map((id) => memory.listCorrected(id)))).flat())]
    },
  }
}
