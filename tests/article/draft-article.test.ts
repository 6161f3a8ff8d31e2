import { describe, expect, it } from 'vitest'
import { completeArticle } from '../../src/article/complete-article.ts'
import { draftArticle } from '../../src/article/draft-article.ts'
import { extractPage } from '../../src/article/extract-page.ts'
import type { Feed, FeedItem } from '../../src/feed/feed.ts'

const NOW = Date.UTC(2026, 10, 26, 7)
const feed: Feed = {
  id: 3,
  url: 'https://www.velmcourier.example/feed.xml',
  title: 'Velm Courier',
  publisher: { id: 'velmcourier.example', name: 'Velm Courier' },
  desks: ['world'],
  language: null,
  addedBy: null,
}
const TEASER = 'The rebuilt Velm bridge reopened to traffic at dawn, the port authority said.'
const item: FeedItem = {
  guid: 'tag:velm,1',
  url: 'https://www.velmcourier.example/a/1?utm_source=rss',
  title: 'Velm bridge reopens after load test',
  content: `<p>${TEASER}</p><p><a href="/a/1">Read more</a></p>`,
  summary: '',
  published: NOW - 3_600_000,
  updated: null,
  authors: ['Ilse Marrow'],
  categories: ['Local'],
  language: null,
  imageUrl: null,
  imageCredit: null,
  source: null,
  position: 2,
}

const draftOf = (changes: Partial<FeedItem>) =>
  draftArticle({ ...item, ...changes }, feed, NOW, 'en-GB')

describe('draftArticle', () => {
  it('leaves out what calls everybody or would run as a page', () => {
    expect(draftOf({ title: '@everyone free ferry tickets' })).toBeNull()
    expect(
      draftOf({ content: '<p>Velm &lt;img src=x onerror=alert(1)&gt; reopens.</p>' }),
    ).toBeNull()
  })

  it('makes a clean article of what the feed carries', () => {
    expect(draftOf({})).toMatchObject({
      feedId: 3,
      url: 'https://www.velmcourier.example/a/1',
      kind: 'report',
      paragraphs: [TEASER],
      language: 'en',
      author: 'Ilse Marrow',
      published: NOW - 3_600_000,
      firstSeen: NOW,
      credit: null,
      complete: false,
      paywalled: false,
      desks: ['world'],
      position: 2,
      guid: 'tag:velm,1',
    })
  })

  it('clamps a future date, keeps an old one and never guesses an absent one', () => {
    expect(draftOf({ published: NOW + 86_400_000 })?.published).toBe(NOW)
    expect(draftOf({ published: Date.UTC(2019, 0, 1) })?.published).toBe(Date.UTC(2019, 0, 1))
    expect(draftOf({ published: null, updated: null })?.published).toBeNull()
  })

  it('gives null for items never to be shown, and for those without title or address', () => {
    expect(draftOf({ title: 'HOLD: Velm bridge' })).toBeNull()
    expect(draftOf({ title: ' ' })).toBeNull()
    expect(draftOf({ url: null })).toBeNull()
    expect(draftOf({ url: 'javascript:alert(1)' })).toBeNull()
  })

  it('tells the whole text from a teaser', () => {
    const whole = `<p>${TEASER}</p>`.repeat(12)
    expect(draftOf({ content: whole })?.complete).toBe(true)
    expect(draftOf({ content: `${whole}<p>Continue reading…</p>` })?.complete).toBe(false)
    expect(draftOf({ content: `${whole}<p>The council said that […]</p>` })?.complete).toBe(false)
  })

  it('adds the desks of its categories', () => {
    const draft = draftArticle(item, feed, NOW, null, (categories) =>
      categories.includes('Local') ? ['local', 'world'] : [],
    )
    expect(draft?.desks).toEqual(['world', 'local'])
  })
})

describe('completeArticle', () => {
  const teaser = draftOf({})
  if (teaser === null) throw new Error('the fixture must give a draft')
  const crews = Array.from(
    { length: 8 },
    (_, i) => `<p>Crew number ${i} of the Velm bridge crossed before noon, the authority said.</p>`,
  )
  const text = `<p>${TEASER}</p>${crews.join('')}`
  const pageOf = (head: string, body = text) =>
    extractPage(
      `<html lang="en"><head><title>${item.title}</title>${head}</head><body><article><h1>${item.title}</h1>${body}</article></body></html>`,
      teaser.url,
    )

  it('takes the whole text from the page and keeps what the feed said', () => {
    const whole = completeArticle(
      { ...teaser, author: null },
      pageOf('<meta name="author" content="Mira Stent">'),
    )
    expect(whole).toMatchObject({
      complete: true,
      author: 'Mira Stent',
      guid: 'tag:velm,1',
      published: teaser.published,
    })
    expect(whole?.paragraphs).toHaveLength(9)
  })

  it('takes no text from a paywalled page or one whose publisher opted out', () => {
    const wall =
      '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>'
    expect(completeArticle(teaser, pageOf(wall))).toMatchObject({
      paywalled: true,
      complete: false,
      paragraphs: [TEASER],
    })
    expect(
      completeArticle(teaser, pageOf('<meta name="robots" content="index, nosnippet">')),
    ).toMatchObject({
      paywalled: false,
      paragraphs: [TEASER],
    })
  })

  it('gives null for another page than the article’s', () => {
    const consent = `<p>${'Please choose which partners may process personal data for advertising purposes today. '.repeat(6)}</p>`
    expect(
      completeArticle(teaser, extractPage(`<html><body>${consent}</body></html>`, teaser.url)),
    ).toBeNull()
  })
})
