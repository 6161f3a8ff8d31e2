import { FeedUnreadable } from './feed-unreadable.ts'
import { scanMarkup } from './scan-markup.ts'

/** A feed's text made ready for the parser: what it is, where its entries begin, what was mended. */
export interface FeedDocument {
  readonly format: 'rss' | 'atom' | 'rdf' | 'json'
  /** From the root element on: prolog, DOCTYPE and junk before it are gone. */
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
export function openDocument(text: string): FeedDocument {
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
  refuseEntityBomb(prolog)
  const problems = /^(?:<[?!]|$)/.test(prolog) ? [] : ['text before the beginning of the feed']
  return openRoot(text.slice(root.index), root.name, problems)
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

/**
 * Entities that contain entities grow without bound when expanded ("billion laughs"). We expand
 * none, but a document that defines them is hostile, and is told apart early.
 */
function refuseEntityBomb(prolog: string): void {
  if (!prolog.includes('<!ENTITY')) return
  for (const [, value] of prolog.slice(0, 100_000).matchAll(/<!ENTITY\s+[^"'>]*["']([^"']*)/g)) {
    const references = value?.match(/[&%][\w.-]+;/g)?.length ?? 0
    if (references > 1 || (value?.length ?? 0) > 10_000) {
      throw new FeedUnreadable('The document defines entities that expand without bound.')
    }
  }
}

function openRoot(text: string, name: string, problems: readonly string[]): FeedDocument {
  const end = text.indexOf('>') + 1
  const tag = end > 0 ? text.slice(0, end) : text
  if (name === 'feed') return withEntries('atom', text, tag, entryTagOf(tag, 'entry'), problems)
  if (name === 'rdf') {
    const items = withoutContents(text)
    return withEntries('rdf', items, tag, findItemTag(items), problems)
  }
  // RSS 2 has no namespace; one set as default would hide every element from the parser.
  const root =
    name === 'channel'
      ? `<rss version="2.0">${tag}`
      : tag.replace(/\sxmlns\s*=\s*(?:"[^"]*"|'[^']*')/i, '')
  const body = root === tag ? text : root + text.slice(end)
  return withEntries('rss', body, root, findItemTag(body), problems)
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
function entryTagOf(root: string, name: string): string {
  const prefix = /^<([\w.-]+:)/.exec(root)?.[1] ?? ''
  return prefix + name
}

function findItemTag(text: string): string {
  if (/<item[\s>]/.test(text)) return 'item'
  return /<((?:[\w.-]+:)?item)(?=[\s/>])/i.exec(text)?.[1] ?? 'item'
}
