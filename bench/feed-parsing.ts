import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseFeed as parseWithFeedsmith } from 'feedsmith'
import Parser from 'rss-parser'
import { decodeText } from '../src/feed/decode-text.ts'
import { parseFeed } from '../src/feed/parse-feed.ts'
import { type BenchRow, percentile } from './bench-row.ts'

const corpus = '../shared/corpora/feeds/news'
const own = 'tests/fixtures/feeds'
const ROUNDS = 30
const WARM_UP = 3

const utf8 = new TextDecoder()
const rssParser = new Parser()

/**
 * Bytes to our types (decode, guard, parse, map) beside feedsmith alone and rss-parser, all feeds
 * once a round. The peers are timed twice: from bytes, decoded as UTF-8 the way their users do, which
 * is the same job as ours; and given text that was decoded beforehand, which spares them part of it.
 */
export async function benchFeedParsing(): Promise<readonly BenchRow[]> {
  const documents = await readDocuments()
  const texts = documents.map((bytes) => decodeText(bytes, null))
  const ours = contestant(() => {
    for (const bytes of documents) parseFeed(decodeText(bytes, null), { url: '' })
  })
  const feedsmith = contestant(() => {
    for (const bytes of documents) parseWithFeedsmith(utf8.decode(bytes))
  })
  const feedsmithOnText = contestant(() => {
    for (const text of texts) parseWithFeedsmith(text)
  })
  const rss = contestant(async () => {
    for (const bytes of documents) await rssParser.parseString(utf8.decode(bytes))
  })
  const rssOnText = contestant(async () => {
    for (const text of texts) await rssParser.parseString(text)
  })
  await runInTurns([ours, feedsmith, feedsmithOnText, rss, rssOnText])
  return [
    { what: `${documents.length} feeds, ours from bytes`, value: median(ours.times), unit: 'ms' },
    { what: 'feedsmith from bytes', value: median(feedsmith.times), unit: 'ms' },
    { what: 'rss-parser from bytes', value: median(rss.times), unit: 'ms' },
    { what: 'our time against feedsmith', ...ratio(ours, feedsmith), target: '≤ 1.25' },
    { what: '… given decoded text', ...ratio(ours, feedsmithOnText), target: '≤ 1.25' },
    { what: 'our time against rss-parser', ...ratio(ours, rss), target: '≤ 1.5' },
    { what: '… given decoded text', ...ratio(ours, rssOnText), target: '≤ 1.5' },
  ]
}

/** The real feeds, or our own few, that all three parsers read. */
async function readDocuments(): Promise<readonly Uint8Array[]> {
  const folder = existsSync(corpus) ? corpus : own
  const documents: Uint8Array[] = []
  for (const name of readdirSync(folder)) {
    if (!/\.(?:xml|rss|atom|rdf)$/.test(name)) continue
    const bytes = readFileSync(join(folder, name))
    if (await isReadByAll(decodeText(bytes, null))) documents.push(bytes)
  }
  return documents
}

async function isReadByAll(text: string): Promise<boolean> {
  try {
    parseFeed(text, { url: '' })
    parseWithFeedsmith(text)
    await rssParser.parseString(text)
    return true
  } catch {
    return false
  }
}

interface Contestant {
  readonly run: () => void | Promise<void>
  /** Wall-clock milliseconds, one a round. */
  readonly times: number[]
}

function contestant(run: Contestant['run']): Contestant {
  return { run, times: [] }
}

/** Every round runs all, the order turning about, so that a busy machine slows all alike. */
async function runInTurns(contestants: readonly Contestant[]): Promise<void> {
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    for (const { run, times } of round % 2 === 0 ? contestants : contestants.toReversed()) {
      // One must not pay for collecting what the one before left behind.
      globalThis.gc?.()
      const start = performance.now()
      await run()
      if (round >= 0) times.push(performance.now() - start)
    }
  }
}

/** The median of each round's ratio: both ran in the same second. */
function ratio(
  ours: Contestant,
  theirs: Contestant,
): { readonly value: number; readonly unit: string } {
  const ratios = ours.times.map((time, round) => time / (theirs.times[round] ?? time))
  return { value: median(ratios), unit: '×' }
}

function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}
