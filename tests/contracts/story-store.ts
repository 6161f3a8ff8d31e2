import { expect, test } from 'vitest'
import type { Database } from '../../src/adapters/database/open-database.ts'
import type { Story } from '../../src/story/story.ts'
import { addArticle, HOUR, NOW, type OpenStore, sampleStory } from './storage-samples.ts'

/** What every StoryStore does. */
export function storyStoreContract(open: OpenStore): void {
  test('a story comes back as it was saved; the last state of it counts', async () => {
    const store = await open()
    await save(store, sampleStory(7), sampleStory(8))
    const changed = sampleStory(7, {
      lastReportAt: NOW + HOUR,
      outlets: 4,
      originators: 2,
      hot: 7.25,
      desks: ['science', 'world'],
    })
    await save(store, sampleStory(7, { outlets: 3 }), changed)
    expect(await store.stories.getStories([8, 99, 7])).toEqual([sampleStory(8), changed])
    expect(await store.stories.findStory(7)).toEqual(changed)
    expect(await store.stories.findStory(99)).toBeNull()
  })

  test('the next story id is above every one before', async () => {
    const store = await open()
    expect(await store.stories.nextStoryId()).toBe(1)
    await save(store, sampleStory(41))
    expect(await store.stories.nextStoryId()).toBe(42)
  })

  test('a hundred stories and segments are saved at once', async () => {
    const store = await open()
    const article = await addArticle(store)
    const stories = Array.from({ length: 100 }, (_, i) => sampleStory(i + 1))
    const placed = stories.map((story, i) => place(article.id, story.id, i))
    await store.stories.saveGrouping({ stories, placed, merges: [] })
    expect(await store.stories.getStories(stories.map(({ id }) => id))).toEqual(stories)
    const found = await store.stories.storiesOfArticles([article.id, 99])
    expect([...found]).toEqual([[article.id, stories.map(({ id }) => id)]])
  })

  test('a grouping that cannot be saved changes nothing', async () => {
    const store = await open()
    const placed = [place(12_345, 1)] // no such article
    const saving = store.stories.saveGrouping({ stories: [sampleStory(1)], placed, merges: [] })
    await expect(saving).rejects.toThrow(/foreign key/i)
    expect(await store.stories.findStory(1)).toBeNull()
  })

  test('the hottest come first, by desk, language and last report', async () => {
    const store = await open()
    await save(
      store,
      sampleStory(1, { hot: 10, desks: ['world'] }),
      sampleStory(2, { hot: 30, desks: ['science'] }),
      sampleStory(3, { hot: 20, desks: ['world', 'science'], language: 'he' }),
      sampleStory(4, { hot: 40, desks: ['world'], lastReportAt: NOW - 2 * HOUR }),
    )
    const hot = async (changes: object) => {
      const query = { languages: ['en', 'he'], desk: null, since: NOW - HOUR, limit: 10 }
      const figures = await store.stories.listFigures({ ...query, ...changes })
      const listed = await store.stories.listHot({ ...query, ...changes })
      expect(figures).toEqual(
        listed.map(({ id, lastReportAt, outlets, originators }) => {
          return { id, lastReportAt, outlets, originators }
        }),
      )
      return listed.map(({ id }) => id)
    }
    expect(await hot({})).toEqual([2, 3, 1])
    expect(await hot({ limit: 2 })).toEqual([2, 3])
    expect(await hot({ since: 0 })).toEqual([4, 2, 3, 1])
    expect(await hot({ languages: ['he'] })).toEqual([3])
    expect(await hot({ languages: [] })).toEqual([2, 3, 1])
    expect(await hot({ languages: ['fr'] })).toEqual([])
    expect(await hot({ desk: 'science' })).toEqual([2, 3])
    expect(await hot({ desk: 'world', languages: ['en'], since: 0 })).toEqual([4, 1])
    expect(await hot({ desk: 'world', languages: [] })).toEqual([3, 1])
    expect(await hot({ desk: 'sport' })).toEqual([])
  })

  test('a story that changes desk, language or heat is listed where it is now', async () => {
    const store = await open()
    await save(store, sampleStory(1, { desks: ['world'], hot: 1 }), sampleStory(2, { hot: 2 }))
    await save(store, sampleStory(1, { desks: ['science'], hot: 3 }))
    const on = async (desk: string | null) =>
      (await store.stories.listHot({ languages: ['en'], desk, since: 0, limit: 9 })).map(
        (s) => s.id,
      )
    expect(await on('world')).toEqual([2])
    expect(await on('science')).toEqual([1])
    expect(await on(null)).toEqual([1, 2])
  })

  test('a merge leaves a redirect of one step, however often it happens', async () => {
    const store = await open()
    await save(store, sampleStory(1), sampleStory(2), sampleStory(3))
    await merge(store, 1, 2)
    await merge(store, 2, 3)
    expect((await store.stories.findStory(1))?.id).toBe(3)
    expect((await store.stories.findStory(2))?.id).toBe(3)
    const stored = await store.stories.getStories([1, 2, 3])
    expect(stored.map(({ mergedInto }) => mergedInto)).toEqual([3, 3, null])
    const hot = { languages: ['en'], since: 0, limit: 9 }
    for (const desk of [null, 'world'])
      expect((await store.stories.listHot({ ...hot, desk })).map(({ id }) => id)).toEqual([3])
  })

  test('a merge into a merged story, or into itself, ends in a story that is there', async () => {
    const store = await open()
    await save(store, sampleStory(1), sampleStory(2), sampleStory(3))
    await merge(store, 2, 1)
    await merge(store, 3, 2)
    await merge(store, 1, 1)
    await merge(store, 1, 3)
    const stored = await store.stories.getStories([1, 2, 3])
    expect(stored.map(({ mergedInto }) => mergedInto)).toEqual([null, 1, 1])
  })

  test('saving a merged story again keeps it merged', async () => {
    const store = await open()
    await save(store, sampleStory(1), sampleStory(2))
    await merge(store, 1, 2)
    await save(store, sampleStory(1))
    expect((await store.stories.findStory(1))?.id).toBe(2)
    const query = { languages: ['en'], desk: 'world', since: 0, limit: 9 }
    expect((await store.stories.listHot(query)).map(({ id }) => id)).toEqual([2])
  })

  test('segments go with a merge, and are found under both ids', async () => {
    const store = await open()
    const [one, two] = [await addArticle(store), await addArticle(store)]
    await store.stories.saveGrouping({
      stories: [sampleStory(1), sampleStory(2)],
      placed: [place(one.id, 1), place(two.id, 2), place(two.id, 1, 1)],
      merges: [],
    })
    await merge(store, 1, 2)
    const all = [
      { articleId: one.id, segment: 0, storyId: 2, originator: 'delta-wire' },
      { articleId: two.id, segment: 0, storyId: 2, originator: 'delta-wire' },
      { articleId: two.id, segment: 1, storyId: 2, originator: 'delta-wire' },
    ]
    expect(await store.stories.segmentsOf([2])).toEqual(all)
    expect(await store.stories.segmentsOf([1])).toEqual(all)
    expect(await store.stories.segmentsOf([1, 2])).toEqual(all)
    expect(await store.stories.segmentsOf([])).toEqual([])
    const { lastReportAt, outlets, originators } = sampleStory(2)
    const figures = { id: 2, lastReportAt, outlets, originators }
    expect(await store.stories.figuresOf([one.id, two.id, 99])).toEqual([
      { ...figures, articleId: one.id },
      { ...figures, articleId: two.id },
      { ...figures, articleId: two.id },
    ])
  })

  test('a segment belongs to one story: the one it was placed in last', async () => {
    const store = await open()
    const { id } = await addArticle(store)
    await save(store, sampleStory(1), sampleStory(2))
    const placed = [place(id, 1), place(id, 2)]
    await store.stories.saveGrouping({ stories: [], placed, merges: [] })
    expect(await store.stories.segmentsOf([1, 2])).toEqual([
      { articleId: id, segment: 0, storyId: 2, originator: 'delta-wire' },
    ])
  })

  test('a merge moves what readers were shown, as the first revision', async () => {
    const store = await open()
    await save(store, sampleStory(1, { revision: 4 }), sampleStory(2, { revision: 3 }))
    await store.memory.markShown('sawFrom', [{ storyId: 1, revision: 4 }], NOW)
    await store.memory.markShown(
      'sawBoth',
      [
        { storyId: 1, revision: 2 },
        { storyId: 2, revision: 3 },
      ],
      NOW,
    )
    await merge(store, 1, 2)
    expect([...(await store.memory.shownRevisions('sawFrom', [1, 2]))]).toEqual([[2, 1]])
    expect([...(await store.memory.shownRevisions('sawBoth', [1, 2]))]).toEqual([[2, 3]])
  })
}

function save({ stories }: Database, ...saved: Story[]): Promise<void> {
  return stories.saveGrouping({ stories: saved, placed: [], merges: [] })
}

function merge({ stories }: Database, from: number, into: number): Promise<void> {
  return stories.saveGrouping({ stories: [], placed: [], merges: [{ from, into }] })
}

function place(articleId: number, storyId: number, segment = 0) {
  return { articleId, segment, storyId, originator: 'delta-wire' }
}
