import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseFeed } from '../../src/feed/parse-feed.ts'

const fixture = (name: string) =>
  readFileSync(new URL(`../fixtures/feeds/${name}`, import.meta.url), 'utf8')
const read = (text: string, url = 'https://site.example/feed') => parseFeed(text, { url })
const rss = (items: string, channel = '') =>
  `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>T</title>${channel}${items}</channel></rss>`
const itemOf = (name: string) =>
  `<item><title>${name}</title><link>https://x.example/${name}</link></item>`
const titles = (text: string) => read(text).items.map(({ title }) => title)

describe('parseFeed reads every format', () => {
  test('RSS 2.0 with its modules', () => {
    const feed = read(fixture('velm-courier.rss'))
    expect(feed).toMatchObject({
      title: 'Velm Courier',
      url: 'https://velmcourier.example/',
      language: 'en-GB',
      ttlMs: 15 * 60_000,
      problems: [],
    })
    expect(feed.items).toEqual([
      {
        guid: 'velm-1001',
        url: 'https://velmcourier.example/2026/bridge?utm_source=rss',
        title: 'Bridge & rail: span passes load test',
        content: '<p>The first lorries crossed at dawn, the port authority said.</p>',
        summary: 'The first lorries crossed at dawn.',
        published: Date.UTC(2026, 10, 26, 4, 12),
        updated: null,
        authors: ['Ada Renn'],
        categories: ['World', 'Harbour & Sea'],
        language: null,
        imageUrl: 'https://velmcourier.example/large.jpg',
        imageCredit: 'Ilo Marsh',
        source: 'Delta Wire',
        position: 0,
      },
      {
        guid: 'https://velmcourier.example/2026/ferry',
        url: 'https://velmcourier.example/2026/ferry',
        title: 'Ferry fares rise in Ostrel',
        content: '<p>Fares rise on Monday.</p>',
        summary: '',
        published: Date.UTC(2026, 10, 25, 18, 30),
        updated: null,
        authors: ['Tovi Lanz'],
        categories: [],
        language: null,
        imageUrl: 'https://velmcourier.example/img/ferry.png',
        imageCredit: null,
        source: null,
        position: 1,
      },
    ])
  })

  test('Atom 1.0 with its text types, bases and inherited author', () => {
    const feed = read(fixture('northline.atom'))
    expect(feed).toMatchObject({
      title: 'Northline – Nachrichten',
      url: 'https://northline.example/',
      language: 'de',
    })
    expect(feed.items).toMatchObject([
      {
        guid: 'tag:northline.example,2026:77',
        url: 'https://northline.example/news/77.html',
        title: 'Wie man das <br>-Element benutzt',
        content: '<p>Ein <em>Absatz</em>.</p>',
        summary: 'Kurz &amp; gut',
        published: Date.UTC(2026, 10, 26, 4, 0, 0, 250),
        updated: Date.UTC(2026, 10, 26, 6, 40),
        authors: ['Redaktion Northline'],
        categories: ['technik', 'Technik'],
        imageUrl: 'https://northline.example/news/bild.jpg',
        source: 'Delta Wire',
      },
      {
        url: 'https://northline.example/news/archiv/78.html',
        title: 'Neue Fähre',
        published: null,
        updated: Date.UTC(2026, 10, 25, 20),
        authors: ['Jule Brandt', 'gast@northline.example'],
      },
    ])
  })

  test('RSS 1.0 (RDF), items its table of contents forgets included', () => {
    const feed = read(fixture('harbour-post.rdf'))
    expect(feed).toMatchObject({ title: 'Harbour Post', language: 'fr', ttlMs: 30 * 60_000 })
    expect(feed.items).toMatchObject([
      {
        guid: 'https://harbourpost.example/1',
        title: 'Grève au port',
        published: Date.UTC(2026, 10, 24, 8),
        categories: ['Port'],
      },
      { guid: 'https://harbourpost.example/2', title: 'Marée haute', published: null },
    ])
  })

  test('JSON Feed, without the item that is none', () => {
    const feed = read(fixture('ostrel-daily.json'))
    expect(feed).toMatchObject({ title: 'Ostrel Daily', language: 'he' })
    expect(feed.items).toMatchObject([
      {
        guid: 'o-1',
        url: 'https://ostrel.example/a/1',
        title: 'הגשר נפתח',
        content: '5 &lt; 6 &amp; more',
        published: Date.UTC(2026, 10, 26, 5),
        authors: ['מערכת אוסטרל'],
        categories: ['עולם'],
        position: 0,
      },
      { url: 'https://ostrel.example/a/2', imageUrl: 'https://ostrel.example/i.jpg', position: 1 },
    ])
  })

  test('Atom 0.3, RSS 0.91 and RSS whose elements carry a prefix or a namespace', () => {
    const entry = '<entry><title>Old</title><issued>2004-01-02T03:04Z</issued></entry>'
    expect(
      read(`<feed version="0.3" xmlns="http://purl.org/atom/ns#">${entry}</feed>`).items,
    ).toMatchObject([{ title: 'Old', published: Date.UTC(2004, 0, 2, 3, 4) }])
    const doctype = '<!DOCTYPE rss PUBLIC "-//Example//DTD RSS 0.91//EN" "http://x.example/r.dtd">'
    const old = '<rss version="0.91"><channel><item><title>Old</title></item></channel></rss>'
    expect(titles(`<?xml version="1.0"?>\n${doctype}\n${old}`)).toEqual(['Old'])
    expect(
      titles(
        '<r:rss xmlns:r="urn:x"><r:channel><r:item><r:title>P</r:title></r:item></r:channel></r:rss>',
      ),
    ).toEqual(['P'])
    expect(
      titles(
        '<rss xmlns="http://backend.userland.com/rss2"><channel><item><title>N</title></item></channel></rss>',
      ),
    ).toEqual(['N'])
  })

  test('a feed without entries', () => {
    expect(read(rss(''))).toMatchObject({ title: 'T', items: [], problems: [] })
  })
})

