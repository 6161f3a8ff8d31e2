import * as fc from 'fast-check'
import type { Topic } from '../../src/topic/topic.ts'
import type { TopicDocument } from '../../src/topic/topic-document.ts'

/** Few words, so that topics and documents meet often. */
const words = [
  'ferry',
  'ferries',
  'harbour',
  'norr',
  'Nörr',
  'old',
  'the',
  'and',
  'taliba',
  'talibas',
  'טליבה',
  'בטליבה',
  'U.N.',
  'ש"ס',
  '2026',
]
const word = fc.constantFrom(...words)
const piece = fc.oneof(
  { weight: 6, arbitrary: word },
  fc.constantFrom('AND', 'OR', 'NOT', 'and', 'or', '(', ')', '-', '"', '„', '“', '*', ':', '-('),
  fc.constantFrom('title:', 'lang:en', 'lang:he', 'source:norr.example', 'source:"Velm Courier"'),
  fc.constantFrom('tal*', 'fer*', 'title:harb*', 'טל*', '"old harbour"', '-"ferry norr"', '-old'),
  fc.string({ maxLength: 3, unit: 'binary' }),
)

/** Texts that are mostly nearly queries. */
export const wildText = fc
  .array(fc.tuple(piece, fc.constantFrom('', ' ', ' ')), { maxLength: 12 })
  .map((pieces) => pieces.flat().join(''))

export const wildTopic: fc.Arbitrary<Topic> = fc.oneof(
  { weight: 5, arbitrary: wildText.map((query): Topic => ({ kind: 'query', query })) },
  {
    weight: 3,
    arbitrary: fc
      .array(word, { minLength: 1, maxLength: 3 })
      .map((some): Topic => ({ kind: 'words', words: some.join(' ') })),
  },
  fc.constantFrom<Topic>({ kind: 'desk', desk: 'world' }, { kind: 'story', storyId: 7 }),
)

const stem = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...stems()) },
  fc.string({ maxLength: 3 }),
)

export const wildDocument: fc.Arbitrary<TopicDocument> = fc.record({
  language: fc.constantFrom('en', 'he', 'de'),
  titleStems: fc.array(stem, { maxLength: 4 }),
  textStems: fc.array(stem, { maxLength: 10 }),
  publisherId: fc.constantFrom('norr.example', 'www.norr.example', 'velm.example'),
  publisherName: fc.constantFrom('Norr', 'The Vélm Courier', 'Courier Velm', ''),
  desks: fc.subarray(['sport', 'world']),
  storyIds: fc.subarray([7, 8, 9]),
})

/** As stemWords gives them in English, Hebrew and German. */
function stems(): readonly string[] {
  return [
    'ferri',
    'ferry',
    'ferries',
    'harbour',
    'norr',
    'old',
    'the',
    'and',
    'taliba',
    'טליבה',
  ].concat(['un', 'שס', '2026', 'harb', 'tal'])
}
