import { readFile } from 'node:fs/promises'
import { decodeText } from '../src/feed/decode-text.ts'
import type { FeedItem } from '../src/feed/feed.ts'
import { parseFeed } from '../src/feed/parse-feed.ts'

/**
 * The feed door: `feed [--base URL] FILE…` writes one JSON line a file. Returns the exit code: 1
 * only when nothing could be read.
 */
export async function evaluateFeed(
  args: readonly string[],
  out: (line: string) => void,
): Promise<number> {
  const { base, files } = readArguments(args)
  let read = 0
  for (const file of files) {
    try {
      out(JSON.stringify(await describeFeed(file, base)))
      read++
    } catch (error) {
      out(JSON.stringify({ file, error: error instanceof Error ? error.message : String(error) }))
    }
  }
  return read > 0 ? 0 : 1
}

function readArguments(args: readonly string[]): { base: string; files: readonly string[] } {
  const files: string[] = []
  let base = ''
  for (let at = 0; at < args.length; at++) {
    const argument = args[at] ?? ''
    if (argument === '--base') base = args[++at] ?? ''
    else if (argument.startsWith('--base=')) base = argument.slice('--base='.length)
    else files.push(argument)
  }
  return { base, files }
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
