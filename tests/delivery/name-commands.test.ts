import { expect, test } from 'vitest'
import { nameCommands } from '../../src/delivery/name-commands.ts'

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
