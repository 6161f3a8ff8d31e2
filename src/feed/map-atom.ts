import type { AtomFeed } from 'feedsmith'
import { chooseImage } from './choose-image.ts'
import { escapeHtml } from './escape-html.ts'
import type { FeedItem } from './feed.ts'
import { type FeedHead, languageTag, periodMs } from './feed-head.ts'
import { parseDate } from './parse-date.ts'
import { distinct, personName } from './person-name.ts'
import { declaredPlainText, plainText } from './plain-text.ts'
import { chooseBase, resolveLink } from './resolve-link.ts'

type Entry = AtomFeed.Entry<string>
type Link = AtomFeed.Link<string>
type Person = AtomFeed.Person

/** What an Atom feed says of itself. Relative links hang on `xml:base`, else on the document. */
export function mapAtomHead(feed: AtomFeed.Feed<string>, url: string): FeedHead {
  const link = chooseLink(feed.links)
  const base = chooseBase(url, feed.xml?.base, url === '' ? link : undefined)
  return {
    title: textOf(feed.title),
    url: resolveLink(link, base),
    language: languageTag(feed.xml?.lang ?? feed.dc?.languages?.[0]),
    ttlMs: periodMs(feed.sy),
    base,
  }
}

/** Maps an entry. `authors` are the feed's (RFC 4287 §4.2.1). */
export function mapAtomEntry(
  entry: Entry,
  head: FeedHead,
  position: number,
  authors: readonly Person[] | undefined,
): FeedItem {
  const base = entry.xml?.base === undefined ? head.base : chooseBase(head.base, entry.xml.base, '')
  const summary = htmlOf(entry.summary)
  const content = htmlOf(entry.content) || summary || (mediaDescription(entry) ?? '')
  const link = chooseLink(entry.links)
  const enclosures = entry.links
    ?.filter(({ rel }) => rel === 'enclosure')
    .map(({ href, type }) => ({ ...(href && { url: href }), ...(type && { type }) }))
  return {
    guid: idOf(entry, head.base),
    url:
      resolveLink(link, base) ?? resolveLink(entry.content?.src, base) ?? resolveLink(entry.id, ''),
    title: textOf(entry.title) || plainText(entry.media?.title?.value ?? ''),
    content,
    summary: summary === content ? '' : summary,
    published: dateOf(entry.published) ?? dateOf(entry.dc?.dates?.[0]),
    updated: dateOf(entry.updated),
    authors: authorsOf(entry, authors),
    categories: categoriesOf(entry),
    language: languageTag(entry.xml?.lang ?? entry.dc?.languages?.[0]),
    ...chooseImage(entry.media, enclosures, base),
    source: textOf(entry.source?.title) || null,
    position,
  }
}

/** Ids are absolute by RFC 4287; those that begin with a slash only mean anything on their site. */
function idOf(entry: Entry, base: string): string | null {
  if (entry.id?.startsWith('/')) return resolveLink(entry.id, base) ?? entry.id
  return entry.id ?? null
}

/** The page itself: `alternate` or no `rel`, HTML before other types. */
function chooseLink(links: readonly Link[] | undefined): string | undefined {
  const pages = links?.filter(({ href, rel }) => href && (rel === undefined || rel === 'alternate'))
  const html = pages?.find(({ type }) => type === undefined || type.includes('html'))
  return (html ?? pages?.[0])?.href
}

type Text = AtomFeed.Text | AtomFeed.Content

function isMarkup(text: Text): boolean {
  return /html|xml/.test(text.type ?? '')
}

function textOf(text: Text | undefined): string {
  if (text?.value === undefined) return ''
  return isMarkup(text) ? plainText(text.value) : declaredPlainText(text.value)
}

/** As HTML; text that is declared plain and holds closing tags is taken for the HTML it is. */
function htmlOf(text: Text | undefined): string {
  if (text?.value === undefined) return ''
  return isMarkup(text) || /<\/[a-z]/i.test(text.value) ? text.value : escapeHtml(text.value)
}

function mediaDescription(entry: Entry): string | undefined {
  return entry.media?.description?.value ?? entry.media?.groups?.[0]?.description?.value
}

function dateOf(date: string | undefined): number | null {
  return date === undefined ? null : parseDate(date)
}

function authorsOf(entry: Entry, feedAuthors: readonly Person[] | undefined): readonly string[] {
  const people = entry.authors ?? entry.source?.authors
  const creators = entry.dc?.creators
  if (people === undefined && creators !== undefined) return distinct(creators.map(personName))
  return distinct(
    (people ?? feedAuthors ?? []).map(({ name, email }) => personName(name ?? email ?? '')),
  )
}

function categoriesOf(entry: Entry): readonly string[] {
  const names = (entry.categories ?? []).flatMap(({ term, label }) => [term, label])
  return distinct([...names, ...(entry.dc?.subjects ?? [])].map((name) => name && plainText(name)))
}
