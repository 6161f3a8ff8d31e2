import { array, assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { createAgeJudge } from '../../../src/adapters/discord/judge-age.ts'

const latest = 2500
const hour = 3_600_000

test('an age counts from what came quickest, whatever the clocks say', () => {
  assert(
    property(
      integer({ min: -10 * hour, max: 10 * hour }),
      array(integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 200 }),
      (skew, delays) => {
        const judge = createAgeJudge(latest)
        for (const [index, delay] of delays.entries()) {
          const at = index * 1000
          expect(judge(at, at + delay + skew)).toBeLessThanOrEqual(delay)
        }
      },
    ),
  )
})

test('one that is really late is told, whatever the clocks say', () => {
  for (const skew of [-hour, 0, hour]) {
    const judge = createAgeJudge(latest)
    judge(0, skew + 40)
    expect(judge(10_000, 10_000 + skew + 3040)).toBe(3000)
    expect(judge(14_000, 14_000 + skew + 60)).toBe(20)
  }
})

test('what waited for us comes all at once, and what is late of it stays late', () => {
  const judge = createAgeJudge(latest)
  judge(0, 0)
  const ages = Array.from({ length: 100 }, (_, nth) => judge(1000 + nth * 300, 32_000))
  expect(ages.filter((age) => age > latest)).toHaveLength(95)
  expect(ages.at(0)).toBe(31_000)
  expect(judge(40_000, 40_030)).toBe(30)
})

test('a clock put back counts at once', () => {
  const judge = createAgeJudge(latest)
  judge(0, hour)
  expect(judge(1000, 1010)).toBe(0)
  expect(judge(2000, 2050)).toBe(40)
})

test('a clock put forward costs some seconds, and then all is answered again', () => {
  const judge = createAgeJudge(latest)
  judge(0, 20)
  const ages = [2000, 4000, 6000, 8000, 10_000].map((at) => judge(at, at + hour))
  expect(ages).toEqual([hour - 20, hour - 20, hour - 20, 0, 0])
})

test('how long ago the quickest came does not count for ever', () => {
  const judge = createAgeJudge(latest)
  judge(0, 0)
  // A clock that runs fast by 1 ms a second.
  const ages = Array.from({ length: 10_000 }, (_, s) => judge(s * 1000, s * 1001))
  expect(Math.max(...ages)).toBeLessThan(100)
})
