import { TopicIndex } from '../src/topic/topic-index.ts'
import { openTopicSource } from './synthetic-topics.ts'

// Run as a process of its own (matching.ts): what 200,000 topics take in a process that has loaded the
// bot's modules and nothing else. They come one by one and are not kept, as from the store.

const TOPICS = 200_000
const ARTICLES = 500

/** In bytes. */
export interface HeldTopics {
  readonly before: number
  readonly index: number
  readonly matching: number
  /** The most at any time, the texts by which topics are told apart as they are made included. */
  readonly most: number
}

if (import.meta.main) console.log(JSON.stringify(await holdTopics()))

async function holdTopics(): Promise<HeldTopics> {
  await Promise.all([import('../src/connect-bot.ts'), import('../src/run-ingest.ts')])
  const before = measure()
  const index = new TopicIndex([])
  let id = 0
  for (const topic of openTopicSource().eachTopic(TOPICS)) index.add(++id, topic, ['en'])
  const after = measure()
  const source = openTopicSource()
  for (let i = 0; i < ARTICLES; i++) index.match(source.makeDocument([]))
  return {
    before: before.rss,
    index: after.used - before.used,
    matching: process.memoryUsage().rss,
    most: process.resourceUsage().maxRSS * 1024,
  }
}

/** Bytes in use, lists of numbers included, and bytes the system counts, once what was dropped is collected. */
function measure(): { readonly used: number; readonly rss: number } {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage()
  return { used: heapUsed + arrayBuffers, rss }
}
