import { expect, test } from 'vitest'
import { rankForReader } from '../../src/story/rank-for-reader.ts'
import type { Story } from '../../src/story/story.ts'

function story(id: number, hot: number, desk: string): Story {
  return {
    id,
    language: 'en',
    revision: 1,
    firstSeen: 0,
    lastReportAt: 0,
    mergedInto: null,
    desks: [desk],
    outlets: 1,
    originators: 1,
    hot,
  }
}

const stories = [story(3, 10, 'world'), story(1, 9.5, 'science'), story(2, 9.5, 'sport')]
const idsFor = (desks: readonly string[], followed: readonly number[]) =>
  rankForReader(stories, { desks, followed: new Set(followed) }).map(({ id }) => id)

test('without wishes the hottest come first, and among equals the older', () => {
  expect(idsFor([], [])).toEqual([3, 1, 2])
})

test('a chosen desk raises its stories, a followed story rises further', () => {
  expect(idsFor(['sport'], [])).toEqual([2, 3, 1])
  expect(idsFor(['sport'], [1])).toEqual([1, 2, 3])
})
