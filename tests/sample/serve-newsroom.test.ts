import { parseFeed, parseOpml } from 'feedsmith'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillDates } from '../../sample/fill-dates.ts'
import { publishers } from '../../sample/publishers.ts'
import { type Newsroom, serveNewsroom } from '../../sample/serve-newsroom.ts'

const now = Date.UTC(2031, 4, 16, 7, 30) // a Friday

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await serveNewsroom({ now })
})
afterAll(() => newsroom.close())

const compare = (a: string, b: string) => (a < b ? -1 : 1)

function feedUrls(): readonly string[] {
  return [...newsroom.opml.matchAll(/xmlUrl="([^"]+)"/g)].map(([, url = '']) => url)
}

async function read(url: string): Promise<{ response: Response; text: string }> {
  const response = await fetch(url)
  const charset = /charset=([\w-]+)/.exec(response.headers.get('content-type') ?? '')?.[1]
  return { response, text: new TextDecoder(charset).decode(await response.arrayBuffer()) }
}

/** Every feed that answers, as text, by its address after redirects. */
async function readFeeds(): Promise<ReadonlyMap<string, string>> {
  const feeds = new Map<string, string>()
  for (const url of feedUrls()) {
    const { response, text } = await read(url)
    if (response.ok) feeds.set(response.url, text)
  }
  return feeds
}

