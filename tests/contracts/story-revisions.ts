import { expect, test } from 'vitest'
import type { Database } from '../../src/adapters/database/open-database.ts'
import {
  addArticle,
  HOUR,
  NOW,
  type OpenStore,
  sampleChange,
  sampleDraft,
  sampleStory,
} from './storage-samples.ts'

/** What every StoryRevisions does. */
export function storyRevisionsContract(open: OpenStore): void {
  test('a revision keeps its changes and its brief', async () => {
    const store = await openWithStories(open)
    const second = [sampleChange(), sampleChange({ kind: 'denial', about: 'the cause' })]
    await write(store, 1, { revision: 2, changes: second, brief: '{"headline":"two"}' })
    const third = [sampleChange({ revision: 3, kind: 'fact', speaker: null })]
    await write(store, 1, { revision: 3, changes: third, brief: '{"headline":"three"}' })
    expect((await store.stories.findStory(1))?.revision).toBe(3)
    expect(await store.stories.changesSince(1, 0)).toEqual([...second, ...third])
    expect(await store.stories.changesSince(1, 2)).toEqual(third)
    expect(await store.stories.changesSince(2, 0)).toEqual([])
    expect([...(await store.stories.briefsOf([1, 2]))]).toEqual([[1, '{"headline":"three"}']])
  })

  test('grouping that has not heard of a revision does not undo it', async () => {
    const store = await openWithStories(open)
    await write(store, 1, { revision: 2 })
    await store.stories.saveGrouping({ stories: [sampleStory(1)], placed: [], merges: [] })
    expect((await store.stories.findStory(1))?.revision).toBe(2)
  })

  test('a story is stale from its first article until it is written out', async () => {
    const store = await openWithStories(open)
    expect(await stale(store)).toEqual([])
    await place(store, 1)
    await place(store, 2)
    expect(await store.stories.listStale([2, 3, 1])).toEqual([
      { story: sampleStory(2), revisedAt: null },
      { story: sampleStory(1), revisedAt: null },
    ])
    await write(store, 1, { at: NOW + HOUR })
    expect(await stale(store)).toEqual([2])
    await place(store, 1)
    expect(await store.stories.listStale([1])).toEqual([
      { story: sampleStory(1), revisedAt: NOW + HOUR },
    ])
  })

  test('what comes in while a story is written out makes it stale again', async () => {
    const store = await openWithStories(open)
    await place(store, 1)
    expect(await stale(store)).toEqual([1])
    await place(store, 1)
    await write(store, 1)
    expect(await stale(store)).toEqual([1])
    await write(store, 1)
    expect(await stale(store)).toEqual([])
  })

  test('a new rank alone makes no story stale', async () => {
    const store = await openWithStories(open)
    const stories = [sampleStory(1, { hot: 500 })]
    await store.stories.saveGrouping({ stories, placed: [], merges: [] })
    expect(await stale(store)).toEqual([])
  })

  test('a later version of an article makes its stories stale', async () => {
    const store = await openWithStories(open)
    const articleId = await place(store, 1)
    await stale(store)
    await write(store, 1)
    const change = { kind: 'correction', at: NOW, notice: null } as const
    await store.articles.saveVersion(articleId, sampleDraft(), change, 'a\nb')
    expect(await stale(store)).toEqual([1])
  })

  test('a merge makes the story stale that others went into, and only that one', async () => {
    const store = await openWithStories(open)
    await place(store, 1)
    const merges = [{ from: 1, into: 2 }]
    await store.stories.saveGrouping({ stories: [], placed: [], merges })
    expect(await stale(store)).toEqual([2])
  })
}

async function openWithStories(open: OpenStore): Promise<Database> {
  const store = await open()
  const stories = [1, 2, 3].map((id) => sampleStory(id))
  await store.stories.saveGrouping({ stories, placed: [], merges: [] })
  return store
}

/** Gives the story one more article. */
async function place(store: Database, storyId: number): Promise<number> {
  const { id } = await addArticle(store)
  const placed = [{ articleId: id, segment: 0, storyId, originator: 'o' }]
  await store.stories.saveGrouping({ stories: [sampleStory(storyId)], placed, merges: [] })
  return id
}

function write({ stories }: Database, storyId: number, changes: object = {}): Promise<void> {
  const written = { revision: 1, at: NOW, changes: [], brief: '{}' }
  return stories.saveRevision(storyId, { ...written, ...changes })
}

async function stale({ stories }: Database): Promise<number[]> {
  return (await stories.listStale([1, 2, 3])).map(({ story }) => story.id)
}
