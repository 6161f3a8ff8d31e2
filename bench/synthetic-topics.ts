import type { Topic } from '../src/topic/topic.ts'
import type { TopicDocument } from '../src/topic/topic-document.ts'

// Made-up topics and articles whose words are as rare and as common as a language's (Zipf's law).
// The same seed gives the same ones.

const VOCABULARY = 150_000
/** The most common words are grammar: nobody follows them. */
const GRAMMAR = 200
const TITLE_WORDS = 9
const TEXT_WORDS = 400
/** Topics an article speaks of on purpose, beside those it meets by chance. */
const SUBJECTS = 4

/** Endless topics and articles about them. */
export interface TopicSource {
  /** Distinct topics, as mixed by makeTopic; none is kept. */
  eachTopic(count: number): Generator<Topic>
  /** About some of `topics`, those that many follow more often; 409 words. */
  makeDocument(topics: readonly Topic[]): TopicDocument
  /** A whole number below `count`; 0 comes most often, by Zipf's law. */
  pickRank(count: number): number
}

/** What people follow, in words. */
interface FollowedWords {
  /** One word. */
  readonly name: () => string
  /** From `least` to `most` words. */
  readonly phrase: (least: number, most: number) => string
}

/** Opens the source at its beginning. */
export function openTopicSource(seed = 11): TopicSource {
  const random = createRandom(seed)
  /** Log-uniform ranks are Zipf's law with exponent 1. */
  const pickRank = (count: number): number => Math.floor((count + 1) ** random()) - 1
  const word = (): string => nameWord(pickRank(VOCABULARY))
  const name = (): string => nameWord(Math.floor(GRAMMAR * (VOCABULARY / GRAMMAR) ** random()))
  const phrase = (least: number, most: number): string =>
    Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, name).join(' ')

  return {
    pickRank,
    eachTopic: (count) => eachDistinct(count, () => makeTopic(random, { name, phrase })),
    makeDocument(topics) {
      const title = Array.from({ length: TITLE_WORDS }, word)
      const text = Array.from({ length: TEXT_WORDS }, word)
      for (let i = 0; i < SUBJECTS; i++) {
        const words = wordsOf(topics[pickRank(topics.length)])
        text.splice(Math.floor(random() * TEXT_WORDS), words.length, ...words)
      }
      const outlet = Math.floor(random() * 300)
      return {
        language: 'en',
        titleStems: readBack(title),
        textStems: readBack(text),
        publisherId: `outlet${outlet}.example`,
        publisherName: `Outlet ${outlet}`,
        desks: ['world'],
        storyIds: [1 + Math.floor(random() * 10_000)],
      }
    },
  }
}

/**
 * 70 % names of one or two words, 15 % phrases of three or four, 10 % boolean queries, 5 % prefixes
 * and fields.
 */
export function makeTopic(random: () => number, { name, phrase }: FollowedWords): Topic {
  const kind = random()
  if (kind < 0.7) return { kind: 'words', words: phrase(1, 2) }
  if (kind < 0.85) return { kind: 'words', words: phrase(3, 4) }
  if (kind < 0.9) return query(`${name()} AND (${name()} OR "${phrase(2, 2)}") -${name()}`)
  if (kind < 0.95) return query(`${name()} AND ${name()}`)
  if (kind < 0.97) return query(`${name().slice(0, -2)}*`)
  if (kind < 0.99) return query(`title:${name()} AND lang:en`)
  return query(`source:outlet${Math.floor(random() * 300)}.example AND ${name()}`)
}

/** Makes topics until `count` different ones were given. */
export function* eachDistinct(count: number, make: () => Topic): Generator<Topic> {
  const given = new Set<string>()
  while (given.size < count) {
    const topic = make()
    const text = JSON.stringify(topic)
    if (given.has(text)) continue
    given.add(text)
    yield topic
  }
}

function query(text: string): Topic {
  return { kind: 'query', query: text }
}

function wordsOf(topic: Topic | undefined): readonly string[] {
  return topic?.kind === 'words' ? topic.words.split(' ') : []
}

/** Strings as they come from another thread or the store: of one piece. */
export function readBack(words: readonly string[]): readonly string[] {
  return Buffer.from(words.join(' ')).toString().split(' ')
}

const SYLLABLES = ['b', 'd', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 't', 'v', 'z'].flatMap((first) =>
  ['a', 'e', 'i', 'o', 'u'].map((vowel) => first + vowel),
)

/** No stemmer changes a word that ends so. */
function nameWord(rank: number): string {
  let name = ''
  for (let rest = rank + 1; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    name += SYLLABLES[rest % SYLLABLES.length] ?? ''
  return `${name}ko`
}

/** A linear congruential generator (Numerical Recipes), good enough to pick words. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
