import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/article/article.ts'
import { keepPublishers } from '../../src/digest/keep-publishers.ts'
import { writeBrief } from '../../src/digest/write-brief.ts'
import { MORNING, makeReport, makeStory } from './make-news.ts'

const harbour = { id: 'harbourpost.example', name: 'Harbour Post' }
const photo = (name: string, credit: string | null = null) => ({
  url: `https://images.example/${name}.jpg`,
  credit,
})
const courier = { id: 1, paragraphs: ['The rebuilt bridge over the Velm reopened at dawn.'] }
const post = {
  id: 2,
  publisher: harbour,
  url: 'https://harbourpost.example/2',
  title: 'Lorries cross rebuilt Velm bridge',
  paragraphs: ['Dockers cheered as the first lorries crossed the Velm bridge.'],
}

function imageOf(...articles: readonly Partial<Article>[]) {
  return writeBrief(
    makeStory(),
    articles.map((article) => makeReport(article)),
  ).image
}

describe('the lead image', () => {
  test('is the headline’s report’s, with its own credit', () => {
    const both = [
      { ...courier, image: photo('bridge', 'Ada Renn') },
      { ...post, image: photo('lorries') },
    ]
    const { headline } = writeBrief(
      makeStory(),
      both.map((each) => makeReport(each)),
    )
    const byId = { 1: 'bridge', 2: 'lorries' }[headline.source.articleId] ?? ''
    expect(imageOf(...both)?.url).toContain(byId)
    expect(imageOf(...both.toReversed())?.url).toContain(byId)
  })

  test('is another report’s where that has none, credited to its publisher', () => {
    expect(imageOf(courier, { ...post, image: photo('lorries') })).toEqual({
      url: 'https://images.example/lorries.jpg',
      credit: 'Harbour Post',
      publisherId: harbour.id,
    })
  })

  test.each<[string, Partial<Article>]>([
    ['an opinion', { kind: 'opinion', image: photo('author') }],
    [
      'a withdrawn report',
      { lastChange: { kind: 'withdrawal', at: MORNING, notice: null }, image: photo('wrong') },
    ],
    ['a data address', { image: { url: 'data:image/png;base64,AAAA', credit: null } }],
    ['a script', { image: { url: 'javascript:alert(1)', credit: null } }],
    [
      'an address with a password',
      { image: { url: 'https://a:b@images.example/x.png', credit: null } },
    ],
    ['too long an address', { image: photo('x'.repeat(2048)) }],
  ])('is never that of %s', (_, changes) => {
    expect(imageOf(courier, { ...post, ...changes })).toBeUndefined()
  })

  test('of a page with several stories is the first one’s', () => {
    const report = makeReport({ ...post, image: photo('first') })
    const { image } = writeBrief(makeStory(), [makeReport(courier), { ...report, segment: 1 }])
    expect(image).toBeUndefined()
  })

  test('is none of a publisher of whom only headlines are shown', () => {
    const reports = [makeReport(courier), makeReport({ ...post, image: photo('lorries') })]
    const brief = writeBrief(makeStory(), reports, { headlineOnly: new Set([harbour.id]) })
    expect(brief.image).toBeUndefined()
  })

  test('goes with a publisher that is not wanted', () => {
    const brief = writeBrief(makeStory(), [
      makeReport(courier),
      makeReport({ ...post, image: photo('lorries') }),
    ])
    const without = (id: string) => keepPublishers(brief, { wants: (each) => each !== id })
    const headed = brief.headline.source.publisherId
    expect(without('northline.example')?.image).toBeDefined()
    expect(headed === harbour.id ? undefined : without(harbour.id)?.image).toBeUndefined()
  })
})

function desksOf(...articles: readonly Partial<Article>[]) {
  return writeBrief(
    makeStory(),
    articles.map((article) => makeReport(article)),
  ).desks
}

test('desks are listed by how many reports are on them', () => {
  expect(
    desksOf(
      { ...courier, desks: ['world'] },
      { ...post, desks: ['science', 'business'] },
      { ...post, id: 3, desks: ['science'] },
      { ...post, id: 4, kind: 'opinion', desks: ['world'] },
    ),
  ).toEqual(['science', 'world', 'business'])
})
