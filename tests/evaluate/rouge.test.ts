import { expect, test } from 'vitest'
import { measureRouge } from '../../evaluate/rouge.ts'

test('the same text scores 1', () => {
  const text = 'The bridge reopened at dawn.'
  expect(measureRouge(text, text, 'en')).toEqual({ one: 1, two: 1, longest: 1 })
})

test('words are compared as stems, each as often as it stands', () => {
  // Two of three words shared, against two: 2·2/(3+2). No pair of neighbours is shared.
  const { one, two, longest } = measureRouge('bridges near bridge', 'bridge bridges', 'en')
  expect([one, two, longest]).toEqual([0.8, 0, 0.8])
})

test('order counts for pairs and for the longest common subsequence only', () => {
  const { one, two, longest } = measureRouge('dawn bridge lorry', 'lorry bridge dawn', 'en')
  expect([one, two]).toEqual([1, 0])
  expect(longest).toBeCloseTo(1 / 3)
})

test('an empty text scores 0', () => {
  expect(measureRouge('', 'The bridge reopened.', 'en')).toEqual({ one: 0, two: 0, longest: 0 })
})
