import type { RdfFeed, RssFeed } from 'feedsmith'
import { chooseImage } from './choose-image.ts'
import type { FeedItem } from './feed.ts'
import { type FeedHead, languageTag, periodMs } from './feed-head.ts'
import { parseDate } from './parse-date.ts'
import { distinct, personName } from './person-name.ts'
import { plainText } from './plain-text.ts'
import { chooseBase, resolveLink } from './resolve-link.ts'

type RssItem = RssFeed.Item<string>

/** What an RSS channel or an RDF one says of itself. */
export function mapRssHead(
  feed: RssFeed.Feed<string> | RdfFeed.Feed<string>,
  url: string,
): FeedHead {
  const link = feed.link ?? feed.atom?.links?.find(isAlternate)?.href
  const base = chooseBase(url, feed.xml?.base, link)
  const ttlMinutes = 'ttl' in feed ? (feed.ttl ?? 0) : 0
  const language = 'language' in feed ? feed.language : undefined
  return {
    title: plainText(feed.title ?? feed.dc?.titles?.[0] ?? ''),
    url: resolveLink(link, base),
    language: languageTag(language ?? feed.dc?.languages?.[0] ?? feed.xml?.lang),
    ttlMs: ttlMinutes > 0 ? ttlMinutes * 60_000 : periodMs(feed.sy),
    base,
  }
}

/** RSS 1.0 items name themselves by `rdf:about`, which is also where they are. */
export function mapRdfItem(item: RdfFeed.Item<string>, head: FeedHead, position: number): FeedItem {
  const { rdf, ...rest } = item
  const guid = rdf?.about === undefined ? {} : { guid: { value: rdf.about } }
  return mapRssItem({ ...rest, ...guid }, head, position)
}

/** Maps an item of any RSS version. */
export function mapRssItem(item: RssItem, head: FeedHead, position: number): FeedItem {
  const base = item.xml?.base === undefined ? head.base : chooseBase(head.base, item.xml.base, '')
  const description = descriptionOf(item)
  const content = item.content?.encoded ?? item.atom?.content?.value ?? description
  return {
    guid: item.guid?.value ?? item.atom?.id ?? null,
    url: linkOf(item, base),
    title: titleOf(item),
    content,
    summary: description === content ? '' : description,
    published: firstDate(
      item.pubDate,
      item.dc?.dates?.[0],
      item.dcterms?.issued?.[0] ?? item.dcterms?.created?.[0],
      item.atom?.published,
    ),
    updated: firstDate(item.atom?.updated, item.dcterms?.modified?.[0]),
    authors: authorsOf(item),
    categories: categoriesOf(item),
    language: languageTag(item.dc?.languages?.[0] ?? item.xml?.lang),
    ...chooseImage(item.media, item.enclosures, base),
    source: item.source?.title === undefined ? null : plainText(item.source.title),
    position,
  }
}

function titleOf(item: RssItem): string {
  const title =
    item.title ?? item.dc?.titles?.[0] ?? item.atom?.title?.value ?? item.media?.title?.value
  return title === undefined ? '' : plainText(title)
}

function descriptionOf(item: RssItem): string {
  return (
    item.description ??
    item.atom?.summary?.value ??
    item.dc?.descriptions?.[0] ??
    item.itunes?.summary ??
    item.media?.description?.value ??
    item.media?.groups?.[0]?.description?.value ??
    ''
  )
}

/** A guid is the link too, unless it says that it is not (RSS 2.0, `isPermaLink`). */
function linkOf(item: RssItem, base: string): string | null {
  const link = resolveLink(item.link, base) ?? resolveLink(alternateOf(item), base)
  if (link !== null || item.guid?.isPermaLink === false) return link
  return resolveLink(item.guid?.value, '')
}

function alternateOf(item: RssItem): string | undefined {
  return item.atom?.links?.find(isAlternate)?.href
}

function isAlternate(link: { readonly rel?: string }): boolean {
  return link.rel === undefined || link.rel === 'alternate'
}

/** The first that can be read. */
function firstDate(...dates: readonly (string | undefined)[]): number | null {
  for (const date of dates) {
    const instant = date === undefined ? null : parseDate(date)
    if (instant !== null) return instant
  }
  return null
}

/** Dublin Core holds names by custom, RSS `<author>` an e-mail address by its specification. */
function authorsOf(item: RssItem): readonly string[] {
  const creators = item.dc?.creators
  if (creators !== undefined) return distinct(creators.map(personName))
  const people = item.authors ?? item.atom?.authors
  if (people !== undefined) {
    return distinct(people.map((person) => personName(person.name ?? person.email ?? '')))
  }
  const author = item.itunes?.author
  return author === undefined ? [] : distinct([personName(author)])
}

function categoriesOf(item: RssItem): readonly string[] {
  const names = [
    ...(item.categories ?? []).map((category) => category.name),
    ...(item.dc?.subjects ?? []),
    ...(item.media?.categories ?? []).map((category) => category.label ?? category.name),
    ...(item.atom?.categories ?? []).map((category) => category.label ?? category.term),
  ]
  return distinct(names.map((name) => name && plainText(name)))
}
