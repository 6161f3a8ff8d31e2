import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseFeed as parseWithFeedsmith } from 'feedsmith'
import Parser from 'rss-parser'
import { decodeText } from '../src/feed/decode-text.ts'
import { parseFeed } from '../src/feed/parse-feed.ts'
import { type BenchRow, percentile } from './bench-row.ts'

const corpus = '../shared/corpora/feeds/news'
const own = 'tests/fixtures/feeds'
const ROUNDS = 15
const WARM_UP = 2
/** Readings of all feeds in one measurement: the CPU clock ticks in steps of some milliseconds. */
const READINGS = 3

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
    { what: `${documents.length} feeds, ours from bytes`, ...middle(ours) },
    { what: 'feedsmith from bytes', ...middle(feedsmith) },
    { what: 'rss-parser from bytes', ...middle(rss) },
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
  /** CPU milliseconds of reading all feeds once, one a round. */
  readonly times: number[]
}

function contestant(run: Contestant['run']): Contestant {
  return { run, times: [] }
}

/**
 * Every round runs all, the order turning about. By the thread's own CPU clock, which is the time that
 * passes on a quiet machine and hardly tells a busy one; garbage collection on other threads is not in it.
 */
async function runInTurns(contestants: readonly Contestant[]): Promise<void> {
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    for (const { run, times } of round % 2 === 0 ? contestants : contestants.toReversed()) {
      // One must not pay for collecting what the one before left behind.
      globalThis.gc?.()
      const start = process.threadCpuUsage()
      for (let reading = 0; reading < READINGS; reading++) await run()
      const { user, system } = process.threadCpuUsage(start)
      if (round >= 0) times.push((user + system) / 1000 / READINGS)
    }
  }
}

type Measured = Pick<BenchRow, 'value' | 'unit'>

function middle({ times }: Contestant): Measured {
  return { value: percentile(times, 0.5), unit: 'ms' }
}

/** The median of each round's ratio: both ran within the same second. */
function ratio(ours: Contestant, theirs: Contestant): Measured {
  const ratios = ours.times.map((time, round) => time / (theirs.times[round] ?? time))
  return { value: percentile(ratios, 0.5), unit: '×' }
}