/** Addresses of this server in a feed that are articles. */
function articleLinks(feed: string): readonly string[] {
  const links = feed.match(/http:\/\/127\.0\.0\.1:\d+\/[^\s"<>\\]+/g) ?? []
  return [...new Set(links.map((each) => each.replaceAll('&amp;', '&')))].filter((each) =>
    /\/[a-z0-9-]+(\.png)?(\?.*)?$/.test(new URL(each).pathname + new URL(each).search),
  )
}

describe('the sample newsroom', () => {
  it('lists feeds with publisher, desk and language', () => {
    const opml = parseOpml(newsroom.opml)
    const feeds = (opml.body?.outlines ?? []).flatMap((group) => group.outlines ?? [])
    expect(feeds.length).toBe(feedUrls().length)
    expect(feeds[0]).toMatchObject({
      text: 'Delta Wire',
      htmlUrl: 'https://deltawire.example/',
      category: 'world',
      language: 'en',
    })
  })

  it('serves every format with its media type, parsed by feedsmith with entries', async () => {
    const formats = new Set<string>()
    const types = new Set<string>()
    const empty: string[] = []
    for (const url of feedUrls().filter((each) => !each.includes('gullgazette'))) {
      const { response, text } = await read(url)
      const { format, feed } = parseFeed(text)
      formats.add(format)
      types.add(response.headers.get('content-type') ?? '')
      const entries = 'entries' in feed ? feed.entries : 'items' in feed ? feed.items : []
      if (!entries?.length) empty.push(url)
    }
    expect(empty).toEqual([])
    expect([...formats].sort(compare)).toEqual(['atom', 'json', 'rdf', 'rss'])
    expect([...types].sort(compare)).toEqual([
      'application/atom+xml; charset=utf-8',
      'application/feed+json; charset=utf-8',
      'application/rdf+xml; charset=utf-8',
      'application/rss+xml; charset=iso-8859-1',
      'application/rss+xml; charset=utf-8',
      'application/rss+xml; charset=windows-1255',
    ])
  })

  it('leaves no feed empty in the earlier edition', async () => {
    newsroom.setEdition('earlier')
    const empty = [...(await readFeeds())].filter(([, text]) => articleLinks(text).length === 0)
    newsroom.setEdition('today')
    expect(empty.map(([url]) => url)).toEqual([])
  })

  it('answers every link of its feeds, in both editions', async () => {
    for (const edition of ['earlier', 'today'] as const) {
      newsroom.setEdition(edition)
      const links = [...(await readFeeds()).values()].flatMap(articleLinks)
      expect(links.length).toBeGreaterThan(edition === 'today' ? 60 : 20)
      for (const link of links) {
        const response = await fetch(link)
        await response.arrayBuffer()
        expect(`${response.status} ${link}`).toBe(`200 ${link}`)
      }
    }
  })

  it('answers 304 to who knows the feed, until the edition changes it', async () => {
    const url = `${newsroom.url}/velmcourier/world.xml`
    const etag = (await fetch(url)).headers.get('etag') ?? ''
    const known = { headers: { 'if-none-match': etag } }
    expect((await fetch(url, known)).status).toBe(304)
    newsroom.setEdition('earlier')
    expect((await fetch(url, known)).status).toBe(200)
    newsroom.setEdition('today')
  })

  it('answers 304 in the next edition for a feed in which nothing happened', async () => {
    const url = `${newsroom.url}/deltawire/health.atom`
    newsroom.setEdition('earlier')
    const etag = (await fetch(url)).headers.get('etag') ?? ''
    newsroom.setEdition('today')
    expect((await fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(304)
  })

  it('answers 304 by date alone', async () => {
    const url = `${newsroom.url}/northline/world.json`
    const modified = (await fetch(url)).headers.get('last-modified') ?? ''
    expect((await fetch(url, { headers: { 'if-modified-since': modified } })).status).toBe(304)
  })

  it('compresses for who accepts it', async () => {
    const url = `${newsroom.url}/northline/world.json`
    const plain = await fetch(url, { headers: { 'accept-encoding': 'identity' } })
    const zipped = await fetch(url, { headers: { 'accept-encoding': 'gzip' } })
    expect(plain.headers.get('content-encoding')).toBeNull()
    expect(zipped.headers.get('content-encoding')).toBe('gzip')
    expect(await zipped.text()).toBe(await plain.text())
  })

  it('has one publisher that moved for ever and one that fails', async () => {
    const moved = await fetch(`${newsroom.url}/pharedaurelle/rss/culture.php`, {
      redirect: 'manual',
    })
    expect(moved.status).toBe(301)
    expect(moved.headers.get('location')).toBe(`${newsroom.url}/pharedaurelle/culture.xml`)
    expect((await fetch(`${newsroom.url}/gullgazette/world.xml`)).status).toBe(500)
  })

  it('takes an article away between the editions', async () => {
    newsroom.setEdition('earlier')
    const before = await read(`${newsroom.url}/copperline/technology.json`)
    const [link = ''] = articleLinks(before.text).filter((each) => each.includes('intruders'))
    expect((await fetch(link)).status).toBe(200)
    newsroom.setEdition('today')
    expect((await fetch(link)).status).toBe(410)
    const after = await read(`${newsroom.url}/copperline/technology.json`)
    expect(after.text).not.toContain('intruders')
  })

  it('closes its members’ pages to robots', async () => {
    const { text } = await read(`${newsroom.url}/robots.txt`)
    expect(text).toContain('Disallow: /haldenherald/members/')
  })

  it('writes the weekday of the instant meant, in the language of the text', () => {
    expect(fillDates('on {day -26h}', now, 'en')).toBe('on Thursday')
    expect(fillDates('am {day +1d}', now, 'de')).toBe('am Samstag')
    expect(fillDates('{date -1d}, {time -3h}', now, 'en')).toBe('15 May, 04:30')
  })

  it('fills every date', async () => {
    const feeds = [...(await readFeeds()).values()].join('\n')
    expect(feeds.match(/\{(day|date|time|year)[^}]*\}/g)).toBeNull()
  })

  it('wraps an article in what real sites wrap it in', async () => {
    const { text: feed } = await read(`${newsroom.url}/northline/world.json`)
    const [link = ''] = articleLinks(feed).filter((each) => each.includes('kefrin'))
    const { text: page } = await read(link)
    for (const part of ['cookies', 'Log in', 'alert icon', 'newsletter', 'Most read', '©'])
      expect(page).toContain(part)
    expect(page).toMatch(/[\u0590-\u06ff]/)
  })

  it('marks paid pages and shows their beginning only', async () => {
    const { text: feed } = await read(`${newsroom.url}/haldenherald/business.atom`)
    const [link = ''] = articleLinks(feed).filter((each) => each.includes('kesten-holds'))
    const { text: page } = await read(link)
    expect(page).toContain('"isAccessibleForFree":false')
    expect(page).not.toContain('the vote was taken twice')
  })

  it('names no publisher twice and keeps every domain in .example', () => {
    expect(new Set(publishers.map(({ id }) => id)).size).toBe(publishers.length)
    const hosts = [...newsroom.opml.matchAll(/https?:\/\/([^/"]+)/g)].map(([, host]) => host)
    expect(
      hosts.filter((host) => !host?.endsWith('.example') && !host?.startsWith('127.')),
    ).toEqual([])
  })
})
