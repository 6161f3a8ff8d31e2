import { expect, test } from 'vitest'
import { nearest } from '../../src/chat/suggest-command.ts'

const words = ['news', 'story', 'topics', 'search', 'settings', 'status', 'start']

test.each([
  ['nwes', 'news'],
  ['serach', 'search'],
  ['topcis', 'topics'],
  ['sett', 'settings'],
  ['statis', 'status'],
  ['palmyra', null],
  ['no', null],
])('%s is nearest to %s', (typed, expected) => {
  expect(nearest(typed, words)).toBe(expected)
})
