import { expect, test } from 'vitest'
import type { ArticleDraft } from '../../src/article/article.ts'
import {
  addArticle,
  DAY,
  HOUR,
  NOW,
  type OpenStore,
  sampleDraft,
  sampleStory,
} from './storage-samples.ts'

/** What every ArticleStore does, search and retention apart. */
export function articleStoreContract(open: OpenStore): void {
  test('articles come back as they were added, in order, with growing ids', async () => {
    const store = await open()
    const drafts = [
      sampleDraft(),
      sampleDraft({
        guid: null,
        image: null,
        author: null,
        published: null,
        credit: null,
        desks: [],
        paragraphs: [],
        paywalled: true,
        complete: false,
        kind: 'opinion',
        language: 'he',
        title: 'הגשר נפתח',
      }),
    ]
    const added = await store.articles.addArticles(
      drafts.map((draft) => ({ draft, words: 'a\nb' })),
    )
    const expected = drafts.map((draft, i) => ({
      ...withoutGuid(draft),
      id: added[i]?.id,
      version: 1,
      lastChange: null,
    }))
    expect(added).toEqual(expected)
    const ids = added.map(({ id }) => id)
    expect(ids).toEqual(ids.toSorted((a, b) => a - b))
    expect(await store.articles.getArticles(ids.toReversed())).toEqual(expected.toReversed())
    expect(await store.articles.countArticles()).toBe(2)
  })

  test('a batch of any size up to 100 keeps its order', async () => {
    const store = await open()
    for (const size of [0, 1, 9, 63, 100]) {
      const drafts = Array.from({ length: size }, () => sampleDraft())
      const added = await store.articles.addArticles(drafts.map((draft) => ({ draft, words: '' })))
      expect(added.map(({ url }) => url)).toEqual(drafts.map(({ url }) => url))
      const stored = await store.articles.getArticles(added.map(({ id }) => id))
      expect(stored).toEqual(added)
    }
  })

  test('ids not there are left out', async () => {
    const store = await open()
    const { id } = await addArticle(store)
    expect((await store.articles.getArticles([id + 1, id])).map((a) => a.id)).toEqual([id])
    expect(await store.articles.getArticles([])).toEqual([])
  })

  test('a later version is known by guid in the feed, by address or by title of the publisher', async () => {
    const store = await open()
    const stored = await addArticle(store, { guid: 'g', url: 'https://velmcourier.example/x' })
    const same = {
      guid: sampleDraft({ guid: 'g' }),
      address: sampleDraft({ feedId: 2, guid: 'other', url: stored.url }),
      title: sampleDraft({ feedId: 2, title: `${stored.title.toUpperCase()}!` }),
    }
    const different = {
      guidOfAnotherFeed: sampleDraft({ feedId: 2, guid: 'g' }),
      noGuid: sampleDraft({ guid: null }),
      addressByAnotherPublisher: sampleDraft({
        url: stored.url,
        publisher: { id: 'harbourpost.example', name: 'Harbour Post' },
      }),
      titleByAnotherPublisher: sampleDraft({
        title: stored.title,
        publisher: { id: 'harbourpost.example', name: 'Harbour Post' },
      }),
      titleFourDaysLater: sampleDraft({ title: stored.title, firstSeen: NOW + 4 * DAY }),
    }
    expect(await store.articles.findKnown(Object.values(same))).toEqual([stored, stored, stored])
    expect(await store.articles.findKnown(Object.values(different))).toEqual(
      Object.values(different).map(() => null),
    )
    expect(await store.articles.findKnown([])).toEqual([])
  })

  test('a short title that comes again is no later version', async () => {
    const store = await open()
    await addArticle(store, { title: 'In brief' })
    expect(await store.articles.findKnown([sampleDraft({ title: 'In brief' })])).toEqual([null])
  })

  test('of several the guid decides, then the address', async () => {
    const store = await open()
    const byGuid = await addArticle(store, { guid: 'g' })
    const byUrl = await addArticle(store)
    const byTitle = await addArticle(store)
    const { url } = byUrl
    const { title } = byTitle
    const found = await store.articles.findKnown([
      sampleDraft({ guid: 'g', url, title }),
      sampleDraft({ url, title }),
      sampleDraft({ title }),
    ])
    expect(found).toEqual([byGuid, byUrl, byTitle])
  })

  test('a later version replaces the text and keeps what it said before', async () => {
    const store = await open()
    const first = await addArticle(store)
    const change = {
      kind: 'correction',
      at: NOW + HOUR,
      notice: 'Correction: three, not five.',
    } as const
    const draft = sampleDraft({
      title: 'Velm bridge: three hurt',
      paragraphs: ['Three were hurt.'],
      firstSeen: NOW + HOUR,
      feedId: 9,
      position: 0,
    })
    const second = await store.articles.saveVersion(first.id, draft, change, 'velm three\nhurt')
    expect(second).toEqual({
      ...withoutGuid(draft),
      id: first.id,
      version: 2,
      lastChange: change,
      feedId: first.feedId,
      firstSeen: first.firstSeen,
      position: first.position,
    })
    expect(await store.articles.getArticles([first.id])).toEqual([second])
    const update = { kind: 'update', at: NOW + 2 * HOUR, notice: null } as const
    await store.articles.saveVersion(first.id, draft, update, 'velm three\nhurt')
    expect(await store.articles.versionsOf(first.id)).toEqual([
      { version: 1, title: first.title, paragraphs: first.paragraphs, change },
      { version: 2, title: second.title, paragraphs: second.paragraphs, change: update },
    ])
    expect(await store.articles.countArticles()).toBe(1)
  })

  test('a later version is known by its new address and title', async () => {
    const store = await open()
    const first = await addArticle(store)
    const draft = sampleDraft({ guid: 'new-guid' })
    const change = { kind: 'update', at: NOW, notice: null } as const
    const second = await store.articles.saveVersion(first.id, draft, change, 'a\nb')
    expect(await store.articles.findKnown([draft])).toEqual([second])
  })

  test('a version of an article that is not there changes nothing', async () => {
    const store = await open()
    const change = { kind: 'update', at: NOW, notice: null } as const
    await expect(store.articles.saveVersion(99, sampleDraft(), change, '')).rejects.toThrow(
      'no result',
    )
    expect(await store.articles.countArticles()).toBe(0)
  })

  test('articles since a time are read oldest first, by pages, with their stories by segment', async () => {
    const store = await open()
    await addArticle(store, { firstSeen: NOW - DAY })
    const articles = [await addArticle(store), await addArticle(store), await addArticle(store)]
    const ids = articles.map(({ id }) => id)
    const [one = 0, two = 0] = ids
    await store.stories.saveGrouping({
      stories: [sampleStory(1), sampleStory(2)],
      placed: [
        { articleId: one, segment: 1, storyId: 1, originator: 'o' },
        { articleId: one, segment: 0, storyId: 2, originator: 'o' },
        { articleId: two, segment: 0, storyId: 1, originator: 'o' },
      ],
      merges: [],
    })
    const page = await store.articles.readSince(NOW - HOUR, 0, 2)
    expect(page.map(({ articleId, storyIds }) => [articleId, storyIds])).toEqual([
      [one, [2, 1]],
      [two, [1]],
    ])
    expect(page.map(({ article }) => article)).toEqual(articles.slice(0, 2))
    const rest = await store.articles.readSince(NOW - HOUR, two, 2)
    expect(rest.map(({ articleId }) => articleId)).toEqual(ids.slice(2))
  })

  test('an article that cannot be stored leaves nothing of its batch', async () => {
    const store = await open()
    const broken = sampleDraft({ position: Number.NaN })
    const batch = [sampleDraft(), broken].map((draft) => ({ draft, words: 'velm\nbridg' }))
    await expect(store.articles.addArticles(batch)).rejects.toThrow(/position|integer/)
    expect(await store.articles.countArticles()).toBe(0)
    const found = await store.articles.searchArticles({ stems: ['velm'], languages: [], limit: 5 })
    expect(found).toEqual([])
  })

  test('work started at the same time does not mix', async () => {
    const store = await open()
    const add = () => addArticle(store)
    const fail = () =>
      store.articles
        .addArticles([{ draft: sampleDraft({ position: Number.NaN }), words: '' }])
        .catch(() => null)
    await Promise.all([add(), fail(), add(), fail(), add(), store.articles.countArticles()])
    expect(await store.articles.countArticles()).toBe(3)
  })
}

/** What a draft has in common with the article it becomes. */
function withoutGuid(draft: ArticleDraft): Omit<ArticleDraft, 'guid'> {
  const { guid: _, ...rest } = draft
  return rest
}
