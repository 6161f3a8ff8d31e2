import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import { extractPage } from '../src/article/extract-page.ts'
import { decodeText } from '../src/feed/decode-text.ts'
import { describeFiles } from './describe-files.ts'

/** The article door: `article [--base URL] FILE.html[.gz]…`. */
export function evaluateArticle(
  args: readonly string[],
  out: (line: string) => void,
): Promise<number> {
  return describeFiles(args, out, (file, base) =>
    describeArticle(file, base ?? 'https://page.invalid/article'),
  )
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
