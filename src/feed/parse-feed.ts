import {
  type AtomFeed,
  type JsonFeed,
  parseAtomFeed,
  parseJsonFeed,
  parseRdfFeed,
  parseRssFeed,
  type RdfFeed,
  type RssFeed,
} from 'feedsmith'
import type { FeedItem, ParsedFeed } from './feed.ts'
import type { FeedHead } from './feed-head.ts'
import { FeedUnreadable } from './feed-unreadable.ts'
import { mapAtomEntry, mapAtomHead } from './map-atom.ts'
import { mapJsonHead, mapJsonItem } from './map-json.ts'
import { mapRdfItem, mapRssHead, mapRssItem } from './map-rss.ts'
import { type FeedDocument, openFeedDocument } from './open-feed-document.ts'
import { readEntries } from './read-entries.ts'

/**
 * Reads an RSS, RDF, Atom or JSON feed, mending what is broken; `problems` tells what was. Relative
 * links are resolved against the feed's own base, else `url` (where the document was found; '' when
 * that is unknown). An entry that cannot be read is left out.
 * @throws FeedUnreadable when the document is no feed, or is made to exhaust its reader.
 */
export function parseFeed(
  text: string,
  { url }: { readonly url: string; readonly contentType?: string | null },
): ParsedFeed {
  const document = openFeedDocument(text)
  if (document.format === 'rss') return parseRss(document, url)
  if (document.format === 'rdf') return parseRdf(document, url)
  if (document.format === 'atom') return parseAtom(document, url)
  return parseJson(document, url)
}

function parseRss(document: FeedDocument, url: string): ParsedFeed {
  const read = readEntries(document, {
    parse: (xml) => parseRssFeed(xml),
    entriesOf: (feed: RssFeed.Feed<string>) => feed.items,
  })
  const head = mapRssHead(read.feed ?? {}, url)
  return finish(document, read, head, (item, position) => mapRssItem(item, head, position))
}

function parseRdf(document: FeedDocument, url: string): ParsedFeed {
  const read = readEntries(document, {
    parse: (xml) => parseRdfFeed(xml),
    entriesOf: (feed: RdfFeed.Feed<string>) => feed.items,
  })
  const head = mapRssHead(read.feed ?? {}, url)
  return finish(document, read, head, (item, position) => mapRdfItem(item, head, position))
}

function parseAtom(document: FeedDocument, url: string): ParsedFeed {
  const read = readEntries(document, {
    parse: (xml) => parseAtomFeed(xml),
    entriesOf: (feed: AtomFeed.Feed<string>) => feed.entries,
  })
  const head = mapAtomHead(read.feed ?? {}, url)
  return finish(document, read, head, (entry, position) =>
    mapAtomEntry(entry, head, position, read.feed?.authors),
  )
}

function parseJson(document: FeedDocument, url: string): ParsedFeed {
  const feed = readJson(document.text)
  const head = mapJsonHead(feed, url)
  const read = { entries: feed.items ?? [], problems: [] }
  return finish(document, read, head, (item, position) =>
    mapJsonItem(item, head, position, feed.authors),
  )
}

function readJson(text: string): JsonFeed.Feed<string> {
  try {
    return parseJsonFeed(JSON.parse(text, (_, value: unknown) => wholeCharacters(value)))
  } catch (error) {
    throw new FeedUnreadable('The document is JSON, but not a JSON Feed.', { cause: error })
  }
}

/** Escapes can name half a character, which no encoding has and PostgreSQL refuses in its documents. */
function wholeCharacters(value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed() : value
}

function finish<Entry>(
  document: FeedDocument,
  read: { readonly entries: readonly Entry[]; readonly problems: readonly string[] },
  head: FeedHead,
  map: (entry: Entry, position: number) => FeedItem,
): ParsedFeed {
  return {
    title: head.title,
    url: head.url,
    language: head.language,
    ttlMs: head.ttlMs,
    items: read.entries.map(map),
    problems: [...document.problems, ...read.problems],
  }
}
