import { expect, test } from 'vitest'
import type { Database } from '../../src/adapters/database/open-database.ts'
import type { ArticleQuery } from '../../src/article/article-store.ts'
import { addArticle, DAY, NOW, type OpenStore, sampleDraft } from './storage-samples.ts'

/** What search of every ArticleStore does. */
export function articleSearchContract(open: OpenStore): void {
  test('all words must match, in the title or the text', async () => {
    const store = await open()
    const both = await addArticle(store, {}, 'velm bridg\nlorri cross')
    await addArticle(store, {}, 'velm port\nship')
    expect(await find(store, ['velm', 'lorri'])).toEqual([both.id])
    expect(await find(store, ['velm', 'unheard'])).toEqual([])
  })

  test('a word of several stems matches by any of them', async () => {
    const store = await open()
    const english = await addArticle(store, {}, 'velm bridg\nopen')
    const german = await addArticle(store, { language: 'de' }, 'velm bruck\noffn')
    await addArticle(store, {}, 'velm port\nship')
    expect(await find(store, ['velm', ['bridg', 'bruck']])).toEqual([german.id, english.id])
  })

  test('the newest come first, those with the words in their title a week ahead', async () => {
    const store = await open()
    const old = await addArticle(store, { firstSeen: NOW }, 'comet\nsurvey')
    const titled = await addArticle(store, { firstSeen: NOW + 3 * DAY }, 'comet survey\nsky')
    const half = await addArticle(store, { firstSeen: NOW + 4 * DAY }, 'comet\nsurvey sky')
    const newest = await addArticle(store, { firstSeen: NOW + 9 * DAY }, 'sky\ncomet survey')
    expect(await find(store, ['comet', 'survey'])).toEqual([titled.id, newest.id, half.id, old.id])
    expect(await find(store, ['comet', 'survey'], { limit: 1 })).toEqual([titled.id])
  })

  test('languages and time narrow the search', async () => {
    const store = await open()
    const hebrew = await addArticle(store, { language: 'he' }, 'גשר\nvelm')
    const english = await addArticle(store, { firstSeen: NOW + DAY }, 'velm bridg\n')
    await addArticle(store, { language: 'fr' }, 'velm pont\n')
    expect(await find(store, ['velm'], { languages: ['he', 'en'] })).toEqual([
      english.id,
      hebrew.id,
    ])
    expect(await find(store, ['velm'], { since: NOW + DAY })).toEqual([english.id])
    expect(await find(store, ['velm'], { since: NOW + 2 * DAY })).toEqual([])
    expect(await find(store, ['גשר'])).toEqual([hebrew.id])
  })

  test('a word of the title line is no word of the language mark', async () => {
    const store = await open()
    await addArticle(store, { language: 'en' }, 'velm\n')
    expect(await find(store, ['en'])).toEqual([])
    expect(await find(store, ['l:en'])).toEqual([])
    expect(await find(store, ['t:velm'])).toEqual([])
  })

  test('words with signs in them match as they are and never as a query', async () => {
    const store = await open()
    const figure = await addArticle(store, {}, '3.5 u.n.\no’hara c++ don"t')
    await addArticle(store, {}, '3 5\nu n')
    for (const stem of ['3.5', 'u.n.', 'o’hara', 'c++', 'don"t'])
      expect(await find(store, [stem])).toEqual([figure.id])
    for (const stem of ['"', '*', 'NEAR(velm', 'velm OR bridg', '-velm', ')', "'", '\0', '^velm'])
      expect(await find(store, [stem])).toEqual([])
  })

  test('no words find nothing', async () => {
    const store = await open()
    await addArticle(store)
    expect(await find(store, [])).toEqual([])
    expect(await find(store, ['', [' ']])).toEqual([])
  })

  test('a later version is found by its new words only', async () => {
    const store = await open()
    const { id } = await addArticle(store, {}, 'velm bridg\nlorri')
    const change = { kind: 'update', at: NOW, notice: null } as const
    await store.articles.saveVersion(id, sampleDraft(), change, 'harbour\nstrike')
    expect(await find(store, ['harbour', 'strike'])).toEqual([id])
    expect(await find(store, ['velm'])).toEqual([])
  })
}

async function find(
  { articles }: Database,
  stems: ArticleQuery['stems'],
  changes: Partial<ArticleQuery> = {},
): Promise<number[]> {
  const found = await articles.searchArticles({ stems, languages: [], limit: 20, ...changes })
  const ids = found.map(({ id }) => id)
  expect(await articles.searchIds({ stems, languages: [], limit: 20, ...changes })).toEqual(ids)
  return ids
}