describe('parseFeed mends what is broken', () => {
  test('entities nobody declared, and those the document declares', () => {
    expect(
      titles(rss('<item><title>Caf&eacute;&nbsp;&hellip; &bogus; A&B</title></item>')),
    ).toEqual(['Café … &bogus; A&B'])
    const own = '<!DOCTYPE rss [<!ENTITY paper "Velm Courier">]>'
    expect(titles(own + rss('<item><title>&paper; wins</title></item>'))).toEqual([
      'Velm Courier wins',
    ])
  })

  test('text before the prolog', () => {
    const feed = read(
      `\n<br/><b>Warning</b>: cache<?xml version="1.0"?>${rss('<item><title>A</title></item>')}`,
    )
    expect(feed.items).toMatchObject([{ title: 'A' }])
    expect(feed.problems).toEqual(['text before the beginning of the feed'])
  })

  test('a root that only stands in a comment is passed over', () => {
    expect(titles(`<!-- <feed> -->${rss('<item><title>A</title></item>')}`)).toEqual(['A'])
  })

  test('relative links by xml:base, else the site, else the address of the feed', () => {
    const item = '<item><title>A</title><link>/a</link></item>'
    expect(read(rss(item)).items[0]?.url).toBe('https://site.example/a')
    expect(read(rss(item, '<link>https://other.example</link>')).items[0]?.url).toBe(
      'https://other.example/a',
    )
    expect(parseFeed(rss(item), { url: '' }).items[0]?.url).toBeNull()
  })

  test('links that are no web address are none', () => {
    const items = ['javascript:alert(1)', 'tag:x.example,2026:1', 'https://a|b/'].map(
      (link) => `<item><title>A</title><link>${link}</link></item>`,
    )
    expect(read(rss(items.join(''))).items.map(({ url }) => url)).toEqual([null, null, null])
  })

  test('a missing guid is null and one that is no permalink is no link', () => {
    const items =
      '<item><title>A</title></item><item><guid isPermaLink="false">https://x.example/1</guid></item>'
    expect(read(rss(items)).items).toMatchObject([
      { guid: null, url: null },
      { guid: 'https://x.example/1', url: null },
    ])
  })

  test('dates: the future stays, nonsense is unknown, a second date stands in', () => {
    const items = [
      '<pubDate>Fri, 01 Jan 2100 00:00:00 GMT</pubDate>',
      '<pubDate>yesterday</pubDate>',
      '<pubDate>soon</pubDate><dc:date>2026-01-02</dc:date>',
    ].map((date) => `<item><title>A</title>${date}</item>`)
    expect(read(rss(items.join(''))).items.map(({ published }) => published)).toEqual([
      Date.UTC(2100, 0, 1),
      null,
      Date.UTC(2026, 0, 2),
    ])
  })

  test.each([
    [
      'a title that is not closed',
      '<item><title>Bad<link>https://x.example/bad</link></item>',
      'Bad',
    ],
    [
      'CDATA that is not closed',
      '<item><title>Bad</title><description><![CDATA[text</description></item>',
      'Bad',
    ],
    ['a closing tag too many', '<item><title>Bad</title></div></div></div></item>', 'Bad'],
    [
      'a reserved name',
      '<item><title>Bad</title><constructor><a>1</a></constructor></item>',
      'Bad',
    ],
    ['a tag cut short', '<item><title>Bad</title><media:group <a></item>', 'Bad'],
  ])('%s spoils no other entry', (_, bad, title) => {
    const feed = read(rss(itemOf('one') + bad + itemOf('two') + itemOf('three')))
    expect(feed.title).toBe('T')
    expect(feed.items.map((item) => item.title)).toEqual(['one', title, 'two', 'three'])
    expect(feed.items.map((item) => item.position)).toEqual([0, 1, 2, 3])
  })

  test('a document cut off in the middle keeps the entries before', () => {
    const whole = rss('<item><title>one</title></item><item><title>two</title><descript')
    expect(titles(whole.slice(0, whole.indexOf('<descript') + 6))).toEqual(['one', 'two'])
  })

  test('names written as addresses, and the same author twice', () => {
    const creators = ['Ada Renn &lt;ada@x.example&gt;', 'Ada Renn', 'ada@x.example'].map(
      (text) => `<dc:creator>${text}</dc:creator>`,
    )
    expect(
      read(rss(`<item><title>A</title>${creators.join('')}</item>`)).items[0]?.authors,
    ).toEqual(['Ada Renn', 'ada@x.example'])
  })
})
