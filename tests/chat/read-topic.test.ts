import { assert, constantFrom, property, string, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { confirmLine } from '../../commands/follow/wish.ts'
import { follow } from '../../commands/follow.ts'
import { commands } from '../../commands/index.ts'
import { ChatProblem } from '../../src/chat/chat-problem.ts'
import type { OptionValue } from '../../src/chat/option.ts'
import { parseCommand } from '../../src/chat/parse-command.ts'
import { readOptions } from '../../src/chat/read-option.ts'
import { readTopic } from '../../src/chat/read-topic.ts'
import { buildVocabulary } from '../../src/chat/vocabulary.ts'
import type { Topic } from '../../src/topic/topic.ts'
import { catalogue } from '../fakes/open-chat.ts'
import { sampleDesks } from '../fakes/sample-briefs.ts'

const vocabulary = buildVocabulary(commands, sampleDesks, [catalogue.translator('en')])

/** What a line about following is read as; null when it is no such line, or cannot be read. */
function read(line: string): Readonly<Record<string, OptionValue>> | null {
  const parsed = parseCommand(line, vocabulary)
  if (parsed.kind !== 'command' || parsed.command !== follow || parsed.leftover.length > 0)
    return null
  try {
    const setting = { vocabulary, language: 'en', storyAt: () => null }
    return readOptions(parsed.values, follow.options, setting)
  } catch (error) {
    if (error instanceof ChatProblem) return null
    throw error
  }
}

function topicOf(line: string): Topic | null {
  const topic = read(line)?.['topic']
  return typeof topic === 'object' && topic !== null && isTopic(topic) ? topic : null
}

function isTopic(value: Exclude<OptionValue, null | string | number>): value is Topic {
  return value.kind !== 'id' && value.kind !== 'place' && value.kind !== 'topic'
}

const typical = [
  'price alerts',
  'both',
  'music for me',
  'for chat',
  'about time',
  'צה"ל',
  'science',
  '#17',
  'a "b c" -d',
  'title:velm',
  'topic:velm',
  '"',
  'x"',
]

test.each(['price alerts', 'about', 'both', '#17', '"a b" -c', 'title:velm', '"velm"', 'velm*'])(
  'the button that follows “%s” follows just that',
  (typed) => {
    const topic = topicOf(`/follow ${typed}`)
    if (topic === null) throw new Error('it is a topic')
    expect(read(confirmLine({ topic, wants: 'alerts', everyone: true }))).toEqual({
      topic,
      wants: 'alerts',
      confirm: 'confirm',
      for: 'chat',
    })
  },
)

test('the button that follows a typed topic is read as that topic, whatever its words', () => {
  const wild = string({ unit: 'grapheme', maxLength: 30 })
  assert(
    property(tuple(wild, constantFrom(...typical), wild), (parts) => {
      const topic = topicOf(`/follow ${parts.join(' ')}`)
      if (topic === null) return
      const line = confirmLine({ topic, wants: 'both', everyone: false })
      expect(read(line)).toEqual({ topic, wants: 'both', confirm: 'confirm', for: null })
    }),
    { numRuns: 2000 },
  )
})

test('a query’s mistake is placed as people count: from one, each character once', () => {
  expect(problemOf('(velm OR bridge')).toEqual(['problem-query-parenthesis', 1])
  expect(problemOf('"🌉 velm" AND (velm OR bridge')).toEqual(['problem-query-parenthesis', 14])
  expect(problemOf(`velm AND ${'b'.repeat(500)}`)).toEqual(['problem-query-long', 500])
})

/** Why it is no topic, and where. */
function problemOf(text: string): readonly unknown[] | null {
  try {
    readTopic(text, new Map())
    return null
  } catch (error) {
    if (!(error instanceof ChatProblem)) throw error
    return [error.key, error.values['position']]
  }
}
