import { expect, test } from 'vitest'
import { cutAtWord } from '../../src/delivery/cut-at-word.ts'

test('a text is cut at a word, never inside a character', () => {
  expect(cutAtWord('one two three', 13)).toBe('one two three')
  expect(cutAtWord('one two three', 11)).toBe('one two…')
  expect(cutAtWord('😀😀😀', 4)).toBe('😀…')
})

test('a long last word is cut rather than most of the room left empty', () => {
  expect(cutAtWord('a bcdefghijkl', 8)).toBe('a bcdef…')
})
