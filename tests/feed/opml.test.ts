import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadTopics } from '../../config/load-topics.ts'
import { OpmlUnreadable, parseOpml } from '../../src/feed/parse-opml.ts'
import { writeOpml } from '../../src/feed/write-opml.ts'

const opml = (body: string) => `<opml version="2.0"><head/><body>${body}</body></opml>`
const feedAt = (path: string, attributes = '') =>
  `<outline text="F" xmlUrl="https://x.example/${path}" ${attributes}/>`

describe('parseOpml', () => {
  test('reads nested folders and categories as desks', () => {
    const list = `<outline text="Science"><outline text="Space">${feedAt('a', 'category="climate,/World/Sea" language="pt_BR" htmlUrl="https://x.example/"')}</outline></outline>`
    expect(parseOpml(opml(list))).toEqual({
      feeds: [
        {
          url: 'https://x.example/a',
          title: 'F',
          htmlUrl: 'https://x.example/',
          language: 'pt-BR',
          desks: ['science', 'space', 'climate', 'world', 'sea'],
        },
      ],
      problems: [],
    })
  })

  test('merges a feed that is listed twice and names those without an address', () => {
    const list = `<outline text="A">${feedAt('a')}</outline><outline text="B">${feedAt('a')}${feedAt('b')}<outline text="Local" xmlUrl="file:///x"/></outline>`
    const { feeds, problems } = parseOpml(opml(list))
    expect(feeds.map(({ url, desks }) => [url, desks])).toEqual([
      ['https://x.example/a', ['a', 'b']],
      ['https://x.example/b', ['b']],
    ])
    expect(problems).toEqual(['"Local" has no web address'])
  })

  test('takes the title, else the text, else the host', () => {
    const list = `${feedAt('a', 'title="T &amp;amp; U"')}${feedAt('b')}<outline xmlUrl="feed:https://x.example/c"/>`
    expect(parseOpml(opml(list)).feeds.map(({ title }) => title)).toEqual([
      'T & U',
      'F',
      'x.example',
    ])
  })

  test.each([
    ['an end tag missing', `<opml><body><outline text="A">${feedAt('a')}</body></opml>`],
    ['no root', feedAt('a')],
    ['an entity nobody declared', opml(feedAt('a', 'title="caf&eacute;&bogus;"'))],
    ['an attribute cut short', `<opml><body>${feedAt('a')}<outline text="B" xmlUrl="https`],
    [
      'names in capitals',
      '<OPML><BODY><OUTLINE TEXT="A" XMLURL="https://x.example/a"/></BODY></OPML>',
    ],
  ])('survives %s', (_, text) => {
    expect(parseOpml(text).feeds.map(({ url }) => url)).toEqual(['https://x.example/a'])
  })

  test.each([
    ['<html/>', 'The document is not OPML.'],
    [opml('<outline text="A"/>'), 'The list names no feed (no outline has an xmlUrl).'],
  ])('says why %j is no list', (text, message) => {
    expect(() => parseOpml(text)).toThrow(new OpmlUnreadable(message))
  })

  test('any string is read or refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
        expect(() => parseOpml(`<opml>${text}`)).toThrow(OpmlUnreadable)
      }),
    )
  })
})

describe('writeOpml', () => {
  test('writes what parseOpml reads back, whatever the titles', () => {
    const word = fc.string({ minLength: 1 }).filter((text) => /^[^\s&<>]+$/.test(text))
    const feeds = fc.uniqueArray(
      fc.record({
        url: fc.nat().map((id) => `https://x.example/${id}?a=1&b="2"`),
        title: word,
        htmlUrl: fc.option(fc.constant('https://x.example/')),
        language: fc.option(fc.constantFrom('en', 'he', 'pt-BR')),
        desks: fc.subarray(['world', 'science', 'sport']),
      }),
      { minLength: 1, selector: ({ url }) => url },
    )
    fc.assert(
      fc.property(feeds, (list) => {
        expect(parseOpml(writeOpml(list, 'Ours & <theirs>')).feeds).toEqual(list)
      }),
    )
  })
})

describe('the starter sources', () => {
  const text = readFileSync(new URL('../../config/sources.opml', import.meta.url), 'utf8')
  const { feeds, problems } = parseOpml(text)
  const desks = loadTopics('config/topics.yaml')

  test('cover nine desks and eight languages with eighty feeds or more', () => {
    expect(problems).toEqual([])
    expect(feeds.length).toBeGreaterThanOrEqual(80)
    expect(new Set(feeds.flatMap((feed) => feed.desks))).toEqual(new Set(desks.map(({ id }) => id)))
    expect(new Set(feeds.map(({ language }) => language))).toEqual(
      expect.objectContaining(new Set(['en', 'he', 'ar', 'es', 'de', 'fr'])),
    )
    expect(new Set(feeds.map(({ language }) => language)).size).toBeGreaterThanOrEqual(8)
  })

  test('say that none was tried', () => {
    expect(text).toContain('None of these addresses was tried')
  })

  test('desks have a label in the main languages, and share no category', () => {
    const languages = ['en', 'he', 'ar', 'es', 'de', 'fr']
    for (const { labels } of desks)
      expect(Object.keys(labels)).toEqual(expect.arrayContaining(languages))
    const categories = desks.flatMap((desk) => desk.categories)
    expect(categories.filter((name, at) => categories.indexOf(name) !== at)).toEqual([])
    expect(categories.filter((name) => name !== name.toLowerCase())).toEqual([])
  })
})
