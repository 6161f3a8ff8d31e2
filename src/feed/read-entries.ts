import type { FeedDocument } from './open-feed-document.ts'

/** How one format's documents are parsed, by the library. */
export interface EntryReader<Feed, Entry> {
  /** Throws on what it cannot parse. */
  readonly parse: (xml: string) => Feed
  readonly entriesOf: (feed: Feed) => readonly Entry[] | undefined
}

/** A feed as far as it could be read. */
export interface ReadFeed<Feed, Entry> {
  /** Null when even the feed's head cannot be read. */
  readonly feed: Feed | null
  readonly entries: readonly Entry[]
  readonly problems: readonly string[]
}

/** Parser runs spent on finding the broken entries of one feed. */
const MAX_RUNS = 200

/**
 * Parses a document whole. Where that yields fewer entries than the document has, the entries are
 * parsed apart, in halves, so that a broken one does not take others with it.
 */
export function readEntries<Feed, Entry>(
  document: FeedDocument,
  reader: EntryReader<Feed, Entry>,
): ReadFeed<Feed, Entry> {
  const whole = attempt(() => reader.parse(document.text))
  const entries = (whole !== null && reader.entriesOf(whole)) || []
  if (entries.length >= document.entryStarts.length) return { feed: whole, entries, problems: [] }

  const fragments = entryFragments(document)
  if (entries.length >= fragments.length) return { feed: whole, entries, problems: [] }
  const run = { left: MAX_RUNS }
  const parse = (xml: string) => {
    run.left--
    const feed = attempt(() => reader.parse(inEnvelope(document.root, xml)))
    return (feed !== null && reader.entriesOf(feed)) || []
  }
  const apart = parseApart(fragments, parse, run)
  if (apart.length <= entries.length) return { feed: whole, entries, problems: [] }
  const head = document.text.slice(0, document.entryStarts[0])
  const broken = fragments.length - apart.length
  return {
    feed: whole ?? attempt(() => reader.parse(head)),
    entries: apart,
    problems: [broken > 0 ? `${broken} entries could not be read` : 'broken mark-up was mended'],
  }
}

function attempt<T>(read: () => T): T | null {
  try {
    return read()
  } catch {
    return null
  }
}

/** The text of each entry that says anything, up to where the next begins. */
function entryFragments(document: FeedDocument): readonly string[] {
  return document.entryStarts
    .map((start, at) => document.text.slice(start, document.entryStarts[at + 1]))
    .map((fragment) => fragment.replace(/(<\/(?:[\w.-]+:)?(?:item|entry)\s*>)[^]*$/i, '$1'))
    .filter((fragment) => !/^<[^>]*>\s*(?:<\/[^>]*>\s*)?$/.test(fragment))
}

/** The feed's own root, for its namespaces; the parser does not mind that it stays open. */
function inEnvelope(root: string, entries: string): string {
  return /^<rss/i.test(root) && !/<channel/i.test(root)
    ? `${root}<channel>${entries}</channel></rss>`
    : root + entries
}

function parseApart<Entry>(
  fragments: readonly string[],
  parse: (xml: string) => readonly Entry[],
  run: { readonly left: number },
): readonly Entry[] {
  if (fragments.length === 0) return []
  const entries = parse(fragments.join(''))
  if (entries.length === fragments.length) return entries
  if (fragments.length === 1 || run.left <= 0) return parse(fragments.map(mendEntry).join(''))
  const middle = fragments.length >> 1
  return [
    ...parseApart(fragments.slice(0, middle), parse, run),
    ...parseApart(fragments.slice(middle), parse, run),
  ]
}

const fields =
  'title|link|guid|id|pubdate|published|updated|issued|modified|dc:date|dc:creator|author|category|description|summary|content|content:encoded'
const field = new RegExp(
  `<(${fields})((?:\\s[^<>]*)?)(?:/>|>([^]*?)(?:</\\1\\s*>|(?=<(?:${fields})[\\s>])|$))`,
  'gi',
)

/** Rebuilds an entry from the fields that can be told apart in it, each closed. */
function mendEntry(fragment: string): string {
  const name = /^<([\w.:-]+)/.exec(fragment)?.[1] ?? 'item'
  const parts = [...fragment.matchAll(field)].map(([, tag, attributes, value]) =>
    value === undefined
      ? `<${tag}${attributes}/>`
      : `<${tag}${attributes}>${mendCdata(value, name)}</${tag}>`,
  )
  return `<${name}>${parts.join('')}</${name}>`
}

function mendCdata(value: string, entryName: string): string {
  const text = value.split(`</${entryName}`)[0] ?? ''
  if (!text.includes('<![CDATA[')) return text
  return `<![CDATA[${text.replaceAll('<![CDATA[', '').replaceAll(']]>', '')}]]>`
}
