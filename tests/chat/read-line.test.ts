import { array, assert, constantFrom, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import { parseCommand } from '../../src/chat/parse-command.ts'
import { readLine } from '../../src/chat/read-line.ts'
import { buildVocabulary } from '../../src/chat/vocabulary.ts'
import { catalogue } from '../fakes/open-chat.ts'
import { sampleDesks } from '../fakes/sample-briefs.ts'

const vocabulary = buildVocabulary(commands, sampleDesks, [catalogue.translator('en')])

const lineOf = (text: string, options: Readonly<Record<string, string>>) =>
  readLine({ text, options }, vocabulary)

describe('a line whose options come from a form', () => {
  test('a line without a form is read as it is typed', () => {
    const typed = readLine({ text: 'show me science news' }, vocabulary)
    expect(typed.line).toBe('show me science news')
    expect(typed.parsed).toMatchObject({ kind: 'command', values: { topic: 'science' } })
  })

  test('words of one option are never read as another’s', () => {
    const { parsed } = lineOf('/follow', { topic: 'minutes 5 for chat alerts confirm' })
    expect(parsed).toMatchObject({
      values: { topic: 'minutes 5 for chat alerts confirm' },
      leftover: [],
    })
  })

  test('an option the command has not is left over', () => {
    const { parsed } = lineOf('/follow', { topic: 'Palmyra', colour: 'red' })
    expect(parsed).toMatchObject({ values: { topic: 'Palmyra' }, leftover: ['colour'] })
  })

  test.each([
    [
      '/schedule',
      { minutes: '5', action: 'add', what: '07:30 weekdays' },
      '/schedule add 07:30 weekdays minutes:5',
    ],
    ['/follow', { topic: 'Velm  bridge', wants: 'alerts' }, '/follow Velm bridge alerts'],
    ['/follow', { topic: 'stock alerts' }, '/follow topic:"stock alerts"'],
    ['/settings', { zone: 'New York' }, '/settings zone:"New York"'],
    ['/quiet', { hours: '22:00-07:00', for: 'chat' }, '/quiet 22:00-07:00 for:chat'],
    ['/news', {}, '/news'],
  ])('%s %j is spelled %s', (text, options, line) => {
    expect(lineOf(text, options).line).toBe(line)
  })

  test('whatever is in a form without quotes, its spelled line says the same', () => {
    const words = array(
      constantFrom('alerts', 'for:chat', 'minutes', '5', 'zone', 'Velm', 'about', 'add'),
      {
        minLength: 1,
        maxLength: 5,
      },
    ).map((each) => each.join(' '))
    assert(
      property(words, constantFrom('alerts', 'digest', undefined), (topic, wants) => {
        const options = { topic, ...(wants === undefined ? {} : { wants }) }
        const { line } = lineOf('/follow', options)
        expect(parseCommand(line, vocabulary)).toMatchObject({ values: options, leftover: [] })
      }),
    )
  })
})
