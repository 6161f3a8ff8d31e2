import { array, assert, property, stringMatching } from 'fast-check'
import { expect, test } from 'vitest'
import { shareOfSmaller, sketchText } from '../../src/story/sketch-text.ts'

const words = array(stringMatching(/^[a-z]{3,8}$/), { minLength: 40, maxLength: 300 })

test('a text shares all of itself, and nothing with other words', () => {
  assert(
    property(words, (text) => {
      const sketch = sketchText(text)
      expect(shareOfSmaller(sketch, sketch)).toBe(1)
      const other = sketchText(text.map((word) => word.toUpperCase()))
      expect(shareOfSmaller(sketch, other)).toBe(0)
    }),
  )
})

test('a text cut to its first half is still wholly shared', () => {
  assert(
    property(words, (text) => {
      const half = sketchText(text.slice(0, Math.ceil(text.length / 2)))
      expect(shareOfSmaller(sketchText(text), half)).toBeGreaterThan(0.9)
    }),
  )
})

test('a stock phrase is too little to prove a copy', () => {
  const phrase = sketchText('all rights of this text are reserved'.split(' '))
  expect(shareOfSmaller(phrase, phrase)).toBe(0)
})
