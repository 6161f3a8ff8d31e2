import { openDatabase } from '../src/adapters/database/open-database.ts'
import { createTopicTest } from '../src/topic/matches-topic.ts'
import type { Topic } from '../src/topic/topic.ts'
import type { TopicDocument } from '../src/topic/topic-document.ts'
import { TopicIndex } from '../src/topic/topic-index.ts'
import { topicKey } from '../src/topic/topic-key.ts'
import { type BenchRow, percentile } from './bench-row.ts'
import { openTopicSource } from './synthetic-topics.ts'

const TOPICS = 200_000
const FOLLOWS = 1_000_000
const ARTICLES = 4000
const WARMED = 500
const CHANGES = 5000
const TESTED_ONE_BY_ONE = 20
const STORED = 2000
const languages = ['en']

/**
 * Articles of 400 words against 1,000,000 follows of 200,000 topics. The process holds topics; who follows
 * them is the store's. Beside it, each topic tested in turn in the same run.
 */
export async function benchMatching(): Promise<readonly BenchRow[]> {
  const source = openTopicSource()
  const topics = source.makeTopics(TOPICS)
  const before = heapUsed()
  const { index, adding } = buildIndex(topics)
  const held = heapUsed() - before
  const resident = process.memoryUsage().rss

  const times: number[] = []
  let matched = 0
  for (let i = 0; i < WARMED + ARTICLES; i++) {
    const document = source.makeDocument(topics)
    times.push(time(() => (matched += index.match(document).length)))
  }
  times.splice(0, WARMED)
  const documents = Array.from({ length: TESTED_ONE_BY_ONE }, () => source.makeDocument(topics))
  const oneByOne = timeOneByOne(topics, documents)
  const mean = times.reduce((sum, ms) => sum + ms, 0) / times.length
  const changes = timeChanges(index, source.makeTopics(CHANGES))
  return [
    { what: 'distinct topics in the index', value: index.size, unit: 'topics' },
    { what: 'the commonest of them, of 1,000,000 follows', value: mostFollowed(), unit: 'follows' },
    { what: 'topics an article speaks of', value: matched / (WARMED + ARTICLES), unit: 'topics' },
    { what: 'one article, half of them', value: percentile(times, 0.5), unit: 'ms' },
    { what: 'one article, mean', value: mean, unit: 'ms' },
    { what: 'one article, p99', value: percentile(times, 0.99), unit: 'ms', target: '≤ 1' },
    { what: 'one article, worst', value: Math.max(...times), unit: 'ms' },
    { what: 'each topic in turn, mean', value: oneByOne, unit: 'ms' },
    { what: 'index beside each in turn', value: oneByOne / mean, unit: '×' },
    { what: 'add to the index, p99', value: percentile(adding, 0.99), unit: 'ms', target: '≤ 1' },
    { what: 'the same, full', value: percentile(changes.adding, 0.99), unit: 'ms', target: '≤ 1' },
    { what: 'remove, p99', value: percentile(changes.removing, 0.99), unit: 'ms', target: '≤ 1' },
    { what: 'memory of the index', value: held / 1e6, unit: 'MB', target: '≤ 500' },
    { what: 'the whole process, topics in', value: resident / 1e6, unit: 'MB', target: '≤ 500' },
    ...(await benchStore(topics.slice(0, STORED))),
  ]

  function mostFollowed(): number {
    let most = 1
    for (let i = TOPICS; i < FOLLOWS; i++) if (source.pickRank(TOPICS) === 0) most++
    return most
  }
}

function buildIndex(topics: readonly Topic[]): {
  readonly index: TopicIndex
  readonly adding: readonly number[]
} {
  const index = new TopicIndex([])
  const adding = topics.map((topic, i) => time(() => index.add(i + 1, topic, languages)))
  return { index, adding }
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

function heapUsed(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

function time(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}
