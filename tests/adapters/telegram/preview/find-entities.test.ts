import { expect, test } from 'vitest'
import { findEntities } from '../../../../src/adapters/telegram/preview/find-entities.ts'

const found = (text: string): readonly string[] =>
  findEntities(text).map(
    ({ type, offset, length }) => `${type} ${text.slice(offset, offset + length)}`,
  )

test('finds what Telegram links by itself', () => {
  expect(
    found('Say /news or ask @someone of #velm at velm.example, $ABC; see https://a.example/x.'),
  ).toEqual([
    'bot_command /news',
    'mention @someone',
    'hashtag #velm',
    'url velm.example',
    'cashtag $ABC',
    'url https://a.example/x',
  ])
  expect(found('write to desk@velm.example')).toEqual(['email desk@velm.example'])
})

test('leaves alone what is broken up or is part of a word', () => {
  expect(found('3/4, and/or, Velm.Harbour, @⁠someone, /⁠news, #⁠velm, velm⁠.example, #1, $5')).toEqual(
    [],
  )
})
