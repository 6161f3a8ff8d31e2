import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FeedUnreadable } from '../../src/feed/feed-unreadable.ts'
import { parseFeed } from '../../src/feed/parse-feed.ts'

const read = (text: string) => parseFeed(text, { url: 'https://site.example/feed' })
const rss = (items: string) =>
  `<rss version="2.0"><channel><title>T</title>${items}</channel></rss>`

/** A test in here that hangs runs into vitest's own time limit. */
describe('parseFeed and hostile documents', () => {
  test.each([
    ['', 'The document is empty.'],
    [' \n\ufeff', 'The document is empty.'],
    ['hello', 'The document is not an RSS, Atom or JSON feed.'],
    [
      '<!doctype html><html><body>404</body></html>',
      'The address leads to a web page, not to a feed.',
    ],
    ['{"a": 1}', 'The document is JSON, but not a JSON Feed.'],
    ['[1, 2', 'The document is JSON, but not a JSON Feed.'],
  ])('says what is wrong with %j', (text, message) => {
    expect(() => read(text)).toThrow(new FeedUnreadable(message))
  })

  test('refuses a billion laughs', () => {
    const lines = Array.from(
      { length: 9 },
      (_, i) => `<!ENTITY lol${i + 1} "${`&lol${i};`.repeat(10)}">`,
    )
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY lol0 "lol">${lines.join('')}]>${rss('<item><title>&lol9;</title></item>')}`
    expect(() => read(bomb)).toThrow('entities that expand without bound')
  })

  test('refuses an entity that is repeated beyond measure', () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "${'a'.repeat(1000)}">]>${rss(`<item><title>${'&a;'.repeat(2000)}</title></item>`)}`
    expect(() => read(bomb)).toThrow('expand beyond all measure')
  })

  test('never fetches an external entity', () => {
    const file = '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    expect(read(file + rss('<item><title>a &x;</title></item>')).items[0]?.title).toBe('a &x;')
  })

  test.each(['channel', 'item', 'description'])('refuses absurd nesting inside %s', (place) => {
    const deep = '<a>'.repeat(100_000)
    const inside = place === 'channel' ? deep : `<item><${place}>${deep}`
    expect(() => read(rss(inside))).toThrow('nests its tags more than 500 deep')
  })

  test('does not count HTML that needs no closing as nesting', () => {
    const item = `<item><title>A</title><description>${'line<br>'.repeat(5000)}</description></item>`
    expect(read(rss(item)).items).toHaveLength(1)
  })

  test('refuses an author made of brackets', () => {
    expect(() => read(rss(`<item><author>${'(a'.repeat(50_000)}</author></item>`))).toThrow(
      'longer than 10000 characters',
    )
  })

  test('reads past huge attributes and huge titles', () => {
    const item = `<item x="${'y'.repeat(1_000_000)}"><title>${'<!-- '.repeat(50_000)}A</title></item>`
    expect(read(rss(item + '<item><title>B</title></item>')).items.at(-1)?.title).toBe('B')
  })

  test.each(['<!-- ', '<![CDATA[', '<!', '<?', '<item>', '</', '<item x="', '&a;'])(
    'is not slowed down by 100,000 times %j',
    (part) => {
      expect(outcome(rss(part.repeat(100_000)))).toMatch(/feed|unreadable/)
    },
  )

  test('cuts a feed of too many entries, and says so', () => {
    const feed = read(rss('<item><title>A</title></item>'.repeat(5001)))
    expect(feed.items).toHaveLength(5000)
    expect(feed.problems).toEqual(['only the first 5000 of 5001 entries are read'])
  })

  test('names of prototypes do no harm', () => {
    const tags = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
    const item = tags.map((tag) => `<${tag}><polluted>yes</polluted></${tag}>`).join('')
    const good = '<item><title>B</title></item>'
    expect(read(rss(`<item><title>A</title>${item}</item>${good}`)).items.at(-1)?.title).toBe('B')
    const json =
      '{"version":"https://jsonfeed.org/version/1","title":"T","__proto__":{"polluted":1},"items":[{"id":"1","__proto__":{"title":"x"}}]}'
    expect(read(json).items[0]?.guid).toBe('1')
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  test('makes half a character in JSON the sign for what is unreadable', () => {
    const item = '{"id":"1","title":"Velm \\ud83d bridge","content_text":"a\\udc69b"}'
    const json = `{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[${item}]}`
    const [entry] = read(json).items
    expect([entry?.title, entry?.content]).toEqual(['Velm \ufffd bridge', 'a\ufffdb'])
  })

  test('any string is read or refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii', maxLength: 500 }), (text) => {
        expect(outcome(text)).toMatch(/feed|unreadable/)
      }),
    )
  })

  test('any arrangement of feed parts is read or refused', () => {
    const part = fc.constantFrom(
      ...'<item> </item> <title> </title> <![CDATA[ ]]> <!-- --> <link> </link> <entry>'.split(' '),
      ...'</entry> &amp; &lt;b x " <br/> <?x?>'.split(' '),
      '<a b="',
    )
    const arranged = fc.array(part, { maxLength: 40 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(arranged, fc.boolean(), (body, atom) => {
        const text = atom ? `<feed xmlns="http://www.w3.org/2005/Atom">${body}</feed>` : rss(body)
        expect(outcome(text)).toMatch(/feed|unreadable/)
      }),
      { numRuns: 300 },
    )
  })

  test('a good entry after any rubbish is still read', () => {
    const rubbish = fc.string({ maxLength: 80 }).filter((text) => !/<!|<\?|["']/.test(text))
    fc.assert(
      fc.property(rubbish, (text) => {
        const items = `<item><title>${text}</title></item><item><title>Good</title></item>`
        expect(read(rss(items)).items.at(-1)?.title).toBe('Good')
      }),
    )
  })
})

function outcome(text: string): string {
  try {
    return `feed of ${read(text).items.length}`
  } catch (error) {
    if (error instanceof FeedUnreadable) return 'unreadable'
    throw error
  }
}
