import { readFileSync } from 'node:fs'
import { assert, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractPage } from '../../src/article/extract-page.ts'

const read = (name: string) =>
  readFileSync(new URL(`../fixtures/pages/${name}.html`, import.meta.url), 'utf8')

describe('extractPage', () => {
  const page = extractPage(
    read('velm-courier'),
    'https://www.velmcourier.example/local/bridge-reopens',
  )

  it('gives the article’s paragraphs and nothing of the page around them', () => {
    expect(page.paragraphs.map((paragraph) => paragraph.slice(0, 32))).toEqual([
      'The rebuilt Velm bridge reopened',
      '"Every cable was replaced," chie',
      "The dockers' union disputes the ",
      'Tolls from January',
      'Lorries will pay a toll of 14 cr',
    ])
  })

  it('reads what the page states of itself', () => {
    expect(page).toMatchObject({
      title: 'Velm bridge reopens after load test',
      author: 'Ilse Marrow',
      published: Date.UTC(2026, 10, 26, 5, 12),
      language: 'en',
      kind: 'report',
      canonicalUrl: 'https://www.velmcourier.example/local/bridge-reopens',
      image: {
        url: 'https://img.velmcourier.example/bridge.jpg',
        credit: 'Oskar Tain / Delta Wire',
      },
      paywalled: false,
      notice: null,
    })
  })

  it('does not take a photo’s credit for the text’s', () => {
    expect(page.credit).toBeNull()
  })

  it('knows Hebrew furniture, and headlines in another script than the article', () => {
    const hebrew = extractPage(read('kol-hanamal'), 'https://kol-hanamal.example/news/1')
    expect(hebrew.language).toBe('he')
    expect(hebrew.author).toBe('נועה ברק')
    expect(hebrew.published).toBe(Date.UTC(2026, 10, 26, 6, 30))
    expect(
      hebrew.paragraphs.map((paragraph) => paragraph.split(' ').slice(0, 2).join(' ')),
    ).toEqual(['הגשר המחודש', '"כל הכבלים', 'איגוד הסוורים'])
  })

  it('marks a paywalled page and an opinion', () => {
    const german = extractPage(read('nordblatt'), 'https://nordblatt.example/meinung/bruecke.html')
    expect(german).toMatchObject({ kind: 'opinion', paywalled: true, language: 'de' })
    expect(german.title).toBe('Die Brücke allein rettet den Hafen nicht')
  })

  it('takes the body from the structured data when the page shows less', () => {
    const body = Array.from(
      { length: 12 },
      (_, i) => `Crew number ${i + 1} crossed the bridge before noon on Thursday.`,
    )
    const html = `<html><head><script type="application/ld+json">${JSON.stringify({
      '@type': 'NewsArticle',
      headline: 'Crews cross the bridge',
      articleBody: body.join('\n'),
    })}</script></head><body><div id="app"><p>Loading</p></div></body></html>`
    expect(extractPage(html, 'https://news.example/a').paragraphs).toEqual(body)
  })

  it('distrusts a canonical link to the front page', () => {
    const html =
      '<html><head><link rel="canonical" href="https://news.example/"></head><body><p>x</p></body></html>'
    expect(extractPage(html, 'https://news.example/a').canonicalUrl).toBeNull()
  })

  it('reports a notice of withdrawal', () => {
    const html =
      '<html lang="en"><head><title>Withdrawn: report on the bridge</title></head><body><article><h1>Withdrawn: report on the bridge</h1><p>This article has been withdrawn because its figures could not be confirmed by the Velm Courier.</p></article></body></html>'
    expect(extractPage(html, 'https://news.example/a').notice).toEqual({
      kind: 'withdrawal',
      text: 'This article has been withdrawn because its figures could not be confirmed by the Velm Courier.',
    })
  })

  it('survives any input', () => {
    assert(
      property(string({ unit: 'grapheme', maxLength: 200 }), (html) => {
        expect(extractPage(html, 'not an address').language).not.toBe('')
      }),
      { numRuns: 40 },
    )
    expect(extractPage('', '').paragraphs).toEqual([])
  })

  it('gives no text of a page nested deeper than browsers go', () => {
    const deep = `<title>Deep</title>${'<div>'.repeat(20_000)}<p>Text</p>`
    expect(extractPage(deep, 'https://news.example/a')).toMatchObject({
      title: 'Deep',
      paragraphs: [],
    })
  })
})
