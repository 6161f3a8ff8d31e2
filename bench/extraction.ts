import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readability } from '@mozilla/readability'
import { DOMParser } from 'linkedom'
import { type BenchmarkPage, readBenchmark, scoreExtraction } from '../evaluate/extraction.ts'
import { extractPage } from '../src/article/extract-page.ts'
import type { BenchRow } from './bench-row.ts'

const ownPages = 'tests/fixtures/pages'

/**
 * Pages a second on one core, ours beside Readability over linkedom alone, page by page in one run so that a
 * busy machine slows both alike; and, where the benchmark is at hand, the F1 of both.
 */
export function benchExtraction(corporaDir = '../shared/corpora'): Promise<readonly BenchRow[]> {
  const benchmark = readBenchmark(corporaDir)
  const pages = benchmark ?? readOwnPages()
  const scored = new Map<string, [ours: string, theirs: string]>()
  let ours = 0
  let theirs = 0
  // The first round warms the code up.
  for (const round of [0, 1, 2]) {
    for (const page of pages) {
      const start = performance.now()
      const text = extractPage(page.html, page.url).paragraphs.join('\n\n')
      const between = performance.now()
      const plain = readAlone(page.html)
      const end = performance.now()
      scored.set(page.id, [text, plain])
      if (round === 0) continue
      ours += between - start
      theirs += end - between
    }
  }
  const counted = pages.length * 2 * 1000
  const rows: BenchRow[] = [
    { what: `${pages.length} pages, ours`, value: counted / ours, unit: 'pages/s', target: '≥ 25' },
    { what: 'Readability over linkedom alone', value: counted / theirs, unit: 'pages/s' },
    { what: 'our time against it', value: ours / theirs, unit: '×' },
  ]
  if (benchmark !== null) rows.push(...scoreRows(benchmark, scored))
  return Promise.resolve(rows)
}

function scoreRows(
  pages: readonly BenchmarkPage[],
  texts: ReadonlyMap<string, readonly [string, string]>,
): BenchRow[] {
  const ours = scoreExtraction(pages, (page) => texts.get(page.id)?.[0] ?? '')
  const theirs = scoreExtraction(pages, (page) => texts.get(page.id)?.[1] ?? '')
  return [
    { what: 'F1, ours', value: ours.f1, unit: '', target: '≥ 0.955' },
    { what: 'precision, ours', value: ours.precision, unit: '' },
    { what: 'recall, ours', value: ours.recall, unit: '' },
    { what: 'F1, Readability alone', value: theirs.f1, unit: '' },
  ]
}

function readAlone(html: string): string {
  return (
    new Readability(new DOMParser().parseFromString(html, 'text/html')).parse()?.textContent ?? ''
  )
}

/** Without the benchmark: the fictional pages of the tests, which tell the speed but not the quality. */
function readOwnPages(): BenchmarkPage[] {
  return readdirSync(ownPages)
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({
      id: name,
      url: `https://news.example/${name}`,
      html: readFileSync(join(ownPages, name), 'utf8'),
      gold: '',
    }))
}
