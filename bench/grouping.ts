import { stemWords } from '../src/article/stem-words.ts'
import { createGrouper } from '../src/story/group-articles.ts'
import type { GroupingDocument } from '../src/story/grouping-document.ts'
import type { BenchRow } from './bench-row.ts'

const WINDOW = 6_700
const HISTORY = 60_000
const MEASURED = 2_000
const ALL_PAIRS_MEASURED = 40
const WINDOW_MS = 72 * 3_600_000

/** Times grouping over made-up articles that arrive evenly, 6,700 in 72 hours, three to an event.
 * Stems are given, as search needs them anyway. */
export async function benchGrouping(): Promise<readonly BenchRow[]> {
  const grouper = createGrouper()
  const articles = makeArticles()
  const addMany = (count: number): number => {
    const documents = Array.from({ length: count }, () => articles.next().value)
    const start = performance.now()
    for (const document of documents) grouper.add(document)
    return (1000 * count) / (performance.now() - start)
  }
  addMany(WINDOW)
  const early = addMany(MEASURED)
  addMany(HISTORY - WINDOW - MEASURED)
  const late = addMany(MEASURED)
  const allPairs = timeAllPairs()
  return [
    { what: '6,700 articles in the window', value: early, unit: 'articles/s' },
    { what: 'the same, 60,000 articles later', value: late, unit: 'articles/s', target: '≥ 2,857' },
    { what: 'later rate beside the first', value: late / early, unit: '×', target: '≥ 0.8' },
    { what: 'plain TF-IDF with all of the window', value: allPairs, unit: 'articles/s' },
    { what: 'grouping beside plain TF-IDF', value: late / allPairs, unit: '×' },
  ]
}

/** The textbook way, given its vectors: cosine with every article of the window. */
function timeAllPairs(): number {
  const articles = makeArticles()
  const window = Array.from({ length: WINDOW }, () => toVector(articles.next().value))
  const arriving = window.slice(0, ALL_PAIRS_MEASURED)
  const start = performance.now()
  let best = 0
  for (const vector of arriving)
    for (const other of window) best = Math.max(best, dotProduct(vector, other))
  const elapsed = performance.now() - start
  return best > 0 ? (1000 * ALL_PAIRS_MEASURED) / elapsed : 0
}

function toVector({ title, text, language }: GroupingDocument): Map<string, number> {
  const vector = new Map<string, number>()
  for (const stem of stemWords(`${title} ${text}`, language))
    vector.set(stem, (vector.get(stem) ?? 0) + 1)
  return vector
}

function dotProduct(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const [term, weight] of a) sum += weight * (b.get(term) ?? 0)
  return sum
}

const VOCABULARY = 40_000
const TEXT_WORDS = 220
const NAMES_PER_EVENT = 5

/** Endless made-up English articles; words as frequent as Zipf's law has them, names by the event. */
function* makeArticles(): Generator<GroupingDocument, never> {
  const random = createRandom(20_261_122)
  const commonWord = (): string => nameWord(Math.floor(VOCABULARY ** random()))
  const events: string[][] = []
  for (let articleId = 1; ; articleId += 1) {
    if (articleId % 3 === 1) {
      events.push(
        Array.from({ length: NAMES_PER_EVENT }, () =>
          capitalise(nameWord(Math.floor(random() * 200_000))),
        ),
      )
      if (events.length > 200) events.shift()
    }
    const names = events[Math.floor(random() * events.length)] ?? []
    const word = (): string =>
      random() < 0.08 ? (names[Math.floor(random() * names.length)] ?? '') : commonWord()
    const title = `${names[0]} ${Array.from({ length: 8 }, word).join(' ')}`
    const text = Array.from({ length: TEXT_WORDS }, word).join(' ')
    yield {
      articleId,
      segment: 0,
      publisherId: `paper${Math.floor(random() * 300)}.example`,
      language: 'en',
      time: Math.floor((articleId * WINDOW_MS) / WINDOW),
      title,
      text,
      stems: stemWords(`${title}\n${text}`, 'en'),
      credit: null,
    }
  }
}

const SYLLABLES = ['ka', 'ro', 'mi', 'ten', 'sul', 'ver', 'dan', 'pol', 'li', 'gor', 'es', 'un']

function nameWord(rank: number): string {
  let name = ''
  for (let rest = rank + 1; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    name += SYLLABLES[rest % SYLLABLES.length] ?? ''
  return name
}

function capitalise(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}

/** Mulberry32: small, seeded, the same everywhere. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
