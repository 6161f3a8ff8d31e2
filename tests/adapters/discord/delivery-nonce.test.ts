import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { markerOf, nonceOf } from '../../../src/adapters/discord/delivery-nonce.ts'

test('every delivery has its own nonce and marker, always the same and within what Discord allows', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (key, other) => {
      expect(nonceOf(key)).toMatch(/^[\w-]{24}$/u)
      expect(nonceOf(key)).toBe(nonceOf(key))
      expect(markerOf(key)).toBe(markerOf(key))
      expect(markerOf(key)).toBeGreaterThan(1000)
      expect(markerOf(key)).toBeLessThan(2 ** 31)
      expect(nonceOf(key) === nonceOf(other)).toBe(key === other)
    }),
  )
})

test('parts of one digest do not share a nonce', () => {
  const keys = ['briefing:12:1795678200000:0', 'briefing:12:1795678200000:1']
  expect(new Set(keys.map(nonceOf)).size).toBe(2)
  expect(new Set(keys.map(markerOf)).size).toBe(2)
})
