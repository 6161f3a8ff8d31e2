import { drawPhoto } from './draw-photo.ts'
import { encodeText } from './encode-text.ts'
import { type SampleArticle, type SamplePublisher, type ShownArticle } from './newsroom.ts'
import { publishers } from './publishers.ts'
import { feedTypes, renderFeed } from './render-feed.ts'
import { feedPath, listedPath, renderOpml } from './render-opml.ts'
import { renderGonePage, renderPage, type Surroundings } from './render-page.ts'
import { showEdition } from './show-edition.ts'

/** What the server answers at one path. */
export interface SitePage {
  readonly status: number
  readonly type: string
  readonly body: Buffer
  /** Epoch milliseconds, for Last-Modified. */
  readonly modified: number
  /** Of a redirect. */
  readonly location?: string
}

const robots = `User-agent: *
Disallow: /haldenherald/members/
Disallow: /*/search
`

/** Every answer of the newsroom as of `time`, by path. */
export function buildSite(
  articles: readonly SampleArticle[],
  time: number,
  now: number,
  baseUrl: string,
): ReadonlyMap<string, SitePage> {
  const shown = showEdition(articles, time, now, baseUrl)
  const site = new Map<string, SitePage>([
    ['/robots.txt', textPage('text/plain; charset=utf-8', robots, time)],
    [
      '/newsroom.opml',
      textPage('text/x-opml; charset=utf-8', renderOpml(publishers, baseUrl), time),
    ],
  ])
  for (const publisher of publishers) {
    const own = shown.filter(({ article }) => article.publisher === publisher)
    addFeeds(site, publisher, own, time, baseUrl)
  }
  for (const page of shown) {
    const { pathname } = new URL(page.url)
    const photo = drawPhoto(pathname)
    site.set(`${pathname}.png`, { status: 200, type: 'image/png', body: photo, modified: time })
    const html = page.gone ? renderGonePage(page) : renderPage(page, surround(page, shown))
    site.set(pathname, {
      ...textPage('text/html; charset=utf-8', html, time),
      status: page.gone ? 410 : 200,
    })
  }
  return site
}

function textPage(type: string, text: string, modified: number): SitePage {
  return { status: 200, type, body: Buffer.from(text), modified }
}

function addFeeds(
  site: Map<string, SitePage>,
  publisher: SamplePublisher,
  shown: readonly ShownArticle[],
  time: number,
  baseUrl: string,
): void {
  for (const desk of publisher.desks) {
    const path = feedPath(publisher, desk)
    if (publisher.failing) {
      site.set(path, { ...textPage('text/plain', 'Internal Server Error', time), status: 500 })
      continue
    }
    const listed = shown.filter(({ article }) => article.desk === desk)
    // As old as its last change, a withdrawal included: a feed nothing happened in answers 304.
    const modified = Math.max(0, ...listed.map(({ updated }) => updated))
    const entries = listed.filter(({ gone }) => !gone)
    const text = renderFeed(publisher, desk, entries, baseUrl + path, new Date(modified))
    const encoding = publisher.encoding ?? 'utf-8'
    const body = publisher.encoding ? encodeText(text, encoding) : Buffer.from(text)
    site.set(path, {
      status: 200,
      type: `${feedTypes[publisher.format]}; charset=${encoding}`,
      body,
      modified,
    })
    if (publisher.moved)
      site.set(listedPath(publisher, desk), {
        ...textPage('text/plain', '', time),
        status: 301,
        location: baseUrl + path,
      })
  }
}

/** Three more headlines of the publisher, one in another script, and the newest five of its language. */
function surround(page: ShownArticle, all: readonly ShownArticle[]): Surroundings {
  const others = all.filter((each) => each !== page && !each.gone)
  const { publisher } = page.article
  const own = others.filter(({ article }) => article.publisher === publisher).slice(0, 3)
  const foreign = others.filter(
    ({ article }) =>
      article.publisher.language !== publisher.language &&
      ['he', 'ar'].includes(article.publisher.language),
  )
  const trending = others.filter(
    ({ article }) => article.publisher.language === publisher.language && article.kind === 'report',
  )
  return { related: [...own, ...foreign.slice(0, 1)], trending: trending.slice(0, 5) }
}
