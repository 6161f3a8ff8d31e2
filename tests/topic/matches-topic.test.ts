import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { explainMatch } from '../../src/topic/explain-match.ts'
import { createTopicTest, matchesTopic } from '../../src/topic/matches-topic.ts'
import { requiredTerms } from '../../src/topic/required-terms.ts'
import type { Topic } from '../../src/topic/topic.ts'
import { toTopicDocument } from '../../src/topic/topic-document.ts'
import { topicKey } from '../../src/topic/topic-key.ts'
import { wildDocument, wildTopic } from './wild-topics.ts'

const aliases = [
  ['Port Norr', 'Norrhaven', 'נורהייבן'],
  ['Taliba', 'טליבה'],
]

function article(title: string, text = '', language = 'en') {
  return toTopicDocument(
    {
      title,
      paragraphs: [text],
      language,
      publisher: { id: 'velmcourier.example', name: 'The Velm Courier' },
      desks: ['world'],
    },
    [7],
  )
}

const languages = ['en', 'he']

function query(text: string): Topic {
  return { kind: 'query', query: text }
}

function named(words: string): Topic {
  return { kind: 'words', words }
}

function speaksOf(topic: Topic, document: ReturnType<typeof article>): boolean {
  return matchesTopic(topic, document, { languages, aliases })
}

test('case, diacritics and inflection do not count, in the article’s own language', () => {
  expect(speaksOf(named('Nörr elections'), article('A NORR ELECTION in Velm'))).toBe(true)
  expect(speaksOf(named('טליבה'), article('אלפים הפגינו', 'התושבים נפגשו בטליבה', 'he'))).toBe(true)
  expect(speaksOf(named('election'), article('Selections'))).toBe(false)
})

test('a name of several words is a phrase, and no phrase reaches from title to text', () => {
  expect(speaksOf(named('old harbour'), article('Fire', 'The old harbours burned.'))).toBe(true)
  expect(speaksOf(named('old harbour'), article('Fire', 'A harbour grown old.'))).toBe(false)
  expect(speaksOf(named('old harbour'), article('Velm grows old', 'Harbour fees rise.'))).toBe(
    false,
  )
})

test('whoever follows a name is told of its other names, also within a longer one', () => {
  expect(speaksOf(named('Norrhaven'), article('Storm hits Port Norr'))).toBe(true)
  expect(speaksOf(named('Port Norr'), article('סערה', 'הסערה פגעה בנורהייבן', 'he'))).toBe(true)
  expect(speaksOf(named('Norrhaven ferry'), article('The Port Norr ferry is late'))).toBe(true)
  expect(speaksOf(query('storm -norrhaven'), article('Storm hits Port Norr'))).toBe(false)
})

test('fields: the title, the language, the publisher by its address or its name', () => {
  const report = article('Storm hits Taliba', 'The ferries stay in port.')
  expect(speaksOf(query('title:storm ferry'), report)).toBe(true)
  expect(speaksOf(query('title:ferry'), report)).toBe(false)
  expect(speaksOf(query('ferry lang:en'), report)).toBe(true)
  expect(speaksOf(query('ferry lang:he'), report)).toBe(false)
  expect(speaksOf(query('source:www.velmcourier.example'), report)).toBe(true)
  expect(speaksOf(query('source:"velm courier" -football'), report)).toBe(true)
  expect(speaksOf(query('source:"courier velm"'), report)).toBe(false)
})

test('a prefix finds what begins so, whatever was cut from a word as an ending or a prefix letter', () => {
  expect(speaksOf(query('talib*'), article('Storm hits Taliba'))).toBe(true)
  expect(speaksOf(query('ferries*'), article('One ferry'))).toBe(true)
  expect(speaksOf(query('טליב*'), article('הסערה', 'התושבים שבטליבה', 'he'))).toBe(true)
  expect(speaksOf(query('ממשל*'), article('הסערה', 'לממשלה אין תשובה', 'he'))).toBe(true)
  expect(speaksOf(query('aliba*'), article('Storm hits Taliba'))).toBe(false)
})

test('only articles in the topic’s languages match, and in one that the query names', () => {
  const german = article('Sturm in Taliba', '', 'de')
  expect(speaksOf(named('Taliba'), german)).toBe(false)
  expect(matchesTopic(named('Taliba'), german, { languages: [], aliases })).toBe(true)
  expect(speaksOf(query('Taliba lang:de'), german)).toBe(true)
})

test('desks and stories match by what the article belongs to', () => {
  expect(speaksOf({ kind: 'desk', desk: 'world' }, article('Storm'))).toBe(true)
  expect(speaksOf({ kind: 'desk', desk: 'sport' }, article('Storm'))).toBe(false)
  expect(speaksOf({ kind: 'story', storyId: 7 }, article('Storm'))).toBe(true)
})

test('explains which words were found, missing, rightly absent or unwanted', () => {
  const setting = { languages, aliases }
  const topic = query('(taliba OR velmora) AND "old harbour" -football')
  expect(explainMatch(topic, article('Taliba', 'The old harbour'), setting)).toEqual({
    matches: true,
    found: ['taliba', '"old harbour"'],
    missing: ['velmora'],
    absent: ['football'],
    unwanted: [],
  })
  expect(explainMatch(topic, article('Taliba', 'Football'), setting)).toEqual({
    matches: false,
    found: ['taliba'],
    missing: ['velmora', '"old harbour"'],
    absent: [],
    unwanted: ['football'],
  })
})

test('required terms are stems by which search finds every article that matches', () => {
  const setting = { languages: ['en'], aliases }
  expect(requiredTerms(named('Elections in Velm'), setting)).toEqual([['elect'], ['in'], ['velm']])
  expect(requiredTerms(query('ferries (taliba OR storms) -football'), setting)).toEqual([
    ['ferri'],
    ['taliba', 'טליבה', 'storm'],
  ])
  expect(requiredTerms(query('source:velmcourier.example'), setting)).toEqual([])
  expect(requiredTerms({ kind: 'desk', desk: 'world' }, setting)).toEqual([])
})

test('no matching document lacks a required term', () => {
  const setting = { languages: ['en', 'he', 'de'], aliases }
  fc.assert(
    fc.property(wildTopic, wildDocument, (topic, document) => {
      if (!createTopicTest(topic, setting)(document)) return
      const stems = new Set([...document.titleStems, ...document.textStems])
      for (const choice of requiredTerms(topic, setting))
        expect(choice.some((stem) => stems.has(stem))).toBe(true)
    }),
    { numRuns: 1500 },
  )
})

function key(topic: Topic): string {
  return topicKey(topic, ['en'])
}

test('topics that mean the same share a key; others do not', () => {
  expect(key(query('storm AND (Taliba OR velm)'))).toBe(key(query('(VELM or taliba) Storms')))
  expect(key(query('"Taliba"'))).toBe(key(named('  TALIBA ')))
  expect(key(query('storm -taliba'))).not.toBe(key(query('storm taliba')))
  expect(key(query('title:storm'))).not.toBe(key(query('"storm"')))
  expect(key(named('world'))).not.toBe(key({ kind: 'desk', desk: 'world' }))
  expect(topicKey(named('storm'), ['he', 'en'])).toBe(topicKey(named('storm'), ['en', 'he']))
  expect(topicKey(named('storm'), ['en'])).not.toBe(topicKey(named('storm'), ['de']))
})
