import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '../../src/adapters/database/open-database.ts'
import { retryGrouping } from '../../src/story/retry-grouping.ts'
import { sampleStory } from '../contracts/storage-samples.ts'

const batchOf = (id: number) => ({ stories: [sampleStory(id)], placed: [], merges: [] })

test('a grouping that could not be saved is saved before the next one', async () => {
  const database = await openDatabase({ path: ':memory:' })
  onTestFinished(() => database.close())
  let full = true
  const stories = retryGrouping({
    ...database.stories,
    saveGrouping: (batch) =>
      full ? Promise.reject(new Error('the disk is full')) : database.stories.saveGrouping(batch),
  })
  await expect(stories.saveGrouping(batchOf(1))).rejects.toThrow('the disk is full')
  full = false
  await stories.saveGrouping(batchOf(2))
  expect((await database.stories.getStories([1, 2])).map(({ id }) => id)).toEqual([1, 2])
})
