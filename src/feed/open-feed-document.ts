import { expandEntities } from './expand-entities.ts'
import { FeedUnreadable } from './feed-unreadable.ts'
import { mendRssNames } from './mend-names.ts'
import { scanMarkup } from './scan-markup.ts'

/** A feed's text made ready for the parser: what it is, where its entries begin, what was mended. */
export interface FeedDocument {
  readonly format: 'rss' | 'atom' | 'rdf' | 'json'
  /** With a DOCTYPE or junk before the root element gone. */
  readonly text: string
  /** The root's opening tag. */
  readonly root: string
  /** Offsets of the entries' opening tags in `text`. */
  readonly entryStarts: readonly number[]
  readonly problems: readonly string[]
}

/** A feed with more entries is cut: the newest come first. */
const MAX_ENTRIES = 5000

/**
 * Finds the feed in a document and refuses what is no feed or is made to do harm, before any parser
 * is run on it.
 * @throws FeedUnreadable
 */
export function openFeedDocument(text: string): FeedDocument {
  const start = text.search(/[^\s\uFEFF\0]/)
  if (start < 0) throw new FeedUnreadable('The document is empty.')
  const first = text.charAt(start)
  if (first === '{' || first === '[') {
    return { format: 'json', text: text.slice(start), root: '', entryStarts: [], problems: [] }
  }
  const root = findRoot(text)
  if (root === null) throw new FeedUnreadable('The document is not an RSS, Atom or JSON feed.')
  if (root.name === 'html') {
    throw new FeedUnreadable('The address leads to a web page, not to a feed.')
  }
  const prolog = text.slice(start, root.index)
  const problems = /^(?:<[?!]|$)/.test(prolog) ? [] : ['text before the beginning of the feed']
  // Left whole where nothing needs mending: parsers are slower on part of a string.
  const isPlain = problems.length === 0 && !/<!doctype/i.test(prolog)
  const body = isPlain ? text : expandEntities(text.slice(root.index), prolog)
  return openRoot(withoutCutTag(body), isPlain ? root.index : 0, root.name, problems)
}

const ROOT = /<(?:[a-z_][\w.-]*:)?(rss|feed|rdf|html|channel)(?=[\s/>])/gi

function findRoot(text: string): { readonly name: string; readonly index: number } | null {
  for (const match of text.matchAll(ROOT)) {
    const inComment = text.lastIndexOf('<!--', match.index) > text.lastIndexOf('-->', match.index)
    if (!inComment) return { name: (match[1] ?? '').toLowerCase(), index: match.index }
    if (match.index > 100_000) return null
  }
  return null
}

/** A document cut off inside a tag makes the parser give up on all of it. */
function withoutCutTag(text: string): string {
  const last = text.lastIndexOf('<')
  return text.includes('>', last) ? text : text.slice(0, last)
}

function openRoot(
  text: string,
  at: number,
  name: string,
  problems: readonly string[],
): FeedDocument {
  const end = text.indexOf('>', at) + 1
  const tag = end > 0 ? text.slice(at, end) : text.slice(at)
  if (name === 'feed') return withEntries('atom', text, tag, entryTagOf(tag), problems)
  if (name === 'rdf') {
    const items = withoutContents(text)
    return withEntries('rdf', items, tag, findItemTag(items), problems)
  }
  const root = name === 'channel' ? `<rss version="2.0">${tag}` : plainRssRoot(tag)
  const body = root === tag ? text : text.slice(0, at) + root + text.slice(at + tag.length)
  const mended = mendRssNames(body, /^<([\w.-]+):rss/i.exec(tag)?.[1] ?? null)
  return withEntries('rss', mended, root, findItemTag(mended), problems)
}

/** RSS 2 has no namespace; one set as default, or a prefix, would hide its elements from the parser. */
function plainRssRoot(tag: string): string {
  return tag.replace(/\sxmlns\s*=\s*(?:"[^"]*"|'[^']*')/i, '').replace(/^<[\w.-]+:rss/i, '<rss')
}

/** The table of contents only repeats the items, and the parser drops the items it forgets. */
function withoutContents(text: string): string {
  const start = text.search(/<items[\s>]/i)
  const end = start < 0 ? -1 : text.indexOf('</items>', start)
  return end < 0 ? text : text.slice(0, start) + text.slice(end + '</items>'.length)
}

function withEntries(
  format: FeedDocument['format'],
  text: string,
  root: string,
  entryTag: string,
  problems: readonly string[],
): FeedDocument {
  const entryStarts = scanMarkup(text, 0, entryTag)
  const cut = entryStarts[MAX_ENTRIES]
  if (cut === undefined) return { format, text, root, entryStarts, problems }
  return {
    format,
    text: text.slice(0, cut),
    root,
    entryStarts: entryStarts.slice(0, MAX_ENTRIES),
    problems: [
      ...problems,
      `only the first ${MAX_ENTRIES} of ${entryStarts.length} entries are read`,
    ],
  }
}

/** `<atom:feed` holds `<atom:entry`. */
function entryTagOf(root: string): string {
  return `${/^<([\w.-]+:)/.exec(root)?.[1] ?? ''}entry`
}

function findItemTag(text: string): string {
  if (/<item[\s>]/.test(text)) return 'item'
  return /<((?:[\w.-]+:)?item)(?=[\s/>])/i.exec(text)?.[1] ?? 'item'
}
