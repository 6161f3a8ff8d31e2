import { expect, test } from 'vitest'
import { isLineOf, nameCommands } from '../../src/delivery/name-commands.ts'

function named(text: string): readonly (string | undefined)[] {
  return nameCommands(text).flatMap(({ command }) => (command === undefined ? [] : [command]))
}

test('a command is a span of its own, and all of the text is kept', () => {
  const text = 'Say /setup in the channel, or “/schedule\u00A0add”.'
  const spans = nameCommands(text, 'quiet')
  expect(spans.map((span) => span.text).join('')).toBe(text)
  expect(spans.every(({ style }) => style === 'quiet')).toBe(true)
  expect(named(text)).toEqual(['/setup', '/schedule add'])
})

test('only a no-break space binds a second word', () => {
  expect(named('/news takes any words')).toEqual(['/news'])
})

test('addresses, paths and fractions name no command', () => {
  expect(named('https://velm.example/news and/or 1/two, /srv/data, ./news')).toEqual([])
})

test('a command stands behind a Hebrew prefix', () => {
  expect(named('בחרו ב־/settings.')).toEqual(['/settings'])
})

test('a text without commands is one span, the empty one too', () => {
  expect(nameCommands('Nothing.')).toEqual([{ text: 'Nothing.' }])
  expect(nameCommands('')).toEqual([{ text: '' }])
})

test('a place bound to a command belongs to it, and it is not to be pressed here', () => {
  expect(nameCommands('Say “/settings\u00A0@velmnews zone Jerusalem”.')).toEqual([
    { text: 'Say “' },
    { text: '/settings\u00A0@velmnews', command: '/settings @velmnews', elsewhere: true },
    { text: ' zone Jerusalem”.' },
  ])
  expect(nameCommands('/follow\u00A0"Harbour group · Science" Palmyra')).toEqual([
    {
      text: '/follow\u00A0"Harbour group · Science"',
      command: '/follow "Harbour group · Science"',
      elsewhere: true,
    },
    { text: ' Palmyra' },
  ])
})

test('a line is of the command it begins with, and of none that begins alike', () => {
  expect(isLineOf('/story', 'story')).toBe(true)
  expect(isLineOf('/story 4 sources', 'story')).toBe(true)
  expect(isLineOf('/storyline', 'story')).toBe(false)
  expect(isLineOf('/story', null)).toBe(false)
})
