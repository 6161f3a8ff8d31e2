import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { extractPage } from '../src/article/extract-page.ts'
import { decodeText } from '../src/feed/decode-text.ts'

/** Means over pages, 0 to 1. */
export interface ExtractionFigures {
  readonly pages: number
  readonly f1: number
  readonly precision: number
  readonly recall: number
}

/** One page of the benchmark with the text a human marked as its article. */
export interface BenchmarkPage {
  readonly id: string
  readonly url: string
  readonly html: string
  readonly gold: string
}

/**
 * Scores our extraction by the method of scrapinghub/article-extraction-benchmark: multisets of
 * four-word shingles, each page counting alike. Null when the corpus is absent.
 */
export function measureExtraction(corporaDir: string): ExtractionFigures | null {
  const pages = readBenchmark(corporaDir)
  if (pages === null) return null
  return scoreExtraction(pages, (page) => extractPage(page.html, page.url).paragraphs.join('\n\n'))
}

/** Reads the benchmark's pages; null when the corpus is absent. */
export function readBenchmark(corporaDir: string): BenchmarkPage[] | null {
  const folder = join(corporaDir, 'extract', 'scrapinghub')
  const index = join(folder, 'ground-truth.json')
  if (!existsSync(index)) return null
  const truth: unknown = JSON.parse(readFileSync(index, 'utf8'))
  return Object.entries(truth ?? {}).flatMap(([id, entry]: [string, unknown]) => {
    if (!isTruth(entry)) return []
    const bytes = gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`)))
    return { id, url: entry.url, html: decodeText(bytes, 'text/html'), gold: entry.articleBody }
  })
}

function isTruth(entry: unknown): entry is { url: string; articleBody: string } {
  return typeof entry === 'object' && entry !== null && 'url' in entry && 'articleBody' in entry
}

/** Scores any extractor on the benchmark's pages. */
export function scoreExtraction(
  pages: readonly BenchmarkPage[],
  extract: (page: BenchmarkPage) => string,
): ExtractionFigures {
  let precision = 0
  let recall = 0
  for (const page of pages) {
    const score = scorePage(extract(page), page.gold)
    precision += score.precision / pages.length
    recall += score.recall / pages.length
  }
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { pages: pages.length, f1, precision, recall }
}

function scorePage(text: string, gold: string): { precision: number; recall: number } {
  const ours = countShingles(text)
  const theirs = countShingles(gold)
  let shared = 0
  let found = 0
  let wanted = 0
  for (const [shingle, count] of ours) {
    found += count
    shared += Math.min(count, theirs.get(shingle) ?? 0)
  }
  for (const count of theirs.values()) wanted += count
  if (found === wanted && shared === found) return { precision: 1, recall: 1 }
  return { precision: found === 0 ? 0 : shared / found, recall: wanted === 0 ? 0 : shared / wanted }
}

/** Python's \w+: letters, digits and the underscore. A text shorter than four words is one shingle. */
function countShingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? []
  const counts = new Map<string, number>()
  if (words.length === 0) return counts
  for (let at = 0; at < Math.max(1, words.length - 3); at++) {
    const shingle = words.slice(at, at + 4).join(' ')
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  }
  return counts
}
