import { expect, test } from 'vitest'
import { dropRepeats } from '../../src/story/drop-repeats.ts'
import { sampleDraft } from '../contracts/storage-samples.ts'

const bridge = sampleDraft({
  feedId: 1,
  title: 'Velm bridge reopens',
  url: 'https://velm.example/1',
})

test('an address counts once for its publisher, whatever the title', () => {
  expect(dropRepeats([bridge, { ...bridge, feedId: 2, title: 'The bridge is open' }])).toEqual([
    bridge,
  ])
})

test("a title again in another of the publisher's feeds is the same article", () => {
  const again = { ...bridge, feedId: 2, url: 'https://velm.example/world/1' }
  expect(dropRepeats([bridge, again])).toEqual([bridge])
})

test('equal titles within a feed, or of two publishers, are different articles', () => {
  const second = { ...bridge, url: 'https://velm.example/2' }
  const other = { ...bridge, feedId: 3, publisher: { id: 'ostrel.example', name: 'Ostrel Post' } }
  expect(dropRepeats([bridge, second, other])).toEqual([bridge, second, other])
})
