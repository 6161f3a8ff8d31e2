import { execFileSync } from 'node:child_process'
import * as z from 'zod'
import { openDatabase } from '../src/adapters/database/open-database.ts'
import { createTopicTest } from '../src/topic/matches-topic.ts'
import type { Topic } from '../src/topic/topic.ts'
import type { TopicDocument } from '../src/topic/topic-document.ts'
import { TopicIndex } from '../src/topic/topic-index.ts'
import { topicKey } from '../src/topic/topic-key.ts'
import { type BenchRow, percentile } from './bench-row.ts'
import { openCorpus } from './corpus-topics.ts'
import type { HeldTopics } from './hold-topics.ts'
import { openTopicSource } from './synthetic-topics.ts'

const TOPICS = 200_000
const FOLLOWS = 1_000_000
const ARTICLES = 4000
const WARMED = 500
const CHANGES = 5000
const TESTED_ONE_BY_ONE = 20
const STORED = 2000
const languages = ['en']

/** English news articles outside the project; their rows are left out where there are none. */
const CORPUS = '../shared/corpora/topics/masakhanews-eng.jsonl'

/**
 * Articles of 400 words against 1,000,000 follows of 200,000 topics. The process holds topics; who follows
 * them is the store's. Beside it, each topic tested in turn in the same run.
 */
export async function benchMatching(): Promise<readonly BenchRow[]> {
  const source = openTopicSource()
  const topics = [...source.eachTopic(TOPICS)]
  const { index, adding } = buildIndex(topics)
  const run = matchAll(index, WARMED + ARTICLES, () => source.makeDocument(topics))
  const documents = Array.from({ length: TESTED_ONE_BY_ONE }, () => source.makeDocument(topics))
  const oneByOne = timeOneByOne(topics, documents)
  const changes = timeChanges(index, [...source.eachTopic(CHANGES)])
  return [
    { what: 'distinct topics in the index', value: TOPICS, unit: 'topics' },
    { what: 'the commonest of them, of 1,000,000 follows', value: mostFollowed(), unit: 'follows' },
    { what: 'topics an article speaks of', value: run.matched, unit: 'topics' },
    { what: 'one article, half of them', value: percentile(run.times, 0.5), unit: 'ms' },
    { what: 'one article, mean', value: mean(run.times), unit: 'ms' },
    { what: 'one article, p99', value: percentile(run.times, 0.99), unit: 'ms', target: '≤ 1' },
    { what: 'one article, worst', value: Math.max(...run.times), unit: 'ms' },
    { what: 'each topic in turn, mean', value: oneByOne, unit: 'ms' },
    { what: 'index beside each in turn', value: oneByOne / mean(run.times), unit: '×' },
    { what: 'add to the index, p99', value: percentile(adding, 0.99), unit: 'ms', target: '≤ 1' },
    { what: 'the same, full', value: percentile(changes.adding, 0.99), unit: 'ms', target: '≤ 1' },
    { what: 'remove, p99', value: percentile(changes.removing, 0.99), unit: 'ms', target: '≤ 1' },
    ...measureMemory(),
    ...benchCorpus(),
    ...(await benchStore(topics.slice(0, STORED))),
  ]

  function mostFollowed(): number {
    let most = 1
    for (let i = TOPICS; i < FOLLOWS; i++) if (source.pickRank(TOPICS) === 0) most++
    return most
  }
}

function buildIndex(topics: Iterable<Topic>): {
  readonly index: TopicIndex
  readonly adding: readonly number[]
} {
  const index = new TopicIndex([])
  const adding: number[] = []
  for (const topic of topics)
    adding.push(time(() => index.add(adding.length + 1, topic, languages)))
  return { index, adding }
}

const heldTopics = z.object({
  before: z.number(),
  index: z.number(),
  matching: z.number(),
  most: z.number(),
}) satisfies z.ZodType<HeldTopics>

