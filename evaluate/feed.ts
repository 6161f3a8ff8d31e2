import { readFile } from 'node:fs/promises'
import { decodeText } from '../src/feed/decode-text.ts'
import type { FeedItem } from '../src/feed/feed.ts'
import { parseFeed } from '../src/feed/parse-feed.ts'
import { describeFiles } from './describe-files.ts'

/** The feed door: `feed [--base URL] FILE…`. */
export function evaluateFeed(
  args: readonly string[],
  out: (line: string) => void,
): Promise<number> {
  return describeFiles(args, out, (file, base) => describeFeed(file, base ?? ''))
}

async function describeFeed(file: string, base: string): Promise<object> {
  const text = decodeText(await readFile(file), null)
  const feed = parseFeed(text, { url: base })
  return { file, title: feed.title, language: feed.language, items: feed.items.map(describeItem) }
}

/** `published` falls back to the entry's last change, the only date many Atom feeds give. */
function describeItem(item: FeedItem): object {
  const published = item.published ?? item.updated
  return {
    id: item.guid,
    url: item.url,
    title: item.title,
    published: published === null ? null : new Date(published).toISOString(),
    author: item.authors.length === 0 ? null : item.authors.join(', '),
    categories: item.categories,
  }
}
