import { createServer, type RequestListener } from 'node:http'
import type { ArticleDraft } from '../src/article/article.ts'
import { openNewsroom } from './synthetic-articles.ts'

/** Loopback addresses the feeds are spread over, from 127.0.1.1 up. */
export const hosts: readonly string[] = Array.from({ length: 100 }, (_, i) => `127.0.1.${i + 1}`)

const items = 10
/** Once so many feeds were read, whoever reads them is at full speed. */
const pouringFrom = 100

/** Runs as a process of its own (fork), so that its work is not counted as ours. */
async function serve(): Promise<void> {
  const newsroom = openNewsroom(11)
  const bodies = new Map<string, string>()
  const answer: RequestListener = (request, response) => {
    const path = request.url ?? '/'
    // Only feeds are measured: pages are closed to robots.
    if (path === '/robots.txt') {
      response.end('User-agent: *\nDisallow: /\n')
      return
    }
    const etag = `"${path}"`
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, { etag }).end()
      return
    }
    const site = `http://${request.headers.host}${path}`
    const body =
      bodies.get(path) ??
      writeFeed(
        site,
        newsroom.nextBatch(items).map(({ draft }) => draft),
      )
    bodies.set(path, body)
    if (bodies.size === pouringFrom) process.send?.('pouring')
    response.writeHead(200, { 'content-type': 'application/rss+xml', etag }).end(body)
  }
  let port = 0
  for (const host of hosts) port = await listen(answer, host, port)
  process.send?.(port)
}

function listen(answer: RequestListener, host: string, port: number): Promise<number> {
  const server = createServer(answer)
  return new Promise((resolve) => {
    server.listen(port, host, () => {
      const address = server.address()
      resolve(address !== null && typeof address === 'object' ? address.port : port)
    })
  })
}

const grammar =
  'the of and to in a that for is on was with as by it at from said be has have are not an which'.split(
    ' ',
  )
let written = 0

/**
 * Nearly every second word of a real text is one of these. Without them made-up words are taken for
 * some thirty languages, and each would have its own stemmer and its own stories.
 */
function addGrammar(text: string): string {
  return text.replaceAll(' ', () => {
    written += 7
    return written % 16 < 7 ? ` ${grammar[written % grammar.length]} ` : ' '
  })
}

function writeFeed(site: string, drafts: readonly ArticleDraft[]): string {
  const entries = drafts.map(({ title, paragraphs }, i) => {
    const text = paragraphs.map((paragraph) => `<p>${addGrammar(paragraph)}</p>`).join('')
    const date = new Date(Date.now() - i * 3_600_000).toUTCString()
    return `<item><title>${title}</title><link>${site}/${i}</link><guid>${site}#${i}</guid><pubDate>${date}</pubDate><content:encoded><![CDATA[${text}]]></content:encoded></item>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Outlet</title><link>${site}</link><description>Made up</description>${entries.join('')}</channel></rss>`
}

if (process.send !== undefined) await serve()
