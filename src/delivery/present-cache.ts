import type { Clock } from '../feed/clock.ts'
import type { PresentStory, ReadPresent } from './present-story.ts'

const freshMs = 1000

/** Present stories as of the last second: a digest for thousands of chats reads each of its stories once. */
export class PresentCache {
  readonly #readPresent: ReadPresent
  readonly #now: Clock['now']
  #stories = new Map<number, PresentStory | null>()
  #readAt = Number.NEGATIVE_INFINITY

  constructor(readPresent: ReadPresent, now: Clock['now']) {
    this.#readPresent = readPresent
    this.#now = now
  }

  async read(storyIds: readonly number[]): Promise<ReadonlyMap<number, PresentStory>> {
    const now = this.#now()
    if (Math.abs(now - this.#readAt) > freshMs) {
      this.#stories = new Map()
      this.#readAt = now
    }
    const stories = this.#stories
    const missing = storyIds.filter((id) => !stories.has(id))
    if (missing.length > 0) {
      const found = await this.#readPresent(missing)
      for (const id of missing) stories.set(id, found.get(id) ?? null)
    }
    return new Map(
      storyIds.flatMap((id) => {
        const story = stories.get(id) ?? null
        return story === null ? [] : [[id, story]]
      }),
    )
  }
}
