import { assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { splitWords } from '../../src/chat/split-words.ts'

test('keeps quoted words together and away from the grammar', () => {
  expect(splitWords('say "New York" “Tel Aviv” x:"a b"')).toEqual([
    { text: 'say', quoted: false, key: null, raw: 'say' },
    { text: 'New York', quoted: true, key: null, raw: '"New York"' },
    { text: 'Tel Aviv', quoted: true, key: null, raw: '“Tel Aviv”' },
    { text: 'a b', quoted: true, key: 'x', raw: 'x:"a b"' },
  ])
})

test('reads a quote that never closes, an address and a Hebrew acronym as words', () => {
  expect(splitWords('"open https://velm.example/a:b צה"ל').map(({ text }) => text)).toEqual([
    '"open',
    'https://velm.example/a:b',
    'צה"ל',
  ])
})

test('loses no letter of any line', () => {
  assert(
    property(string({ unit: 'grapheme', maxLength: 60 }), (line) => {
      const kept = splitWords(line)
        .map(({ key, text }) => (key ?? '') + text)
        .join('')
      expect(letters(kept)).toBe(letters(line))
    }),
  )
})

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}
