import { beforeAll, describe, expect, it } from 'vitest'
import { buildSite, type SitePage } from '../../sample/build-site.ts'
import type { ShownArticle } from '../../sample/newsroom.ts'
import { publishers } from '../../sample/publishers.ts'
import { readStories } from '../../sample/read-stories.ts'
import { feedPath } from '../../sample/render-opml.ts'
import { showEdition } from '../../sample/show-edition.ts'
import { type ExtractedPage, extractPage } from '../../src/article/extract-page.ts'
import { decodeText } from '../../src/feed/decode-text.ts'
import type { FeedItem } from '../../src/feed/feed.ts'
import { parseFeed } from '../../src/feed/parse-feed.ts'

const now = Date.UTC(2031, 4, 16, 7, 30)
const base = 'http://127.0.0.1:1'
const articles = readStories()
const shown = showEdition(articles, now, now, base).filter(({ gone }) => !gone)

/** The text an article was written with: no photos, no sub-headings. */
function writtenText({ paragraphs }: ShownArticle): readonly string[] {
  return paragraphs.filter((each) => !each.startsWith('![') && !each.startsWith('#### '))
}

describe('the sample newsroom, read by the pipeline', () => {
  let site: ReadonlyMap<string, SitePage>
  const pages = new Map<string, ExtractedPage>()
  const items = new Map<string, FeedItem>()
  const problems: string[] = []

  beforeAll(() => {
    site = buildSite(articles, now, now, base)
    for (const { url } of shown) {
      const html = site.get(new URL(url).pathname)?.body.toString() ?? ''
      pages.set(url, extractPage(html, url))
    }
    for (const publisher of publishers.filter(({ failing }) => !failing)) {
      for (const desk of publisher.desks) readFeed(feedPath(publisher, desk))
    }
  })

  function readFeed(path: string): void {
    const page = site.get(path)
    const text = decodeText(page?.body ?? new Uint8Array(), page?.type ?? null)
    const feed = parseFeed(text, { url: base + path })
    problems.push(...feed.problems)
    for (const item of feed.items) items.set((item.url ?? '').replace(/\?.*/, ''), item)
  }

  it('has every article in its feed, with nothing to mend', () => {
    expect(problems).toEqual([])
    expect(shown.filter(({ url }) => !items.has(url))).toEqual([])
  })

  it('dates every entry but the undated', () => {
    const wrong = shown.filter(
      ({ url, article, published }) =>
        items.get(url)?.published !== (article.dated ? published : null),
    )
    expect(wrong.map(({ url }) => url)).toEqual([])
  })

  it('loses no paragraph of a free page', () => {
    const lost = shown
      .filter(({ article }) => !article.paywalled)
      .flatMap((each) => {
        const read = new Set(pages.get(each.url)?.paragraphs)
        return writtenText(each).filter((paragraph) => !read.has(paragraph))
      })
    expect(lost).toEqual([])
  })

  it('sees each page’s kind, paywall and credit', () => {
    const wrong = shown.filter(({ url, article }) => {
      const page = pages.get(url)
      return (
        page?.kind !== article.kind ||
        page.paywalled !== article.paywalled ||
        page.credit !== article.credit
      )
    })
    expect(wrong.map(({ article }) => article.key)).toEqual([])
  })

  it('takes no photo caption for text', () => {
    const captions = shown.flatMap(({ url, paragraphs }) =>
      paragraphs
        .filter((each) => each.startsWith('!['))
        .filter((each) => pages.get(url)?.paragraphs.join('\n').includes(each.slice(2, 30))),
    )
    expect(captions).toEqual([])
  })
})
