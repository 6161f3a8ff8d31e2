import { describe, expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import { ChatProblem } from '../../src/chat/chat-problem.ts'
import type { OptionSpecs } from '../../src/chat/option.ts'
import { readOptions } from '../../src/chat/read-option.ts'
import { buildVocabulary } from '../../src/chat/vocabulary.ts'
import { catalogue } from '../fakes/open-chat.ts'
import { sampleDesks } from '../fakes/sample-briefs.ts'

const storyAt = (number: number) => (number === 2 ? 17 : null)

function read(spec: OptionSpecs[string], text: string, language = 'en'): unknown {
  const translators = [catalogue.translator(language), catalogue.translator('en')]
  const vocabulary = buildVocabulary(commands, sampleDesks, translators)
  try {
    return readOptions({ it: text }, { it: spec }, { vocabulary, language, storyAt })['it']
  } catch (error) {
    return error instanceof ChatProblem ? error.key : error
  }
}

describe('zones', () => {
  test.each([
    ['Asia/Jerusalem', 'Asia/Jerusalem'],
    ['jerusalem', 'Asia/Jerusalem'],
    ['new york', 'America/New_York'],
    ['New_York', 'America/New_York'],
    ['UTC', 'UTC'],
    ['gmt', 'UTC'],
    // Intl has these under older names.
    ['Asia/Kathmandu', 'Asia/Kathmandu'],
    ['europe/kyiv', 'Europe/Kyiv'],
    ['Asia/Calcutta', 'Asia/Calcutta'],
    ['ho chi minh', 'Asia/Ho_Chi_Minh'],
    ['kolkata', 'Asia/Kolkata'],
    ['etc/gmt+5', 'Etc/GMT+5'],
    ['america/port of spain', 'America/Port_of_Spain'],
    ['Jerusalm', 'problem-zone-near'],
    ['Velmtown', 'problem-zone'],
  ])('%s', (typed, expected) => {
    expect(read({ kind: 'zone' }, typed)).toBe(expected)
  })
})

describe('languages', () => {
  test.each([
    ['he', 'he'],
    ['en-GB', 'en'],
    ['Hebrew', 'he'],
    ['עברית', 'he'],
    ['deutsch', 'de'],
    ['français', 'fr'],
    ['Velmish', 'problem-language'],
    ['qq', 'problem-language'],
  ])('%s', (typed, expected) => {
    expect(read({ kind: 'language' }, typed)).toBe(expected)
  })

  test('are known by their names in the language of the interface', () => {
    expect(read({ kind: 'language' }, 'אנגלית', 'he')).toBe('en')
  })
})

test('a story is a number of the last digest, or an id', () => {
  expect(read({ kind: 'story' }, '2')).toBe(17)
  expect(read({ kind: 'story' }, '#4711')).toBe(4711)
  expect(read({ kind: 'story' }, '9')).toBe('problem-no-such-number')
  expect(read({ kind: 'story' }, 'second')).toBe('problem-no-such-number')
})

test('a topic is a desk by its label in any language, else words', () => {
  expect(read({ kind: 'topic' }, 'SCIENCE')).toEqual({ kind: 'desk', desk: 'science' })
  expect(read({ kind: 'topic' }, 'מדע')).toEqual({ kind: 'desk', desk: 'science' })
  expect(read({ kind: 'topic' }, 'Palmyra')).toEqual({ kind: 'words', words: 'Palmyra' })
})

test('a topic is a story by its id, or a query when it is written as one', () => {
  expect(read({ kind: 'topic' }, '#17')).toEqual({ kind: 'story', storyId: 17 })
  const query = 'syria AND (palmyra OR tadmor) -football'
  expect(read({ kind: 'topic' }, query)).toEqual({ kind: 'query', query })
  expect(read({ kind: 'topic' }, '(palmyra OR')).toBe('problem-query-operator')
  expect(read({ kind: 'topic' }, '?!')).toBe('problem-query-empty')
})

test('a follow is meant by its place in the list, its id, or its topic', () => {
  expect(read({ kind: 'follow' }, '2')).toEqual({ kind: 'place', place: 2 })
  expect(read({ kind: 'follow' }, 'id:4711')).toEqual({ kind: 'id', id: 4711 })
  expect(read({ kind: 'follow' }, '#17')).toEqual({
    kind: 'topic',
    topic: { kind: 'story', storyId: 17 },
  })
})

test('a schedule is meant by its number', () => {
  expect(read({ kind: 'schedule' }, '#12')).toBe(12)
  expect(read({ kind: 'schedule' }, 'mornings')).toBe('problem-schedule-number')
})

test('a number stays within its bounds', () => {
  const minutes = { kind: 'number', min: 1, max: 15 } as const
  expect(read(minutes, '5 minutes')).toBe(5)
  expect(read(minutes, '16')).toBe('problem-number')
  expect(read(minutes, 'five')).toBe('problem-number')
  expect(read(minutes, '1e9')).toBe('problem-number')
  expect(read(minutes, '2.7')).toBe('problem-number')
})

test('what is not given is null, or asked for when it is needed', () => {
  expect(read({ kind: 'text' }, ' ')).toBeNull()
  expect(read({ kind: 'text', required: true }, '')).toBe('problem-missing-it')
})
