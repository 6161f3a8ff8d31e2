import { expect, test } from 'vitest'
import { packEvenly } from '../../src/delivery/pack-evenly.ts'

const budget = { components: 40, text: 4000 }
const sizes = (texts: readonly number[]) => texts.map((text) => ({ components: 1, text }))
const packed = (texts: readonly number[]) =>
  packEvenly(sizes(texts), { budget, joint: { text: 1 } }).map(({ from, to }) =>
    texts.slice(from, to),
  )

test('nothing makes no part, what fits makes one', () => {
  expect(packed([])).toEqual([])
  expect(packed([1000, 2000])).toEqual([[1000, 2000]])
})

test('as few parts as there can be, filled evenly', () => {
  expect(packed([900, 700, 700, 700, 700, 700])).toEqual([
    [900, 700, 700],
    [700, 700, 700],
  ])
  expect(packed([3000, 500, 500, 500])).toEqual([[3000], [500, 500, 500]])
})

test('what alone is over the budget stands alone', () => {
  expect(packed([100, 5000, 100])).toEqual([[100], [5000], [100]])
})
