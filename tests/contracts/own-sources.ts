import { expect, test } from 'vitest'
import type { Database } from '../../src/adapters/database/open-database.ts'
import { addArticle, addFeed, NOW, type OpenStore, sampleStory } from './storage-samples.ts'

const OWNER = 'telegram:-77'
const OTHER = 'telegram:-78'

/** A chat's own sources are read by that chat alone. */
export function ownSourcesContract(open: OpenStore): void {
  test('what only a chat’s own source tells of is listed for that chat alone', async () => {
    const store = await open()
    const { own, operators } = await openFeeds(store)
    await tell(store, 1, own)
    await tell(store, 2, operators)
    await tell(store, 3, own)
    await tell(store, 3, operators)
    expect(await listed(store)).toEqual([3, 2])
    expect(await listed(store, OTHER)).toEqual([3, 2])
    expect(await listed(store, OWNER)).toEqual([3, 2, 1])
    const desk = { languages: ['en'], desk: 'world', since: 0, limit: 9, chatId: OWNER }
    expect((await store.stories.listHot(desk)).map(({ id }) => id)).toEqual([3, 2, 1])
    expect(await store.stories.listHot({ ...desk, desk: 'science' })).toEqual([])
    expect(await store.stories.listHot({ ...desk, languages: ['de'] })).toEqual([])
  })

  test('what only a chat’s own source wrote is found by that chat alone', async () => {
    const store = await open()
    const { own, operators } = await openFeeds(store)
    const articles = [
      await addArticle(store, { feedId: own }),
      await addArticle(store, { feedId: operators }),
    ]
    const find = async (chatId?: string) => {
      const query = { stems: ['velm'], languages: [], limit: 1, ...(chatId ? { chatId } : {}) }
      const found = await store.articles.searchArticles({ ...query, limit: 9 })
      const [best] = await store.articles.searchArticles(query)
      expect(best).toEqual(found[0])
      return found.map(({ id }) => id).toSorted((a, b) => a - b)
    }
    const ids = articles.map(({ id }) => id)
    expect(await find()).toEqual(ids.slice(1))
    expect(await find(OTHER)).toEqual(ids.slice(1))
    expect(await find(OWNER)).toEqual(ids)
  })

  test('another chat that adds the same source reads it too', async () => {
    const store = await open()
    const { own } = await openFeeds(store)
    await tell(store, 1, own)
    await addFeed(store, { url: OWN_URL, addedBy: OTHER })
    expect(await listed(store, OTHER)).toEqual([1])
    expect(await listed(store)).toEqual([])
  })

  test('a source the operator takes in is everybody’s, with all it brought', async () => {
    const store = await open()
    const { own } = await openFeeds(store)
    await tell(store, 1, own)
    await addFeed(store, { url: OWN_URL, addedBy: null })
    await tell(store, 2, own)
    expect(await listed(store)).toEqual([2, 1])
  })

  test('a report that the operator’s source brings later is everybody’s', async () => {
    const store = await open()
    const { own, operators } = await openFeeds(store)
    const article = await tell(store, 1, own)
    const draft = { ...article, guid: null, feedId: own }
    await store.articles.findKnown([draft])
    expect(await listed(store)).toEqual([])
    expect(await store.articles.findKnown([{ ...draft, feedId: operators }])).toMatchObject([
      { id: article.id },
    ])
    expect(await listed(store)).toEqual([1])
  })

  test('what a removed source of a chat brought stays unread by others', async () => {
    const store = await open()
    const { own } = await openFeeds(store)
    await tell(store, 1, own)
    await store.feeds.removeFeed(own, OWNER)
    expect(await listed(store)).toEqual([])
    expect(await listed(store, OWNER)).toEqual([])
  })

  test('a merge with a story everybody reads is read by everybody', async () => {
    const store = await open()
    const { own, operators } = await openFeeds(store)
    await tell(store, 1, operators)
    await tell(store, 2, own)
    await tell(store, 3, own)
    await store.stories.saveGrouping({ stories: [], placed: [], merges: [{ from: 3, into: 2 }] })
    expect(await listed(store)).toEqual([1])
    await store.stories.saveGrouping({ stories: [], placed: [], merges: [{ from: 1, into: 2 }] })
    expect(await listed(store)).toEqual([2])
  })
}

const OWN_URL = 'https://harbourgazette.example/own.xml'

async function openFeeds(store: Database): Promise<{ own: number; operators: number }> {
  const own = await addFeed(store, { url: OWN_URL, addedBy: OWNER })
  const operators = await addFeed(store)
  return { own: own.id, operators: operators.id }
}

/** A report of the story, from that feed. */
async function tell(store: Database, storyId: number, feedId: number) {
  const article = await addArticle(store, { feedId })
  await store.stories.saveGrouping({
    stories: [sampleStory(storyId)],
    placed: [{ articleId: article.id, segment: 0, storyId, originator: 'a' }],
    merges: [],
  })
  return article
}

async function listed(store: Database, chatId?: string): Promise<number[]> {
  const query = { languages: [], desk: null, since: NOW, limit: 9 }
  const stories = await store.stories.listHot({ ...query, ...(chatId ? { chatId } : {}) })
  return stories.map(({ id }) => id)
}
