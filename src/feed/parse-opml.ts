import { parseOpml as parseDocument } from 'feedsmith'
import { languageTag } from './feed-head.ts'
import { plainText } from './plain-text.ts'
import { resolveLink } from './resolve-link.ts'

/** A feed as a subscription list (OPML) names it. */
export interface OpmlFeed {
  readonly url: string
  readonly title: string
  readonly htmlUrl: string | null
  readonly language: string | null
  /** Desk ids or folder names, lower case: the `category` attribute and the outlines around it. */
  readonly desks: readonly string[]
}

/** The document is no subscription list, or names no feed. One sentence for the operator. */
export class OpmlUnreadable extends Error {
  override readonly name = 'OpmlUnreadable'
}

/** An outline as the library gives it. */
interface Outline {
  readonly text?: string
  readonly title?: string
  readonly xmlUrl?: string
  readonly htmlUrl?: string
  readonly language?: string
  readonly category?: string
  readonly outlines?: readonly Outline[]
}

/**
 * Reads a subscription list: nested outlines become desks. Feeds listed twice are merged, addresses
 * that are none are left out and told in `problems`.
 * @throws OpmlUnreadable when there is no feed in it.
 */
export function parseOpml(text: string): {
  readonly feeds: readonly OpmlFeed[]
  readonly problems: readonly string[]
} {
  const problems: string[] = []
  const feeds = new Map<string, OpmlFeed>()
  collect(readOutlines(text, problems), [], feeds, problems)
  // Broken mark-up may hide outlines from the parser without a word; then tags are read one by one.
  if (feeds.size === 0) collect(readTags(text), [], feeds, problems)
  if (feeds.size > 0) return { feeds: [...feeds.values()], problems }
  const isOpml = /<opml[\s>]/i.test(text)
  throw new OpmlUnreadable(
    isOpml ? 'The list names no feed (no outline has an xmlUrl).' : 'The document is not OPML.',
  )
}

function readOutlines(text: string, problems: string[]): readonly Outline[] {
  try {
    const start = Math.max(text.search(/<opml[\s>]/i), 0)
    const document = parseDocument(text.slice(start))
    return document.body?.outlines ?? []
  } catch {
    problems.push('the list is broken; its outlines are read one by one, without folders')
    return []
  }
}

const attribute = /([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const attributeNames: ReadonlyMap<string, keyof Outline> = new Map(
  (['text', 'title', 'xmlUrl', 'htmlUrl', 'language', 'category'] as const).map((name) => [
    name.toLowerCase(),
    name,
  ]),
)

function readTags(text: string): readonly Outline[] {
  return [...text.matchAll(/<outline\s([^<]*)/gi)].map(([, attributes = '']) => {
    const found: Record<string, string> = {}
    for (const [, name = '', double, single] of attributes.matchAll(attribute)) {
      const known = attributeNames.get(name.toLowerCase())
      if (known !== undefined) found[known] = plainText(double ?? single ?? '')
    }
    return found
  })
}

function collect(
  outlines: readonly Outline[],
  folders: readonly string[],
  feeds: Map<string, OpmlFeed>,
  problems: string[],
): void {
  for (const outline of outlines) {
    const name = plainText(outline.text ?? outline.title ?? '')
    if (outline.xmlUrl !== undefined) addFeed(outline, name, folders, feeds, problems)
    const inside = outline.xmlUrl === undefined && name !== '' ? [...folders, name] : folders
    collect(outline.outlines ?? [], inside, feeds, problems)
  }
}

function addFeed(
  outline: Outline,
  name: string,
  folders: readonly string[],
  feeds: Map<string, OpmlFeed>,
  problems: string[],
): void {
  const url = resolveLink(outline.xmlUrl?.replace(/^feed:(?:\/\/)?(?=https?:)/i, ''), '')
  if (url === null) {
    problems.push(`"${name || outline.xmlUrl}" has no web address`)
    return
  }
  // "/science/space,climate": a comma between categories, a slash between their levels.
  const categories = (outline.category ?? '').split(/[,/]/)
  const known = feeds.get(url)
  const desks = [...(known?.desks ?? []), ...folders, ...categories]
    .map((desk) => desk.trim().toLowerCase())
    .filter((desk) => desk !== '')
  feeds.set(url, {
    url,
    title:
      known?.title ?? (plainText(outline.title ?? outline.text ?? '') || new URL(url).hostname),
    htmlUrl: resolveLink(outline.htmlUrl, url),
    language: languageTag(outline.language),
    desks: [...new Set(desks)],
  })
}
