import { describe, expect, it } from 'vitest'
import { draftArticle } from '../../src/article/draft-article.ts'
import type { Feed } from '../../src/feed/feed.ts'
import { parseFeed } from '../../src/feed/parse-feed.ts'

const feed: Feed = {
  id: 1,
  url: 'https://copperline.example/feed.xml',
  title: 'Copperline',
  publisher: { id: 'copperline.example', name: 'Copperline' },
  desks: [],
  language: 'en',
  addedBy: null,
}

/** Zero-width space, soft hyphen, word joiner, Arabic mark, and a right-to-left override with its end. */
const TRICKS = '\u200b\u00ad\u2060\u061c\u202e\u202c\u2066\u2069\ufeff'

const draftOf = (fields: string) => {
  const text = `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
    <channel><item><link>https://copperline.example/a/1</link>${fields}</item></channel></rss>`
  const [item] = parseFeed(text, { url: feed.url }).items
  return item === undefined ? null : draftArticle(item, feed, 0, null)
}

describe('draftArticle on a hostile feed', () => {
  it('keeps titles and names to a length that no message is filled by', () => {
    const draft = draftOf(
      `<title>Harbour opens ${'wide '.repeat(999)}</title><dc:creator>${'x'.repeat(9999)}</dc:creator>`,
    )
    expect(draft?.title).toMatch(/^Harbour opens (?:wide )+wide…$/u)
    expect(draft?.title.length).toBeLessThanOrEqual(300)
    expect(draft?.author).toHaveLength(200)
  })

  it('takes invisible and reordering characters out of every text a reader sees', () => {
    const draft = draftOf(
      `<title>Free ${TRICKS}tokens at &#x202e;elpmaxe.knab&#x202c;</title>
       <description><![CDATA[<p>The har&#x200b;bour ${TRICKS}opened, the port&#8238; said.</p>]]></description>
       <dc:creator>Ada${TRICKS} Renn</dc:creator><dc:creator>${TRICKS}</dc:creator>
       <source url="https://deltawire.example/">Delta${TRICKS} Wire</source>
       <media:content url="https://copperline.example/i.jpg" medium="image"><media:credit>Ilo${TRICKS} Marsh</media:credit></media:content>`,
    )
    expect(draft).toMatchObject({
      title: 'Free tokens at elpmaxe.knab',
      paragraphs: ['The harbour opened, the port said.'],
      author: 'Ada Renn',
      credit: 'Delta Wire',
      image: { url: 'https://copperline.example/i.jpg', credit: 'Ilo Marsh' },
    })
  })

  it('is none when the title only looks like one', () => {
    expect(draftOf(`<title>${TRICKS}</title>`)).toBeNull()
  })

  it('has no author when the name is invisible', () => {
    expect(draftOf(`<title>A</title><dc:creator>${TRICKS}</dc:creator>`)?.author).toBeNull()
  })

  it('keeps the joiners that Persian and emoji are written with', () => {
    expect(draftOf('<title>می\u200cخواهم 👩\u200d🚒</title>')?.title).toBe(
      'می\u200cخواهم 👩\u200d🚒',
    )
  })
})
