import { expect, test } from 'vitest'
import { rankStory } from '../../src/story/rank-story.ts'

const HOUR = 3_600_000
const facts = { outlets: 2, originators: 2, lastReportAt: Date.UTC(2026, 10, 23), bestPosition: 3 }

test('more originators rank higher, and so do more outlets with the same text, but less', () => {
  const one = rankStory(facts)
  const moreOutlets = rankStory({ ...facts, outlets: 4 })
  const moreOriginators = rankStory({ ...facts, outlets: 4, originators: 4 })
  expect(moreOutlets).toBeGreaterThan(one)
  expect(moreOriginators).toBeGreaterThan(moreOutlets)
})

test('the top of a feed ranks above its foot', () => {
  expect(rankStory({ ...facts, bestPosition: 0 })).toBeGreaterThan(
    rankStory({ ...facts, bestPosition: 20 }),
  )
})

test('a story of twice the weight holds its place six hours longer', () => {
  const heavy = rankStory({ ...facts, outlets: 8, originators: 8 })
  const light = (hours: number) =>
    rankStory({
      ...facts,
      outlets: 4,
      originators: 4,
      lastReportAt: facts.lastReportAt + hours * HOUR,
    })
  expect(heavy).toBeGreaterThan(light(5.9))
  expect(heavy).toBeLessThan(light(6.1))
})

test('a story without reports ranks low, but has a rank', () => {
  const none = rankStory({ ...facts, outlets: 0, originators: 0 })
  expect(none).toBeLessThan(rankStory({ ...facts, outlets: 1, originators: 1 }))
  expect(Number.isFinite(none)).toBe(true)
})
