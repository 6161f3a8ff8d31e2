import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { NumberRows } from '../../src/topic/number-rows.ts'

test('rows keep their numbers, whatever else is added and removed', () => {
  const change = fc.record({ row: fc.nat({ max: 40 }), length: fc.nat({ max: 900 }) })
  fc.assert(
    fc.property(fc.array(change, { maxLength: 120 }), (changes) => {
      const rows = new NumberRows()
      const held = new Map<number, readonly number[]>()
      for (const [i, { row, length }] of changes.entries()) {
        if (held.has(row)) {
          rows.remove(row)
          held.delete(row)
          continue
        }
        const numbers = Array.from({ length }, (_, at) => i * 1000 + at)
        rows.add(row, numbers)
        held.set(row, numbers)
      }
      for (const [row, numbers] of held)
        expect([...rows.cells.subarray(rows.startOf(row), rows.endOf(row))]).toEqual(numbers)
    }),
    { numRuns: 60 },
  )
})

test('rows numbered with gaps keep their numbers when the list is moved', () => {
  const rows = new NumberRows()
  const numbers = Array.from({ length: 900 }, (_, i) => i)
  for (let row = 0; row < 200; row += 2) rows.add(row, numbers)
  for (let row = 0; row < 200; row += 2) {
    expect([...rows.cells.subarray(rows.startOf(row), rows.endOf(row))]).toEqual(numbers)
    expect(rows.startOf(row + 1)).toBe(0)
  }
})

test('what was removed is given back', () => {
  const rows = new NumberRows()
  const numbers = Array.from({ length: 100 }, (_, i) => i)
  for (let i = 0; i < 10_000; i++) {
    rows.add(i % 50, numbers)
    rows.remove(i % 50)
  }
  expect(rows.cells.length).toBeLessThan(20_000)
})
