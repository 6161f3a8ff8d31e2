import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseFeed as parseWithFeedsmith } from 'feedsmith'
import Parser from 'rss-parser'
import { decodeText } from '../src/feed/decode-text.ts'
import { parseFeed } from '../src/feed/parse-feed.ts'

/** One line of the table: how long all feeds take, and how that compares with ours. */
export interface FeedParsingRow {
  readonly name: string
  /** Median over the rounds, CPU milliseconds for all documents once. */
  readonly medianMs: number
  /** Our time divided by this one's, each round by itself, median. */
  readonly oursDividedByThis: number
  readonly documents: number
  readonly source: string
}

const corpus = '../shared/corpora/feeds/news'
const own = 'tests/fixtures/feeds'

/**
 * Bytes to our types (decode, guard, parse, map) beside feedsmith alone and rss-parser, which get
 * text that is already decoded. Interleaved in one run and timed by the thread's own CPU clock, so
 * that a busy machine does not tell; what garbage collection does on other threads is left out.
 */
export async function benchFeedParsing(rounds = 15): Promise<readonly FeedParsingRow[]> {
  const source = existsSync(corpus) ? corpus : own
  const documents = readdirSync(source)
    .filter((name) => /\.(?:xml|rss|atom|rdf)$/.test(name))
    .map((name) => readFileSync(join(source, name)))
    .map((bytes) => ({ bytes, text: decodeText(bytes, null) }))
    .filter(({ text }) => isReadByAll(text))
  const texts = documents.map(({ text }) => text)
  const parser = new Parser()
  const contestants = {
    dateline: () => {
      for (const { bytes } of documents) parseFeed(decodeText(bytes, null), { url: '' })
    },
    feedsmith: () => {
      for (const text of texts) parseWithFeedsmith(text)
    },
    'rss-parser': async () => {
      for (const text of texts) await parser.parseString(text)
    },
  }
  const times = new Map<string, number[]>(Object.keys(contestants).map((name) => [name, []]))
  for (let round = -2; round < rounds; round++) {
    for (const [name, run] of Object.entries(contestants)) {
      // One must not pay for collecting what the one before left behind.
      globalThis.gc?.()
      const start = threadMs()
      await run()
      // The first rounds warm the code up.
      if (round >= 0) times.get(name)?.push(threadMs() - start)
    }
  }
  const ours = times.get('dateline') ?? []
  return [...times].map(([name, measured]) => ({
    name,
    medianMs: median(measured),
    oursDividedByThis: median(measured.map((time, round) => (ours[round] ?? 0) / time)),
    documents: documents.length,
    source,
  }))
}

function threadMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

function isReadByAll(text: string): boolean {
  try {
    parseWithFeedsmith(text)
    return true
  } catch {
    return false
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}
