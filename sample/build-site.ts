import { encodeText } from './encode-text.ts'
import {
  type Edition,
  editionTime,
  type SampleArticle,
  type SamplePublisher,
  type ShownArticle,
} from './newsroom.ts'
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
  /** Of a redirect. */
  readonly location?: string
}

const robots = `User-agent: *
Disallow: /haldenherald/members/
Disallow: /*/search
`

/** Every answer of the newsroom in one edition, by path. */
export function buildSite(
  articles: readonly SampleArticle[],
  edition: Edition,
  now: number,
  baseUrl: string,
): ReadonlyMap<string, SitePage> {
  const shown = showEdition(articles, edition, now, baseUrl)
  const site = new Map<string, SitePage>([
    ['/robots.txt', textPage('text/plain; charset=utf-8', robots)],
    ['/newsroom.opml', textPage('text/x-opml; charset=utf-8', renderOpml(publishers, baseUrl))],
  ])
  for (const publisher of publishers) {
    const own = shown.filter(({ article }) => article.publisher === publisher)
    addFeeds(site, publisher, own, new Date(editionTime(now, edition)), baseUrl)
  }
  for (const page of shown) {
    const { pathname } = new URL(page.url)
    const html = page.gone ? renderGonePage(page) : renderPage(page, surround(page, shown))
    site.set(pathname, {
      ...textPage('text/html; charset=utf-8', html),
      status: page.gone ? 410 : 200,
    })
  }
  return site
}

function textPage(type: string, text: string): SitePage {
  return { status: 200, type, body: Buffer.from(text) }
}

function addFeeds(
  site: Map<string, SitePage>,
  publisher: SamplePublisher,
  shown: readonly ShownArticle[],
  updated: Date,
  baseUrl: string,
): void {
  for (const desk of publisher.desks) {
    const path = feedPath(publisher, desk)
    if (publisher.failing) {
      site.set(path, { ...textPage('text/plain', 'Internal Server Error'), status: 500 })
      continue
    }
    const own = shown.filter(({ article, gone }) => article.desk === desk && !gone)
    const text = renderFeed(publisher, desk, own, baseUrl + path, updated)
    const encoding = publisher.encoding ?? 'utf-8'
    const body = publisher.encoding ? encodeText(text, encoding) : Buffer.from(text)
    site.set(path, {
      status: 200,
      type: `${feedTypes[publisher.format]}; charset=${encoding}`,
      body,
    })
    if (publisher.moved)
      site.set(listedPath(publisher, desk), {
        ...textPage('text/plain', ''),
        status: 301,
        location: baseUrl + path,
      })
  }
}

/** Three more headlines of the publisher, one of another language, and the newest five of all. */
function surround(page: ShownArticle, all: readonly ShownArticle[]): Surroundings {
  const others = all.filter((each) => each !== page && !each.gone)
  const { publisher } = page.article
  const own = others.filter(({ article }) => article.publisher === publisher).slice(0, 3)
  const foreign = others.filter(
    ({ article }) =>
      article.publisher.language !== publisher.language &&
      ['he', 'ar'].includes(article.publisher.language),
  )
  return { related: [...own, ...foreign.slice(0, 1)], trending: others.slice(0, 5) }
}
