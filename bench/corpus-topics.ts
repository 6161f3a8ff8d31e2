import { existsSync, readFileSync } from 'node:fs'
import * as z from 'zod'
import { isStopWord } from '../src/article/is-stop-word.ts'
import { stemWords } from '../src/article/stem-words.ts'
import type { Topic } from '../src/topic/topic.ts'
import type { TopicDocument } from '../src/topic/topic-document.ts'
import { createRandom, eachDistinct, makeTopic, readBack } from './synthetic-topics.ts'

/** Of so many articles one is matched; topics come from the others. */
const HELD_OUT = 4
/** Words of a topic stand together within a sentence or two. */
const WORD = /\p{L}[\p{L}\p{N}'’-]+/gu

const line = z.object({ title: z.string(), text: z.string() })

/** Topics in a language's own words, and articles that did not give them. */
interface CorpusTopics {
  eachTopic(count: number): Generator<Topic>
  readonly documents: readonly TopicDocument[]
}

/**
 * English news articles that lie outside the project, a JSON object a line; null where there are none. A
 * word is followed as often as it is written, stop words are not; a phrase is words that stand together.
 */
export function openCorpus(path: string): CorpusTopics | null {
  if (!existsSync(path)) return null
  const articles = readFileSync(path, 'utf8')
    .split('\n')
    .filter((text) => text !== '')
    .map((text) => line.parse(JSON.parse(text)))
  const random = createRandom(11)
  const told = articles
    .filter((_, i) => i % HELD_OUT !== 0)
    .flatMap(({ title, text }) => `${title} ${text}`.match(WORD) ?? [])
    .filter((word) => !isStopWord(word.toLowerCase(), 'en'))
  const phrase = (least: number, most: number): string => {
    const at = Math.floor(random() * told.length)
    return told.slice(at, at + least + Math.floor(random() * (most - least + 1))).join(' ')
  }
  const words = { name: () => phrase(1, 1), phrase }
  return {
    eachTopic: (count) => eachDistinct(count, () => makeTopic(random, words)),
    documents: articles
      .filter((_, i) => i % HELD_OUT === 0)
      .map(({ title, text }, i) => ({
        language: 'en',
        titleStems: readBack(stemWords(title, 'en')),
        textStems: readBack(stemWords(text, 'en')),
        publisherId: `outlet${i % 300}.example`,
        publisherName: `Outlet ${i % 300}`,
        desks: ['world'],
        storyIds: [1 + i],
      })),
  }
}
