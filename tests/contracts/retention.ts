import { expect, test } from 'vitest'
import type { Database } from '../../src/adapters/database/open-database.ts'
import {
  addArticle,
  DAY,
  NOW,
  type OpenStore,
  sampleChange,
  sampleStory,
} from './storage-samples.ts'

/** What goes with time, and what stays. */
export function retentionContract(open: OpenStore): void {
  test('old articles go, the oldest first, a few at a time', async () => {
    const store = await open()
    await fill(store, 4)
    expect(await store.articles.deleteBefore(NOW, 2)).toBe(2)
    expect(await find(store)).toEqual([4, 3])
    expect(await store.articles.deleteBefore(NOW, 2)).toBe(1)
    expect(await store.articles.deleteBefore(NOW, 2)).toBe(0)
    expect(await find(store)).toEqual([4])
    expect(await store.articles.countArticles()).toBe(1)
  })

  test('all of an article goes with it, and its id never comes back', async () => {
    const store = await open()
    const { id } = await addArticle(store)
    const draft = { ...(await addArticle(store)), guid: null }
    const change = { kind: 'update', at: NOW, notice: null } as const
    await store.articles.saveVersion(id, draft, change, 'a\nb')
    expect(await store.articles.deleteBefore(NOW + 1, 9)).toBe(2)
    expect(await store.articles.versionsOf(id)).toEqual([])
    expect(await store.articles.findKnown([draft])).toEqual([null])
    expect((await addArticle(store)).id).toBe(id + 2)
  })

  test('a story goes with its last article, and all that told of it', async () => {
    const store = await open()
    await fill(store, 3)
    await store.stories.saveGrouping({
      stories: [sampleStory(9)],
      placed: [],
      merges: [{ from: 9, into: 1 }],
    })
    await store.stories.saveGrouping({ stories: [sampleStory(10)], placed: [], merges: [] })
    await store.stories.saveRevision(1, {
      revision: 2,
      at: NOW,
      changes: [sampleChange()],
      brief: '{}',
    })
    await store.memory.markShown('mine', [{ storyId: 1, revision: 2 }], NOW)
    await store.articles.deleteBefore(NOW - DAY, 9)
    expect(await store.stories.getStories([1, 9])).toEqual([])
    expect(await store.stories.findStory(2)).not.toBeNull()
    expect(await store.stories.changesSince(1, 0)).toEqual([])
    expect(await store.stories.briefsOf([1])).toEqual(new Map())
    expect(await store.memory.shownRevisions('mine', [1])).toEqual(new Map())
    const hot = { languages: ['en'], desk: 'world', since: 0, limit: 9 }
    expect((await store.stories.listHot(hot)).map(({ id }) => id)).toEqual([10, 3, 2])
  })

  test('a story id is never given out a second time', async () => {
    const store = await open()
    await fill(store, 2)
    await store.articles.deleteBefore(NOW + 1, 9)
    expect(await store.articles.countArticles()).toBe(0)
    expect(await store.stories.nextStoryId()).toBe(3)
  })

  test('a kept story stays with its articles until everybody has released it', async () => {
    const store = await open()
    await fill(store, 3)
    await store.kept.keep(1, 'terminal:one')
    await store.kept.keep(1, 'terminal:one')
    await store.kept.keep(1, 'terminal:two')
    expect(await store.articles.deleteBefore(NOW, 9)).toBe(1)
    expect(await find(store)).toEqual([3, 1])
    await store.kept.release(1, 'terminal:one')
    expect(await store.articles.deleteBefore(NOW, 9)).toBe(0)
    await store.chats.deleteChat('terminal:two')
    expect(await store.articles.deleteBefore(NOW, 9)).toBe(1)
    expect(await store.stories.findStory(1)).toBeNull()
  })

  test('a merge moves what is kept', async () => {
    const store = await open()
    await fill(store, 3)
    await store.kept.keep(1, 'terminal:one')
    const merges = [{ from: 1, into: 2 }]
    await store.stories.saveGrouping({ stories: [], placed: [], merges })
    expect(await store.articles.deleteBefore(NOW, 9)).toBe(0)
    await store.kept.release(2, 'terminal:one')
    expect(await store.articles.deleteBefore(NOW, 9)).toBe(2)
  })
}

/** One article a day, oldest first, each the only one of its story: ids 1, 2 … */
async function fill(store: Database, days: number): Promise<void> {
  for (let day = 1; day <= days; day++) {
    const { id } = await addArticle(store, { firstSeen: NOW - (days - day) * DAY }, 'velm\nbridg')
    await store.stories.saveGrouping({
      stories: [sampleStory(day)],
      placed: [{ articleId: id, segment: 0, storyId: day, originator: 'o' }],
      merges: [],
    })
  }
}

async function find({ articles }: Database): Promise<number[]> {
  const found = await articles.searchArticles({ stems: ['velm'], languages: [], limit: 9 })
  return found.map(({ id }) => id)
}
