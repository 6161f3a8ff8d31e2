import { describeEntry, type FeedEntry } from './describe-entry.ts'
import { furniture } from './furniture.ts'
import {
  type FeedFormat,
  publisherHome,
  type SampleDesk,
  type SamplePublisher,
  type ShownArticle,
} from './newsroom.ts'
import { escapeMarkup } from './render-paragraphs.ts'

/** A feed's head, as every format needs it. */
interface FeedHead {
  readonly title: string
  readonly home: string
  readonly url: string
  readonly language: string
  readonly encoding: string
  readonly updated: Date
}

/** One publisher's feed of one desk, in the publisher's format. `updated` is its last change. */
export function renderFeed(
  publisher: SamplePublisher,
  desk: SampleDesk,
  articles: readonly ShownArticle[],
  url: string,
  updated: Date,
): string {
  const head: FeedHead = {
    title: `${publisher.name} – ${furniture[publisher.language].desks[desk]}`,
    home: publisherHome(publisher),
    url,
    language: publisher.language,
    encoding: publisher.encoding ?? 'utf-8',
    updated,
  }
  const entries = articles.map(describeEntry)
  return renderers[publisher.format](head, entries)
}

const renderers: Readonly<
  Record<FeedFormat, (head: FeedHead, entries: readonly FeedEntry[]) => string>
> = { rss: renderRss, rdf: renderRdf, atom: renderAtom, json: renderJson }

/** The media type each format is served with. */
export const feedTypes = {
  rss: 'application/rss+xml',
  rdf: 'application/rdf+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
} as const

/** An element with text, or nothing when there is no text. */
function tag(name: string, text: string | null | undefined, attributes = ''): string {
  if (text === null || text === undefined) return ''
  return `<${name}${attributes}>${escapeMarkup(text)}</${name}>`
}

function inCdata(html: string): string {
  return `<![CDATA[${html.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
}

function renderRss(head: FeedHead, entries: readonly FeedEntry[]): string {
  const items = entries.map(
    (entry) => `<item>${tag('title', entry.title)}${tag('link', entry.url)}
${tag('guid', entry.guid, ' isPermaLink="false"')}${tag('pubDate', entry.published?.toUTCString())}
${tag('dc:creator', entry.author)}${entry.categories.map((each) => tag('category', each)).join('')}
${entry.full ? `<content:encoded>${inCdata(entry.content)}</content:encoded>` : tag('description', entry.content)}
</item>`,
  )
  return `<?xml version="1.0" encoding="${head.encoding}"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>${tag('title', head.title)}${tag('link', head.home)}${tag('description', head.title)}
${tag('language', head.language)}${tag('lastBuildDate', head.updated.toUTCString())}
<atom:link rel="self" type="application/rss+xml" href="${head.url}"/>
${items.join('\n')}
</channel></rss>
`
}

function renderRdf(head: FeedHead, entries: readonly FeedEntry[]): string {
  const items = entries.map(
    (entry) => `<item rdf:about="${escapeMarkup(entry.guid ?? entry.url)}">
${tag('title', entry.title)}${tag('link', entry.url)}${tag('description', entry.content)}
${tag('dc:date', entry.published?.toISOString())}${tag('dc:creator', entry.author)}
${entry.categories.map((each) => tag('dc:subject', each)).join('')}</item>`,
  )
  const list = entries.map(
    (entry) => `<rdf:li rdf:resource="${escapeMarkup(entry.guid ?? entry.url)}"/>`,
  )
  return `<?xml version="1.0" encoding="${head.encoding}"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="${head.url}">${tag('title', head.title)}${tag('link', head.home)}
${tag('description', head.title)}${tag('dc:language', head.language)}
<items><rdf:Seq>${list.join('')}</rdf:Seq></items></channel>
${items.join('\n')}
</rdf:RDF>
`
}

function renderAtom(head: FeedHead, entries: readonly FeedEntry[]): string {
  const items = entries.map(
    (
      entry,
    ) => `<entry>${tag('title', entry.title)}<link rel="alternate" type="text/html" href="${escapeMarkup(entry.url)}"/>
${tag('id', entry.guid ?? entry.url)}${tag('published', entry.published?.toISOString())}${tag('updated', (entry.updated ?? head.updated).toISOString())}
${entry.author === null ? '' : `<author>${tag('name', entry.author)}</author>`}${entry.categories.map((each) => `<category term="${escapeMarkup(each)}"/>`).join('')}
${tag(entry.full ? 'content' : 'summary', entry.content, ' type="html"')}</entry>`,
  )
  return `<?xml version="1.0" encoding="${head.encoding}"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${head.language}">
${tag('title', head.title)}${tag('id', head.url)}<link rel="self" href="${head.url}"/><link rel="alternate" href="${head.home}"/>
${tag('updated', head.updated.toISOString())}
${items.join('\n')}
</feed>
`
}

function renderJson(head: FeedHead, entries: readonly FeedEntry[]): string {
  const items = entries.map((entry) => ({
    id: entry.guid ?? entry.url,
    url: entry.url,
    title: entry.title,
    ...(entry.full ? { content_html: entry.content } : { summary: stripTags(entry.content) }),
    ...(entry.published && { date_published: entry.published.toISOString() }),
    ...(entry.updated && { date_modified: entry.updated.toISOString() }),
    ...(entry.author !== null && { authors: [{ name: entry.author }] }),
    tags: entry.categories,
  }))
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: head.title,
    home_page_url: head.home,
    feed_url: head.url,
    language: head.language,
    items,
  })
}

function stripTags(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}
