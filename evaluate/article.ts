import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import { extractPage } from '../src/article/extract-page.ts'
import { decodeText } from '../src/feed/decode-text.ts'

/**
 * The article door: `article [--base URL] FILE.html[.gz]…` writes one JSON line a file. Returns the exit
 * code: 1 only when nothing could be read.
 */
export async function evaluateArticle(
  args: readonly string[],
  out: (line: string) => void,
): Promise<number> {
  const { base, files } = readArguments(args)
  let read = 0
  for (const file of files) {
    try {
      out(JSON.stringify(await describeArticle(file, base)))
      read++
    } catch (error) {
      out(JSON.stringify({ file, error: error instanceof Error ? error.message : String(error) }))
    }
  }
  return read > 0 ? 0 : 1
}

function readArguments(args: readonly string[]): { base: string; files: readonly string[] } {
  const files: string[] = []
  let base = 'https://page.invalid/article'
  for (let at = 0; at < args.length; at++) {
    const argument = args[at] ?? ''
    if (argument === '--base') base = args[++at] ?? base
    else if (argument.startsWith('--base=')) base = argument.slice('--base='.length)
    else files.push(argument)
  }
  return { base, files }
}

async function describeArticle(file: string, base: string): Promise<object> {
  const bytes = await readFile(file)
  // By its first bytes, not its name: a page may be stored compressed under any.
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b
  const html = decodeText(isGzip ? gunzipSync(bytes) : bytes, 'text/html')
  if (html.trim() === '') throw new Error('the file is empty')
  const page = extractPage(html, base)
  return {
    file,
    title: page.title,
    text: page.paragraphs.join('\n\n'),
    published: page.published === null ? null : new Date(page.published).toISOString(),
    author: page.author,
    language: page.language,
    credit: page.credit,
    kind: page.kind,
  }
}
