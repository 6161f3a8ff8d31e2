import { readFileSync } from 'node:fs'
import { FluentResource } from '@fluent/bundle'
import { describe, expect, test } from 'vitest'
import { commands } from '../../../commands/index.ts'
import { describeCommands } from '../../../src/adapters/discord/describe-commands.ts'
import { nameCommands } from '../../../src/delivery/name-commands.ts'
import { type Grammar, speakIn } from '../../../src/delivery/translate.ts'
import { catalogue } from '../../fakes/open-chat.ts'
import { findTypedWords } from './typed-words.ts'

/** Names, and words that may be typed; the terminal's own are never said elsewhere. */
const words =
  /^(?:command-\w+|option-\w+|choice-\w+|(?:grammar|saying|schedule|terminal|demo)-.*)$/u

function readSentences(language: string, grammar: Grammar): readonly (readonly [string, string])[] {
  const source = readFileSync(`${import.meta.dirname}/../../../locales/${language}.ftl`, 'utf8')
  const t = speakIn(grammar, catalogue.translator(language))
  return new FluentResource(source).body.flatMap(({ id, attributes }) => {
    const keys = [id, ...Object.keys(attributes).map((name) => `${id}.${name}`)]
    return keys
      .filter((key) => !key.endsWith('.words'))
      .filter((key) => /^(?:schedule-zone-question|schedules-hint)$/u.test(key) || !words.test(key))
      .map((key) => [key, t(key)] as const)
  })
}

const registered = new Set(
  describeCommands(commands, { catalogue }).flatMap(({ name, options = [] }) => {
    const seconds = options.flatMap((option) => ('options' in option ? [option.name] : []))
    return seconds.length === 0 ? [`/${name}`] : seconds.map((second) => `/${name} ${second}`)
  }),
)

describe.each(catalogue.languages)('%s', (language) => {
  test('no sentence for forms tells to type a line', () => {
    const typed = readSentences(language, 'forms').flatMap(([key, text]) =>
      findTypedWords(text).map((found) => `${key}: ${found}`),
    )
    expect(typed).toEqual([])
  })

  test('where lines are typed they are told, so the search for them finds some', () => {
    const typed = readSentences(language, 'typed').filter(
      ([, text]) => findTypedWords(text).length > 0,
    )
    expect(typed.length).toBeGreaterThan(20)
  })

  test('every command that a sentence for forms names is one Discord shows', () => {
    const named = readSentences(language, 'forms').flatMap(([key, text]) =>
      nameCommands(text).flatMap(({ command }) => (command === undefined ? [] : [[key, command]])),
    )
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter(([, command = '']) => !registered.has(command))).toEqual([])
  })
})
