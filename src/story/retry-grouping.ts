import type { GroupingBatch, StoryStore } from './story-store.ts'

/**
 * The store, made to keep a grouping it could not save (a full disk) and to save it before the next
 * one: grouping has decided, and will not be asked about those articles again.
 */
export function retryGrouping(stories: StoryStore): StoryStore {
  const unsaved: GroupingBatch[] = []
  return {
    ...stories,
    async saveGrouping(batch) {
      unsaved.push(batch)
      for (let next = unsaved[0]; next !== undefined; next = unsaved[0]) {
        await stories.saveGrouping(next)
        unsaved.shift()
      }
    },
  }
}
