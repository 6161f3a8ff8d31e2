import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { buildSite, type SitePage } from './build-site.ts'
import { type Edition, editionTime, type SampleArticle } from './newsroom.ts'
import { publishers } from './publishers.ts'
import { readStories } from './read-stories.ts'
import { renderOpml } from './render-opml.ts'

export interface NewsroomOptions {
  /** The moment "today" is, epoch milliseconds: every date of the newsroom is relative to it. */
  readonly now: number
  /** Which edition to begin with; 'today' when absent. */
  readonly edition?: Edition
  /** A clock in place of the editions: the newsroom is as of whatever it tells, up to `now`. */
  readonly clock?: () => number
  /** The days before `now` are stretched to so many times their length; 1 when absent. */
  readonly stretch?: number
  /** A free port is taken when absent. */
  readonly port?: number
}

export interface Newsroom {
  /** Where it listens, without a closing slash. */
  readonly url: string
  /** The OPML text that lists its feeds; also served as /newsroom.opml. */
  readonly opml: string
  /** From the next request on, the newsroom is as of that edition. */
  setEdition(edition: Edition): void
  close(): Promise<void>
}

/**
 * Serves the sample newsroom's feeds and pages over HTTP on 127.0.0.1, as real sites would.
 * @throws Error when a story file is wrong or the port is taken.
 */
export async function serveNewsroom(options: NewsroomOptions): Promise<Newsroom> {
  const articles = stretchTimes(readStories(), options.stretch ?? 1)
  let edition = options.edition ?? 'today'
  let url = ''
  const changes = articles.flatMap(({ versions }) => versions.map(({ at }) => options.now + at))
  const sites = new Map<number, ReadonlyMap<string, SitePage>>()
  // What it shows differs only where something was written between two times.
  const siteAsOf = (time: number) => {
    const last = Math.max(0, ...changes.filter((at) => at <= time))
    const site = sites.get(last) ?? buildSite(articles, time, options.now, url)
    sites.set(last, site)
    return site
  }
  const time = () => options.clock?.() ?? editionTime(options.now, edition)
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://newsroom')
    answer(siteAsOf(time()).get(pathname), request, response)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port to listen on')
  url = `http://127.0.0.1:${address.port}`
  return {
    url,
    opml: renderOpml(publishers, url),
    setEdition(next) {
      edition = next
    },
    close() {
      server.closeAllConnections()
      return new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
      })
    },
  }
}

function stretchTimes(
  articles: readonly SampleArticle[],
  stretch: number,
): readonly SampleArticle[] {
  if (stretch === 1) return articles
  return articles.map((article) => ({
    ...article,
    versions: article.versions.map((version) => ({
      ...version,
      at: version.at * stretch,
      title: stretchDates(version.title, stretch),
      paragraphs: version.paragraphs.map((text) => stretchDates(text, stretch)),
    })),
  }))
}

/** Days told of in the text (fill-dates.ts) move along; years, and what is still to come, do not. */
function stretchDates(text: string, stretch: number): string {
  return text.replace(
    /\{(day|date|time) -(\d+(?:\.\d+)?)([mhd])\}/g,
    (_, what: string, amount: string, unit: string) =>
      `{${what} -${Number(amount) * stretch}${unit}}`,
  )
}

function answer(
  page: SitePage | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (!page) return void response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found')
  if (page.location !== undefined)
    return void response.writeHead(page.status, { location: page.location }).end()
  const etag = `"${createHash('sha1').update(page.body).digest('base64url')}"`
  const headers = {
    'content-type': page.type,
    etag,
    'last-modified': new Date(page.modified).toUTCString(),
    vary: 'accept-encoding',
  }
  if (page.status === 200 && isKnown(request, etag, page.modified))
    return void response.writeHead(304, headers).end()
  const zip = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
  response.writeHead(page.status, { ...headers, ...(zip && { 'content-encoding': 'gzip' }) })
  response.end(zip ? gzipSync(page.body) : page.body)
}

/** RFC 9110 §13.2.2: If-Modified-Since counts only without If-None-Match. */
function isKnown(request: IncomingMessage, etag: string, modified: number): boolean {
  const known = request.headers['if-none-match']
  if (known !== undefined) return known.split(/\s*,\s*/).includes(etag)
  const since = Date.parse(request.headers['if-modified-since'] ?? '')
  return Math.floor(modified / 1000) * 1000 <= since
}
