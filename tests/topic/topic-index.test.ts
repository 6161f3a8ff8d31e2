import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { stemWords } from '../../src/article/stem-words.ts'
import { matchesTopic } from '../../src/topic/matches-topic.ts'
import type { Topic } from '../../src/topic/topic.ts'
import type { TopicDocument } from '../../src/topic/topic-document.ts'
import { TopicIndex } from '../../src/topic/topic-index.ts'
import { wildDocument, wildTopic } from './wild-topics.ts'

const aliases = [
  ['Taliba', 'Port Norr', 'טליבה'],
  ['ferry', 'night boat'],
]

const followed = fc.record({
  topic: wildTopic,
  languages: fc.shuffledSubarray(['en', 'he', 'de']),
})

function sorted(ids: readonly number[]): readonly number[] {
  return ids.toSorted((a, b) => a - b)
}

test('the index finds exactly the topics that match one by one, whatever was added and removed', () => {
  fc.assert(
    fc.property(
      fc.array(followed, { maxLength: 30 }),
      fc.array(followed, { maxLength: 10 }),
      fc.array(wildDocument, { minLength: 1, maxLength: 6 }),
      (kept, dropped, documents) => {
        const index = new TopicIndex(aliases)
        for (const [i, { topic, languages }] of dropped.entries())
          index.add(i + 1, topic, languages)
        const [first] = documents
        if (first !== undefined) index.match(first)
        // Half are replaced by others of the same id, the rest removed.
        for (const [i, { topic, languages }] of kept.entries()) index.add(i + 1, topic, languages)
        for (let i = kept.length; i < dropped.length; i++) index.remove(i + 1)
        for (const document of documents)
          expect(sorted(index.match(document))).toEqual(
            kept.flatMap(({ topic, languages }, i) =>
              matchesTopic(topic, document, { languages, aliases }) ? [i + 1] : [],
            ),
          )
      },
    ),
    { numRuns: 300 },
  )
})

test('what was removed leaves nothing behind', () => {
  const index = new TopicIndex(aliases)
  const topics = ['ferry AND norr', 'tal* OR "old harbour"', 'title:ferry', 'source:norr.example']
  for (const [i, query] of topics.entries()) index.add(i, { kind: 'query', query }, ['en', 'he'])
  for (const i of topics.keys()) index.remove(i)
  expect(index.size).toBe(0)
  index.add(9, { kind: 'words', words: 'norr' }, ['en'])
  expect(index.match(report('Ferry from Norr', 'The old harbour of Taliba'))).toEqual([9])
})

test('desks and stories are found without words', () => {
  const index = new TopicIndex([])
  index.add(1, { kind: 'desk', desk: 'world' }, [])
  index.add(2, { kind: 'story', storyId: 7 }, [])
  index.add(3, { kind: 'story', storyId: 8 }, [])
  expect(sorted(index.match(report('Ferry', '')))).toEqual([1, 2])
  index.remove(1)
  expect(index.match(report('Ferry', ''))).toEqual([2])
})

test('a stored query that does not parse matches nothing and can be removed', () => {
  const index = new TopicIndex([])
  const topic: Topic = { kind: 'query', query: '-ferry' }
  index.add(1, topic, ['en'])
  expect(index.match(report('Ferry', ''))).toEqual([])
  index.remove(1)
  expect(index.size).toBe(0)
})

function report(title: string, text: string): TopicDocument {
  return {
    language: 'en',
    titleStems: stemWords(title, 'en'),
    textStems: stemWords(text, 'en'),
    publisherId: 'velmcourier.example',
    publisherName: 'The Velm Courier',
    desks: ['world'],
    storyIds: [7],
  }
}
