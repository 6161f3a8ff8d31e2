import { expect, test } from 'vitest'
import { stableJitter } from '../../src/delivery/stable-jitter.ts'

test('the same key waits the same time, within the window', () => {
  expect(stableJitter('briefing:17', 120_000)).toBe(stableJitter('briefing:17', 120_000))
  expect(stableJitter('briefing:17', 0)).toBe(0)
})

test('ten thousand similar keys spread evenly over two minutes', () => {
  const perSecond = Array.from({ length: 120 }, () => 0)
  for (let id = 0; id < 10_000; id++) {
    const second = Math.floor(stableJitter(`briefing:${id}`, 120_000) / 1000)
    perSecond[second] = (perSecond[second] ?? Number.NaN) + 1
  }
  // 83 a second on average; the standard deviation of chance is 9.
  expect(Math.min(...perSecond)).toBeGreaterThan(40)
  expect(Math.max(...perSecond)).toBeLessThan(130)
})