/** In a process of its own, without this one's copies of topics and articles. */
function measureMemory(): readonly BenchRow[] {
  const script = new URL('hold-topics.ts', import.meta.url).pathname
  const printed = execFileSync(process.execPath, ['--expose-gc', script], { encoding: 'utf8' })
  const { before, index, matching, most } = heldTopics.parse(JSON.parse(printed))
  return [
    { what: 'memory of the index', value: index / 1e6, unit: 'MB' },
    { what: "a process with the bot's modules", value: before / 1e6, unit: 'MB' },
    { what: 'the same, topics in, matching', value: matching / 1e6, unit: 'MB', target: '≤ 500' },
    { what: 'the same at its most, building', value: most / 1e6, unit: 'MB', target: '≤ 500' },
  ]
}

/** The same mix of topics in words of real news, and real articles. */
function benchCorpus(): readonly BenchRow[] {
  const corpus = openCorpus(CORPUS)
  if (corpus === null) return []
  const { index } = buildIndex(corpus.eachTopic(TOPICS))
  const { documents } = corpus
  const words = documents.reduce((sum, { textStems }) => sum + textStems.length, 0)
  let at = 0
  const next = (): TopicDocument => documents[at++ % documents.length] ?? NO_DOCUMENT
  const run = matchAll(index, WARMED + ARTICLES, next)
  return [
    { what: 'real articles, words', value: words / documents.length, unit: 'words' },
    { what: 'topics such an article speaks of', value: run.matched, unit: 'topics' },
    { what: 'one of them, half', value: percentile(run.times, 0.5), unit: 'ms' },
    { what: 'one of them, p99', value: percentile(run.times, 0.99), unit: 'ms' },
  ]
}

const NO_DOCUMENT: TopicDocument = {
  language: 'en',
  titleStems: [],
  textStems: [],
  publisherId: '',
  publisherName: '',
  desks: [],
  storyIds: [],
}

/** Each article is made just before it is matched. The first ones, which warm up, are not counted. */
function matchAll(
  index: TopicIndex,
  count: number,
  next: () => TopicDocument,
): {
  /** Milliseconds, an article each. */
  readonly times: readonly number[]
  /** Topics an article. */
  readonly matched: number
} {
  const times: number[] = []
  let matched = 0
  for (let i = 0; i < count; i++) {
    const document = next()
    times.push(time(() => (matched += index.match(document).length)))
  }
  return { times: times.slice(WARMED), matched: matched / count }
}

/** Each topic read and stemmed beforehand, as the index has it. Milliseconds an article. */
function timeOneByOne(topics: readonly Topic[], documents: readonly TopicDocument[]): number {
  const tests = topics.map((topic) => createTopicTest(topic, { languages, aliases: [] }))
  let matched = 0
  const elapsed = time(() => {
    for (const document of documents)
      for (const speaksOf of tests) if (speaksOf(document)) matched++
  })
  return matched > 0 ? elapsed / documents.length : 0
}

function timeChanges(
  index: TopicIndex,
  topics: readonly Topic[],
): { readonly adding: readonly number[]; readonly removing: readonly number[] } {
  const adding = topics.map((topic, i) => time(() => index.add(TOPICS + 1 + i, topic, languages)))
  const removing = topics.map((_, i) => time(() => index.remove(TOPICS + 1 + i)))
  return { adding, removing }
}

/** The same change where it is kept. */
async function benchStore(topics: readonly Topic[]): Promise<readonly BenchRow[]> {
  const database = await openDatabase({ path: ':memory:' })
  const { follows } = database
  const adding: number[] = []
  const removing: number[] = []
  const ids: number[] = []
  for (const topic of topics) {
    const start = performance.now()
    const { id } = await follows.addFollow({
      chatId: 'bench',
      topic,
      key: topicKey(topic, languages),
      languages,
      alerts: true,
      digests: true,
      since: 1,
      addedBy: 'bench',
    })
    adding.push(performance.now() - start)
    ids.push(id)
  }
  for (const id of ids) {
    const start = performance.now()
    await follows.removeFollow('bench', id)
    removing.push(performance.now() - start)
  }
  await database.close()
  return [
    { what: 'store a follow, p99', value: percentile(adding, 0.99), unit: 'ms', target: '≤ 1' },
    { what: 'delete a follow, p99', value: percentile(removing, 0.99), unit: 'ms', target: '≤ 1' },
  ]
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function time(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}
